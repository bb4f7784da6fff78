package lv.lete.ui;

import lv.lete.request.CardOrderBook;
import lv.lete.request.OrderFate;
import lv.lete.request.TakeCardOrder;

/// What ordering cards at the counter needs beside [Parts].
public record CardParts(
    TakeCardOrder orders, CardOrderBook book, OrderFate fate, StatementDesk statements) {
  /// The same with statements whose short ones come out elsewhere.
  public CardParts with(StatementDesk others) {
    return new CardParts(orders, book, fate, others);
  }
}
