package lv.lete.request;

import java.time.Instant;
import java.util.List;
import lv.lete.contract.ContractId;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord.CardOrdered;

/// The orders of cards that this till took, read from its journal; what the host made of them is
/// [OrderFate]'s. Any thread; throws [lv.lete.store.StoreFault] when the journal cannot be read.
public final class CardOrderBook {
  /// Of so many of the newest orders one contract's are looked for.
  private static final int LOOKED_THROUGH = 2_000;

  private final Journal journal;

  /// Over this till's journal.
  public CardOrderBook(Journal journal) {
    this.journal = journal;
  }

  /// One order: record `number` of the journal, taken by `actor`.
  public record Line(CardOrdered fact, long number, Instant at, String actor) {
    /// Whose card was ordered.
    public ContractId contract() {
      return new ContractId(fact.biller(), fact.contract());
    }
  }

  /// The newest orders, newest first, at most `limit`.
  public List<Line> newest(int limit) {
    return journal.cardOrders(limit).stream().map(CardOrderBook::line).toList();
  }

  /// The newest orders of a contract's card, newest first, at most `limit`.
  public List<Line> of(ContractId contract, int limit) {
    return newest(LOOKED_THROUGH).stream()
        .filter(line -> line.contract().equals(contract))
        .limit(limit)
        .toList();
  }

  private static Line line(Entry entry) {
    Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
    if (recorded.record() instanceof Recorded.Known(CardOrdered fact)) {
      return new Line(fact, recorded.number(), recorded.at(), recorded.actor().name());
    }
    throw new IllegalStateException("record " + entry.number() + " is no card's order");
  }
}
