package lv.lete.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import lv.lete.contract.ContractId;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord;
import lv.lete.journal.ReversalRecord;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.OpenRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The payments of this till, read from the journal: what is open, today's list, what a contract
/// paid here. A view: it stores nothing of its own, is built at start, and before each answer reads
/// what the journal has got since, whoever appended it. So it can never say anything else than the
/// journal does.
///
/// Any thread may call. Throws [lv.lete.store.StoreFault] when the journal cannot be read. Of a
/// broken journal it shows what comes before the first record that is wrong.
public final class PaymentBook {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentBook.class);
  private static final int PAGE = 500;

  /// Lines kept in memory, the last touched of them, about 1 KB each: more than the payments of a
  /// busy counter's day.
  private static final int LINES_KEPT = 2_000;

  private final Journal journal;
  private final PaymentIndex index = new PaymentIndex();
  private final OpenReversals reversals = new OpenReversals();
  private final SequencedMap<UUID, Line> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Line> eldest) {
          return size() > LINES_KEPT;
        }
      };
  private long read;

  /// Reads the whole journal once.
  public PaymentBook(Journal journal) {
    this.journal = journal;
    catchUp();
  }

  /// A payment's life as this till knows it. `taken` is null while open or when abandoned; `at` and
  /// `actor` are those of the record `number` stands for, whatever came later. `receipts` counts
  /// prints of the payment's own receipt, copies too; `reversed` is null unless it was reversed.
  public record Line(
      UUID payment,
      long number,
      Instant at,
      String actor,
      PaymentStarted started,
      @Nullable PaymentTaken taken,
      boolean abandoned,
      int receipts,
      @Nullable Reversed reversed) {
    /// Neither taken nor abandoned yet.
    public boolean open() {
      return taken == null && !abandoned;
    }

    private static Line started(Recorded by, PaymentStarted fact) {
      return new Line(
          fact.payment(), by.number(), by.at(), by.actor().name(), fact, null, false, 0, null);
    }

    private Line closed(Recorded by, @Nullable PaymentTaken fact) {
      return new Line(
          payment,
          by.number(),
          by.at(),
          by.actor().name(),
          started,
          fact,
          fact == null,
          receipts,
          null);
    }

    private Line reversed(Recorded by, PaymentReversed fact) {
      return with(receipts, new Reversed(fact, by.number(), by.at(), by.actor().name(), 0));
    }

    private Line printed(ReceiptPrinted print) {
      Reversed back = reversed;
      if (print.ofReversal() == null) {
        return with(receipts + 1, back);
      }
      return back == null ? this : with(receipts, back.printed());
    }

    private Line with(int prints, @Nullable Reversed back) {
      return new Line(payment, number, at, actor, started, taken, abandoned, prints, back);
    }
  }

  /// The reversal of a payment: `at` and `actor` are those of its record `number`; `receipts`
  /// counts prints of its own receipt, copies too.
  public record Reversed(
      PaymentReversed fact, long number, Instant at, String actor, int receipts) {
    private Reversed printed() {
      return new Reversed(fact, number, at, actor, receipts + 1);
    }
  }

  /// Every payment of a business date, newest first; `number` is the closing record's, or the
  /// start's while open.
  public synchronized List<Line> on(LocalDate businessDate) {
    catchUp();
    return lines(index.on(businessDate)).stream()
        .sorted(Comparator.comparingLong(Line::number).reversed())
        .toList();
  }

  /// The open ones, oldest first.
  public synchronized List<Line> open() {
    catchUp();
    return lines(index.open());
  }

  /// What a contract paid on this till, newest first, at most `limit`.
  public synchronized List<Line> of(ContractId contract, int limit) {
    catchUp();
    return lines(index.taken(contract, limit));
  }

  /// One payment.
  public synchronized Optional<Line> find(UUID payment) {
    catchUp();
    return line(payment);
  }

  /// Whether the contract paid exactly this on that business date here and had it not reversed.
  public synchronized boolean paid(ContractId contract, Money amount, LocalDate businessDate) {
    catchUp();
    return index.paid(contract, amount, businessDate);
  }

  /// What was found by [PaymentIndex#find], newest start first.
  synchronized List<Line> matching(PaymentIndex.Sought sought, int limit) {
    catchUp();
    return lines(index.find(sought, limit));
  }

  /// The requests for a reversal that are open, oldest first.
  synchronized List<OpenRequest> openRequests() {
    catchUp();
    return reversals.all();
  }

  /// An open request by its id.
  synchronized Optional<OpenRequest> request(UUID reversal) {
    catchUp();
    return reversals.find(reversal);
  }

  /// The open request about a payment.
  synchronized Optional<OpenRequest> requestAbout(UUID payment) {
    catchUp();
    return reversals.about(payment);
  }

  /// The payment of a request that was carried out or withdrawn.
  synchronized Optional<UUID> endedRequest(UUID reversal) {
    catchUp();
    return reversals.ended(reversal);
  }

  /// Asks an intact journal itself, not its head: after a fault the disk may hold more than the
  /// head. Of a broken one nothing after the head counts.
  private void catchUp() {
    long end =
        journal.verdict() instanceof Verdict.Broken ? journal.head().number() : Long.MAX_VALUE;
    List<Entry> page;
    do {
      page = journal.after(read, Math.clamp(end - read, 0, PAGE));
      for (Entry entry : page) {
        Recorded recorded = recorded(entry);
        if (recorded != null) {
          note(entry, recorded);
        }
        read = entry.number();
      }
    } while (page.size() == PAGE);
  }

  private void note(Entry entry, Recorded recorded) {
    if (recorded.record() instanceof Recorded.Known(JournalRecord fact)) {
      reversals.note(entry, recorded, fact);
      UUID payment = payment(fact);
      if (payment != null) {
        index.note(recorded, fact);
        Line line = continued(recent.get(payment), recorded, fact);
        if (line != null) {
          recent.putLast(payment, line);
        }
      }
    }
  }

  private List<Line> lines(List<UUID> payments) {
    List<Line> lines = new ArrayList<>(payments.size());
    for (UUID payment : payments) {
      line(payment).ifPresent(lines::add);
    }
    return lines;
  }

  /// The line, from memory or folded anew from the journal's entries about the payment, as far as
  /// the journal has been read: what came since is noted once, by the next catching up.
  private Optional<Line> line(UUID payment) {
    Line line = recent.get(payment);
    if (line == null) {
      for (Entry entry : journal.ofPayment(payment)) {
        Recorded recorded = entry.number() <= read ? recorded(entry) : null;
        if (recorded != null && recorded.record() instanceof Recorded.Known(JournalRecord fact)) {
          line = continued(line, recorded, fact);
        }
      }
      if (line != null) {
        recent.putLast(payment, line);
      }
    }
    return Optional.ofNullable(line);
  }

  /// The line after one more record about its payment; null while the start has not been seen.
  private static @Nullable Line continued(
      @Nullable Line line, Recorded recorded, JournalRecord fact) {
    if (fact instanceof PaymentStarted started) {
      return Line.started(recorded, started);
    }
    if (line == null) {
      return null;
    }
    return switch (fact) {
      case PaymentTaken taken -> line.closed(recorded, taken);
      case PaymentAbandoned _ -> line.closed(recorded, null);
      case ReceiptPrinted printed -> line.printed(printed);
      case PaymentReversed reversed -> line.reversed(recorded, reversed);
      case PaymentStarted _, JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> line;
      case ReversalRecord _, TillRecord _, PeopleRecord _, RequestRecord _ -> line;
    };
  }

  /// The payment that a fact is about.
  private static @Nullable UUID payment(JournalRecord fact) {
    return switch (fact) {
      case PaymentStarted started -> started.payment();
      case PaymentTaken taken -> taken.payment();
      case PaymentAbandoned abandoned -> abandoned.payment();
      case ReceiptPrinted printed -> printed.payment();
      case PaymentReversed reversed -> reversed.payment();
      case JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> null;
      case ReversalRecord _, TillRecord _, PeopleRecord _, RequestRecord _ -> null;
    };
  }

  private @Nullable Recorded recorded(Entry entry) {
    try {
      return RecordJson.read(entry.number(), entry.bytes());
    } catch (IllegalArgumentException e) {
      // Opening the journal has read every record up to its head: this one came later.
      LOG.error("record {} cannot be read", entry.number(), e);
      return null;
    }
  }
}
