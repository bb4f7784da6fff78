package lv.lete.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.Verdict;

/// A payment's whole life: every record of this till about it, and what the host says. Any thread
/// may call. Throws [lv.lete.store.StoreFault] when the journal cannot be read. Of a broken journal
/// only what comes before the first record that is wrong counts.
public final class PaymentLife {
  private final Journal journal;
  private final PaymentBook book;
  private final LongPredicate acknowledged;
  private final HostLife host;

  /// Over the till's journal; `acknowledged` says of a journal number whether the host has answered
  /// for it.
  public PaymentLife(Journal journal, PaymentBook book, LongPredicate acknowledged, HostLife host) {
    this.journal = journal;
    this.book = book;
    this.acknowledged = acknowledged;
    this.host = host;
  }

  /// One record about the payment: started, taken, abandoned, a receipt printed, a reversal asked
  /// for, approved, withdrawn or done; `hash` is the record's, 64 hex digits. What is not
  /// acknowledged is queued.
  public record Event(
      long number,
      Instant at,
      Actor actor,
      String hash,
      boolean acknowledged,
      JournalRecord fact) {}

  /// The payment as it stands, its records in order, and the host's part.
  public record Life(PaymentBook.Line line, List<Event> events, HostLife.Answer host) {
    /// Keeps the events from being changed.
    public Life {
      events = List.copyOf(events);
    }
  }

  /// What this till knows, at once; the host's part is [HostLife.Why#NOT_ASKED]. Empty for a
  /// payment of another till.
  public Optional<Life> here(UUID payment) {
    return book.find(payment)
        .map(line ->
            new Life(line, events(payment), new HostLife.Answer.NotKnown(HostLife.Why.NOT_ASKED)));
  }

  private List<Event> events(UUID payment) {
    List<Event> events = new ArrayList<>();
    for (Entry entry : journal.ofPayment(payment)) {
      if (entry.number() > end()) {
        break;
      }
      Recorded read = RecordJson.read(entry.number(), entry.bytes());
      if (read.record() instanceof Recorded.Known(JournalRecord fact)) {
        events.add(
            new Event(
                entry.number(),
                read.at(),
                read.actor(),
                HexFormat.of().formatHex(entry.hash()),
                acknowledged.test(entry.number()),
                fact));
      }
    }
    return events;
  }

  private long end() {
    return journal.verdict() instanceof Verdict.Broken ? journal.head().number() : Long.MAX_VALUE;
  }

  /// The same with the host's answer: asks over the network, so never on the FX thread.
  public Optional<Life> whole(UUID payment) {
    return here(payment).map(life -> new Life(life.line(), life.events(), host.of(payment)));
  }
}
