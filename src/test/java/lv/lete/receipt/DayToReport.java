package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.journal.Appending;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.till.CloseSession;
import lv.lete.till.People;
import lv.lete.till.Person;
import lv.lete.till.PinCheck;
import lv.lete.till.Role;
import lv.lete.till.Till;
import lv.lete.till.TillDay;
import lv.lete.till.TillRules;

/// A till on real files whose reports are printed: Anna opened it with 100.00; Berta is a teller
/// too, Zane a supervisor.
final class DayToReport implements AutoCloseable {
  static final Person ANNA = new Person("anna", Role.TELLER);
  static final Person BERTA = new Person("berta", Role.TELLER);
  static final Person ZANE = new Person("zane", Role.SUPERVISOR);
  private static final AtomicLong NEXT = new AtomicLong(1);
  private static final String PIN = "2580";

  /// An entry of the journal and what it says.
  private record Written(Entry entry, JournalRecord fact) {}

  private final Path home;
  Instant now = Samples.AT;
  long acknowledged;
  Journal journal;
  Till till;
  TillDay day;
  PrintReport reports;
  private People people;

  DayToReport(Path home) {
    this.home = home;
    if (!Files.exists(file())) {
      ChainIdentity chain = new ChainIdentity(Samples.TERMINAL, 1, false);
      Journal.create(file(), chain, "2. kase", "Saldus", () -> now).close();
    }
    journal = Journal.open(file(), () -> now);
    people = People.open(home.resolve("state.db"), () -> now, new SecureRandom());
    for (Person person : List.of(ANNA, BERTA, ZANE)) {
      people.add(person.name(), person.role(), PIN.toCharArray());
    }
    till = new Till(journal, people, () -> now, Samples.RIGA, DayToReport::id);
    day = new TillDay(journal, till, people, TillRules.USUAL, () -> now, DayToReport::id);
    reports = printing();
    if (journal.verdict() instanceof Verdict.Intact) {
      assertInstanceOf(PinCheck.Right.class, till.signIn("anna", PIN.toCharArray()));
    }
  }

  static DayToReport open(Path home) {
    DayToReport day = new DayToReport(home);
    day.openTill();
    return day;
  }

  void openTill() {
    assertInstanceOf(Till.Opening.Opened.class, till.open(Money.eur(100_00), false));
  }

  private PrintReport printing() {
    PrintReceipt beside =
        new PrintReceipt(
            journal,
            _ -> Optional.of(Samples.biller(false)),
            _ -> false,
            Samples.RIGA,
            () -> Locale.ENGLISH);
    return new PrintReport(
        journal,
        day.sessions(),
        _ -> Optional.of(Samples.biller(false)),
        () ->
            new Standing(
                Standing.Link.DOWN,
                journal.head().number() - acknowledged,
                acknowledged,
                Samples.AT,
                "1.0.0",
                List.of()),
        beside,
        () -> now,
        Samples.RIGA,
        () -> Locale.ENGLISH);
  }

  /// The terminal is started anew.
  DayToReport restarted() {
    close();
    return new DayToReport(home);
  }

  private static UUID id() {
    long n = NEXT.getAndIncrement();
    return new UUID(0x0190_a0b0_0000_7000L + (n << 16), 0x8000_0000_0000_0000L | n);
  }

  UUID session() {
    return till.session().orElseThrow().id();
  }

  private Written write(JournalRecord fact) {
    return new Written(
        assertInstanceOf(Appending.Appended.class, journal.append(ANNA.actor(), fact)).entry(),
        fact);
  }

  /// A payment of 25.00 in cash, a fee of 0.30 in it; answers the record's hash.
  String pay(UUID payment) {
    UUID session = session();
    write(
        new PaymentStarted(
            payment,
            session,
            Samples.TODAY,
            "latvenergo",
            "1002003000",
            Money.eur(25_00),
            Money.eur(30),
            Capture.SCANNED,
            1,
            null));
    Written taken =
        write(
            new PaymentTaken(
                payment,
                session,
                Samples.TODAY,
                "latvenergo",
                "1002003000",
                Money.eur(25_00),
                Money.eur(30),
                Money.eur(0),
                Money.eur(30_00),
                Money.eur(4_70),
                Tender.CASH,
                Capture.SCANNED,
                null,
                null,
                false));
    return HexFormat.of().formatHex(taken.entry().hash());
  }

  UUID pay() {
    UUID payment = id();
    pay(payment);
    return payment;
  }

  /// The payment, taken by the record of that hash, goes back in the session that is open.
  void reverse(UUID payment, String original) {
    UUID reversal = id();
    ReversalRequested asked =
        new ReversalRequested(reversal, payment, original, ReversalCause.TELLER, "twice");
    String request = HexFormat.of().formatHex(write(asked).entry().hash());
    write(
        new PaymentReversed(
            reversal,
            payment,
            session(),
            Samples.TODAY,
            "latvenergo",
            "1002003000",
            Money.eur(25_00),
            Money.eur(30),
            Money.eur(0),
            Money.eur(25_30),
            Tender.CASH,
            ReversalCause.TELLER,
            original,
            request,
            null));
  }

  void count() {
    long cents = day.sessions().open().orElseThrow().drawer().expected().minor();
    day.countDrawer()
        .count(
            List.of(
                new PiecesCounted(100_00, cents / 100_00), new PiecesCounted(1, cents % 100_00)));
  }

  /// Counted, and closed even, while so many records wait; answers the session.
  UUID closeTill(long unsent) {
    UUID session = session();
    count();
    var proposed =
        assertInstanceOf(CloseSession.Proposing.Proposed.class, day.closeSession().propose());
    assertInstanceOf(
        CloseSession.Ending.Ended.class,
        day.closeSession().close(proposed.proposal(), CloseOutcome.EVEN, null, unsent));
    return session;
  }

  /// The reports that the journal says were printed.
  List<ReportPrinted> recorded() {
    List<ReportPrinted> found = new ArrayList<>();
    for (Entry entry : journal.after(0, 100_000)) {
      if (RecordJson.read(entry.number(), entry.bytes()).record()
          instanceof Recorded.Known(ReportPrinted printed)) {
        found.add(printed);
      }
    }
    return found;
  }

  /// Somebody alters a record behind the program's back; then the terminal is started anew.
  DayToReport brokenAt(long number) throws SQLException {
    close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      List<String> triggers = new ArrayList<>();
      try (var rows =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        while (rows.next()) {
          triggers.add(rows.getString(1));
        }
      }
      for (String trigger : triggers) {
        statement.executeUpdate("DROP TRIGGER " + trigger);
      }
      assertEquals(
          1,
          statement.executeUpdate(
              "UPDATE record SET hash = randomblob(32) WHERE number = " + number));
    }
    return new DayToReport(home);
  }

  /// The disk takes no more records of this type.
  void refuse(String type) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TRIGGER full BEFORE INSERT ON record WHEN NEW.kind = '"
              + type
              + "' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
    }
  }

  private Path file() {
    return home.resolve("journal.db");
  }

  @Override
  public void close() {
    people.close();
    journal.close();
  }
}
