package lv.lete.request;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;
import lv.lete.contract.IssuedCard.Standing;
import lv.lete.directory.Directory;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.RequestRecord.CardOrdered;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.journal.SureRecord;
import lv.lete.store.StoreFault;
import lv.lete.till.Duty;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a customer's order of a card: one record, on the disk before anyone is told so. The host's
/// register gives the number when the record gets there, offline orders too; what this till knows
/// already (no card for a company, one on its way) is refused here. Whoever may order cards orders
/// them, with a session open or none: no money moves. Any thread.
public final class TakeCardOrder {
  private static final Logger LOG = LoggerFactory.getLogger(TakeCardOrder.class);

  private final SureRecord record;
  private final Till till;
  private final Directory directory;
  private final Supplier<UUID> ids;

  /// Into this till's journal.
  public TakeCardOrder(Journal journal, Till till, Directory directory, Supplier<UUID> ids) {
    this.record = new SureRecord(journal);
    this.till = till;
    this.directory = directory;
    this.ids = ids;
  }

  /// What became of it.
  public sealed interface Taking {
    /// On disk.
    record Taken(CardOrdered fact, Entry entry) implements Taking {}

    /// The till takes nothing now. After [Till.Reason#STORE_FAULT] it is unknown whether the order
    /// is on disk; asking again is safe, the host makes one card.
    record NotReady(Till.Reason reason) implements Taking {}

    /// Companies get no card. Nothing was recorded.
    record LegalCustomer() implements Taking {}

    /// The contract has ended. Nothing was recorded.
    record ContractEnded() implements Taking {}

    /// A card is on its way already. Nothing was recorded.
    record AlreadyComing(int issue) implements Taking {}

    /// A first card was asked for and the customer has one: say what is wrong with it. Nothing was
    /// recorded.
    record HasCard(int issue) implements Taking {}

    /// A card is said to be lost or not right, but the host has told of none and the customer shows
    /// none: a first card is what can be ordered. Nothing was recorded.
    record NoneBefore() implements Taking {}
  }

  /// Takes the order. `shownIssue` is the number on the card that the customer has with them.
  public Taking take(Contract contract, CardWish wish, @Nullable Integer shownIssue) {
    try {
      return till.onDuty(
          Duty.ORDER_CARDS,
          Taking.NotReady::new,
          person -> {
            Taking refusal = refusal(contract, wish, shownIssue);
            if (refusal != null) {
              return refusal;
            }
            CardOrdered fact =
                new CardOrdered(ids.get(), contract.biller(), contract.number(), wish, shownIssue);
            return new Taking.Taken(fact, record.append(person.actor(), fact));
          });
    } catch (StoreFault fault) {
      LOG.error("the journal did not record a card's order", fault);
      return new Taking.NotReady(Till.Reason.STORE_FAULT);
    }
  }

  private @Nullable Taking refusal(Contract contract, CardWish wish, @Nullable Integer shownIssue) {
    if (contract.kind() == Contract.Kind.LEGAL) {
      return new Taking.LegalCustomer();
    }
    if (contract.status() == Contract.Status.CLOSED) {
      return new Taking.ContractEnded();
    }
    List<IssuedCard> cards = directory.cards(contract.id());
    if (cards.isEmpty()) {
      return wish == CardWish.FIRST || shownIssue != null ? null : new Taking.NoneBefore();
    }
    IssuedCard newest = cards.getFirst();
    Standing standing = newest.standing().orElse(Standing.REPLACED);
    return switch (standing) {
      case COMING -> new Taking.AlreadyComing(newest.issue());
      case OUT -> wish == CardWish.FIRST ? new Taking.HasCard(newest.issue()) : null;
      case LOST, REPLACED, BLOCKED, RETURNED -> null;
    };
  }
}
