package lv.lete.ui;

import lv.lete.request.CardOrderBook;
import lv.lete.request.OrderFate;
import lv.lete.request.TakeCardOrder;

/// What ordering cards at the counter needs beside [Parts].
public record CardParts(TakeCardOrder orders, CardOrderBook book, OrderFate fate) {}
