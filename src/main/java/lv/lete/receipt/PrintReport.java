package lv.lete.receipt;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.lete.contract.Biller;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.Verdict;
import lv.lete.store.StoreFault;
import lv.lete.till.Duty;
import lv.lete.till.Person;
import lv.lete.till.SessionBook;
import lv.lete.till.SessionFigures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// X and Z reports and a teller's own view: shown on a screen ([#look], which records nothing) or
/// printed, which the journal says before the paper moves.
///
/// Whoever answers or answered for the drawer may have them, and a supervisor those of any session.
/// A teller who has not counted sees no expected sum. A Z says the same for ever but that a later
/// print says COPY; of X and own view each print is a look of its own, and numbered. Nothing is
/// printed of a broken journal but the own view, which says so and is not recorded: it is the
/// teller's evidence. Any thread may call; printing waits for the outlet.
public final class PrintReport {

  private static final Logger LOG = LoggerFactory.getLogger(PrintReport.class);
  private static final int SCREEN_COLUMNS = 48;

  private final Journal journal;
  private final SessionBook book;
  private final Function<String, Optional<Biller>> billers;
  private final Supplier<Standing> standing;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Supplier<Locale> language;
  private final OutletTurns turns;

  /// Reports from this journal; `book` reads the same one, and what comes out of an outlet takes
  /// turns with the receipts of `beside`. `billers` finds a biller by id; `standing` and `language`
  /// are asked at each report.
  public PrintReport(
      Journal journal,
      SessionBook book,
      Function<String, Optional<Biller>> billers,
      Supplier<Standing> standing,
      PrintReceipt beside,
      InstantSource clock,
      ZoneId zone,
      Supplier<Locale> language) {
    this.journal = journal;
    this.book = book;
    this.billers = billers;
    this.standing = standing;
    this.turns = beside.turns();
    this.clock = clock;
    this.zone = zone;
    this.language = language;
  }

  /// What a look at a report gives. Nothing is recorded.
  public sealed interface Looking {
    /// So it reads, in 48 columns.
    record Shown(String text) implements Looking {}

    /// It is not shown.
    record NotShown(Reason reason) implements Looking {}
  }

  /// What became of printing a report. None of the answers changes the session.
  public sealed interface Printing {
    /// It came out of `medium`; copy 0 is the first of its kind for the session.
    record Printed(UUID session, int copy, String text, String medium) implements Printing {}

    /// It did not, and no outlet was asked. Nothing was recorded.
    record NotPrinted(Reason reason) implements Printing {}

    /// The outlet cannot print now. Nothing was recorded.
    record NotReady(OutletTrouble trouble) implements Printing {}

    /// The outlet failed after the print had been recorded; the next one says so. Some of it may be
    /// on the paper where `partly` holds.
    record Failed(OutletTrouble trouble, boolean partly) implements Printing {}
  }

  /// Why there is no report.
  public enum Reason {
    /// No session is open; for an own view, there never was one.
    NO_SESSION("LT-T03"),
    /// This journal has no such session, or it is open still.
    NOT_CLOSED("LT-R10"),
    /// It is about another teller's drawer.
    NOT_ALLOWED("LT-R11"),
    /// The journal's chain is broken: a report would vouch for it.
    JOURNAL_BROKEN("LT-J01"),
    /// The disk refused; nothing was printed.
    STORE_FAULT("LT-J02");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /// The short code for support; it never changes its meaning.
    public String code() {
      return code;
    }
  }

  /// The report as it would be printed now, and for whom; a reason where there is none.
  private record Found(@Nullable Report report, @Nullable Reason reason) {}

  /// Shows a report to this person.
  public Looking look(ReportWanted wanted, Person person) {
    try {
      Found found = find(wanted, person);
      return found.report() == null
          ? new Looking.NotShown(why(found))
          : new Looking.Shown(found.report().text(SCREEN_COLUMNS, language.get()));
    } catch (StoreFault e) {
      LOG.error("report {}: the journal could not be read", wanted.kind(), e);
      return new Looking.NotShown(Reason.STORE_FAULT);
    }
  }

  /// Prints a report for this person on `outlet`. Waits until the outlet has done its work: for a
  /// background thread.
  public Printing print(ReportWanted wanted, Person person, ReceiptOutlet outlet) {
    return turns.at(outlet, () -> inTurn(wanted, person, outlet));
  }

  private Printing inTurn(ReportWanted wanted, Person person, ReceiptOutlet outlet) {
    try {
      Optional<OutletTrouble> trouble = outlet.trouble();
      if (trouble.isPresent()) {
        LOG.warn("report {}: {} cannot print: {}", wanted.kind(), outlet.medium(), trouble.get());
        return new Printing.NotReady(trouble.get());
      }
      Found claimed = claim(wanted, person, outlet.medium());
      Report report = claimed.report();
      if (report == null) {
        return new Printing.NotPrinted(why(claimed));
      }
      Locale locale = language.get();
      outlet.deliver(report, locale);
      LOG.info("report {}: copy {} on {}", wanted.kind(), report.copy(), outlet.medium());
      return new Printing.Printed(
          report.figures().session(),
          report.copy(),
          report.text(SCREEN_COLUMNS, locale),
          outlet.medium());
    } catch (StoreFault e) {
      LOG.error("report {}: not recorded, not printed", wanted.kind(), e);
      return new Printing.NotPrinted(Reason.STORE_FAULT);
    } catch (OutletFault e) {
      LOG.error("report {}: recorded, not printed", wanted.kind(), e);
      return new Printing.Failed(e.trouble(), e.partly());
    }
  }

  /// Counts the print and records it, as one act. A broken journal takes no record.
  private synchronized Found claim(ReportWanted wanted, Person person, String medium) {
    Found found = find(wanted, person);
    Report report = found.report();
    if (report != null && !broken()) {
      journal.append(
          person.actor(),
          new ReportPrinted(report.figures().session(), report.kind(), report.copy(), medium));
    }
    return found;
  }

  private Found find(ReportWanted wanted, Person person) {
    boolean evidence = wanted instanceof ReportWanted.OwnView;
    if (broken() && !evidence) {
      return new Found(null, Reason.JOURNAL_BROKEN);
    }
    Optional<SessionFigures> found = figures(wanted);
    if (found.isEmpty()) {
      boolean closed = wanted instanceof ReportWanted.Z;
      return new Found(null, closed ? Reason.NOT_CLOSED : Reason.NO_SESSION);
    }
    SessionFigures figures = found.get();
    return mayHave(person, figures)
        ? new Found(report(wanted, person, figures), null)
        : new Found(null, Reason.NOT_ALLOWED);
  }

  private Optional<SessionFigures> figures(ReportWanted wanted) {
    return switch (wanted) {
      case ReportWanted.X _ -> book.open();
      case ReportWanted.Z(UUID session) ->
          book.of(session).filter(figures -> figures.closed() != null);
      case ReportWanted.OwnView _ ->
          book.open()
              .or(() ->
                  book.sessions().stream().findFirst().flatMap(last -> book.of(last.session())));
    };
  }

  /// Whoever answers for the drawer now, or did once in the session.
  private static boolean mayHave(Person person, SessionFigures figures) {
    boolean own =
        person.name().equals(figures.teller())
            || person.name().equals(figures.openedBy())
            || figures.handOvers().stream()
                .anyMatch(over -> person.name().equals(over.fact().toTeller()));
    return person.role().may(Duty.RUN_ANY_TILL) || (own && person.role().may(Duty.RUN_OWN_TILL));
  }

  private Report report(ReportWanted wanted, Person person, SessionFigures figures) {
    int copy = 0;
    for (Entry entry : journal.reportsOf(figures.session())) {
      if (RecordJson.read(entry.number(), entry.bytes()).record()
              instanceof Recorded.Known(ReportPrinted printed)
          && printed.report() == wanted.kind()) {
        copy++;
      }
    }
    JournalOpened opened = opened();
    boolean evidence = wanted instanceof ReportWanted.OwnView;
    Standing now = evidence ? standing.get() : null;
    long proved = evidence ? journal.head().number() : figures.lastNumber();
    return new Report(
        wanted.kind(),
        figures,
        figures.mayShowExpected(person),
        copy,
        person.name(),
        clock.instant(),
        now == null ? Unsent.atClose(journal, figures) : Unsent.after(journal, now.acknowledged()),
        now,
        new Report.Proof(
            opened.till(),
            opened.branch(),
            journal.identity(),
            journal.verdict(),
            proved,
            journal.entry(proved).orElseThrow().hash()),
        names(figures),
        zone);
  }

  private Map<String, String> names(SessionFigures figures) {
    Map<String, String> names = new HashMap<>();
    figures
        .billers()
        .forEach(line ->
            billers.apply(line.biller()).ifPresent(known -> names.put(known.id(), known.name())));
    return names;
  }

  private JournalOpened opened() {
    Entry first = journal.after(0, 1).getFirst();
    if (RecordJson.read(first.number(), first.bytes()).record()
        instanceof Recorded.Known(JournalOpened opened)) {
      return opened;
    }
    throw new IllegalStateException("the first record is no genesis");
  }

  private static Reason why(Found found) {
    Reason reason = found.reason();
    if (reason == null) {
      throw new IllegalStateException("neither a report nor a reason");
    }
    return reason;
  }

  private boolean broken() {
    return journal.verdict() instanceof Verdict.Broken;
  }
}
