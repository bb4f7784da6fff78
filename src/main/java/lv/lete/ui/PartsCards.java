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
import lv.lete.sync.Sync;
import org.jspecify.annotations.Nullable;

/// The card part of the desk of a real terminal.
record PartsCards(Parts parts) implements CardDesk {
  @Override
  public StatementDesk statements() {
    return parts.cards().statements();
  }

  @Override
  public List<IssuedCard> known(ContractId contract) {
    return parts.directory().cards(contract);
  }

  @Override
  public List<CardOrderBook.Line> orders(ContractId contract, int limit) {
    return parts.cards().book().of(contract, limit);
  }

  @Override
  public TakeCardOrder.Taking order(
      Contract contract, CardWish wish, @Nullable Integer shownIssue) {
    TakeCardOrder.Taking taking = parts.cards().orders().take(contract, wish, shownIssue);
    Sync sync = parts.sync();
    if (sync != null) {
      sync.nudge();
    }
    return taking;
  }

  @Override
  public OrderFate.Answer fate(UUID order) {
    return parts.cards().fate().of(order);
  }
}
