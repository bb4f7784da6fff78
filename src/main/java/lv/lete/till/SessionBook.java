package lv.lete.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.journal.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The figures of till sessions, read from the journal: what X and Z reports show. A view: it
/// stores nothing of its own, and before each answer reads what the journal has got since, whoever
/// appended it. The last session is kept added up, so its figures cost the same after 50,000
/// payments as after one; an earlier session is added up anew when it is asked for.
///
/// Any thread may call. Throws [lv.lete.store.StoreFault] when the journal cannot be read. Of a
/// broken journal it shows what comes before the first record that is wrong.
public final class SessionBook {

  private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);
  private static final int PAGE = 500;

  private final Journal journal;
  private @Nullable SessionFold last;
  private int ordinal;
  private long read;

  /// Reads the journal from the last session's opening on.
  public SessionBook(Journal journal) {
    this.journal = journal;
    List<Heading> headings = headings();
    if (!headings.isEmpty()) {
      ordinal = headings.getLast().ordinal() - 1;
      read = headings.getLast().firstNumber() - 1;
    }
    catchUp();
  }

  /// A session among others: `closedNumber` and `closedAt` are null while it is open; `teller`
  /// answers for the drawer, or did at the end.
  public record Heading(
      int ordinal,
      UUID session,
      String teller,
      LocalDate businessDate,
      Instant openedAt,
      long firstNumber,
      @Nullable Long closedNumber,
      @Nullable Instant closedAt) {
    /// Nothing has closed it yet.
    public boolean open() {
      return closedNumber == null;
    }
  }

  /// The open session as of now; empty when none is.
  public synchronized Optional<SessionFigures> open() {
    catchUp();
    return Optional.ofNullable(last)
        .map(fold -> fold.figures(read))
        .filter(figures -> figures.closed() == null);
  }

  /// One session, open or closed; empty for one that this journal does not know. A session that is
  /// not the last one is read anew, which takes about a second for 50,000 payments.
  public synchronized Optional<SessionFigures> of(UUID session) {
    catchUp();
    SessionFold kept = last;
    if (kept != null && kept.session().equals(session)) {
      return Optional.of(kept.figures(read));
    }
    return headings().stream()
        .filter(heading -> heading.session().equals(session))
        .findFirst()
        .flatMap(this::addedUp);
  }

  /// Every session of this journal, newest first.
  public List<Heading> sessions() {
    return headings().reversed();
  }

  /// The sessions of a business date, newest first.
  public List<Heading> on(LocalDate businessDate) {
    return sessions().stream()
        .filter(heading -> heading.businessDate().equals(businessDate))
        .toList();
  }

  /// Asks an intact journal itself, not its head: after a fault the disk may hold more than the
  /// head. Of a broken one nothing after the head counts.
  private void catchUp() {
    List<Entry> page;
    do {
      page = journal.after(read, Math.clamp(end() - read, 0, PAGE));
      for (Entry entry : page) {
        Recorded recorded = recorded(entry);
        if (recorded != null) {
          note(recorded);
        }
        read = entry.number();
      }
    } while (page.size() == PAGE);
  }

  private void note(Recorded recorded) {
    if (recorded.record() instanceof Recorded.Known(TillSessionOpened opened)) {
      last = new SessionFold(++ordinal, recorded, opened);
    } else if (last != null) {
      last.note(recorded);
    }
  }

  private Optional<SessionFigures> addedUp(Heading heading) {
    SessionFold fold = null;
    long at = heading.firstNumber() - 1;
    long to = heading.closedNumber() == null ? read : heading.closedNumber();
    List<Entry> page = journal.after(at, Math.clamp(to - at, 0, PAGE));
    while (!page.isEmpty()) {
      for (Entry entry : page) {
        at = entry.number();
        Recorded recorded = recorded(entry);
        if (recorded == null) {
          continue;
        }
        if (fold == null && recorded.record() instanceof Recorded.Known(TillSessionOpened opened)) {
          fold = new SessionFold(heading.ordinal(), recorded, opened);
        } else if (fold != null) {
          fold.note(recorded);
        }
      }
      page = journal.after(at, Math.clamp(to - at, 0, PAGE));
    }
    return Optional.ofNullable(fold).map(found -> found.figures(to));
  }

  private List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (Entry entry : journal.sessions()) {
      Recorded recorded = recorded(entry);
      if (recorded != null && recorded.record() instanceof Recorded.Known(JournalRecord fact)) {
        note(headings, recorded, fact);
      }
    }
    return headings;
  }

  private static void note(List<Heading> headings, Recorded by, JournalRecord fact) {
    if (fact instanceof TillSessionOpened(var id, var teller, var on, var openingFloat)) {
      headings.add(
          new Heading(headings.size() + 1, id, teller, on, by.at(), by.number(), null, null));
      return;
    }
    Heading last = headings.isEmpty() ? null : headings.removeLast();
    if (last == null) {
      return;
    }
    boolean closes =
        fact instanceof TillSessionClosed closed && closed.session().equals(last.session());
    String teller =
        fact instanceof TillHandedOver over && over.session().equals(last.session())
            ? over.toTeller()
            : last.teller();
    headings.add(
        new Heading(
            last.ordinal(),
            last.session(),
            teller,
            last.businessDate(),
            last.openedAt(),
            last.firstNumber(),
            closes ? Long.valueOf(by.number()) : last.closedNumber(),
            closes ? by.at() : last.closedAt()));
  }

  private long end() {
    return journal.verdict() instanceof Verdict.Broken ? journal.head().number() : Long.MAX_VALUE;
  }

  private static @Nullable Recorded recorded(Entry entry) {
    try {
      return RecordJson.read(entry.number(), entry.bytes());
    } catch (IllegalArgumentException e) {
      // Opening the journal has read every record up to its head: this one came later.
      LOG.error("record {} cannot be read", entry.number(), e);
      return null;
    }
  }
}
