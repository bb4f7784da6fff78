package lv.lete.ui;

import java.util.List;
import java.util.UUID;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.contract.IssuedCard;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.request.CardOrderBook;
import lv.lete.request.OrderFate;
import lv.lete.request.TakeCardOrder;
import org.jspecify.annotations.Nullable;

/// The part of [Desk] about customers' cards: the same rules hold.
public interface CardDesk {
  /// What the host has said of a contract's cards, newest first; empty where it said nothing.
  List<IssuedCard> known(ContractId contract);

  /// The newest orders of a contract's card that this till took, newest first, at most `limit`.
  List<CardOrderBook.Line> orders(ContractId contract, int limit);

  /// Statements of payments for customers.
  StatementDesk statements();

  /// Takes an order; `shownIssue` is the number on the card that the customer has with them.
  TakeCardOrder.Taking order(Contract contract, CardWish wish, @Nullable Integer shownIssue);

  /// What the host made of an order; waits for some seconds at most.
  OrderFate.Answer fate(UUID order);
}
