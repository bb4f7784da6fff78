package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import lv.lete.journal.Actor;
import lv.lete.journal.BulkJournal;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// A till on real files with Anna and Berta, tellers, and Zane, a supervisor; PINs are 2580.
/// Payments are written as the payment path writes them.
final class DayAtTheTill implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Money FLOAT = Money.eur(100_00);
  static final String HASH = "0123456789abcdef".repeat(4);
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final UUID TERMINAL = new UUID(0x0190_a0b0_0000_7000L, 0x8000_0000_0000_0001L);
  private static final AtomicLong NEXT = new AtomicLong(1);

  final Path home;
  Instant now = Instant.parse("2026-11-22T10:00:00Z");
  Journal journal;
  People people;
  Till till;
  TillDay day;
  private Consumer<JournalRecord> sink = this::write;

  DayAtTheTill(Path home) {
    this.home = home;
    Path file = home.resolve("journal.db");
    if (!Files.exists(file)) {
      ChainIdentity chain = new ChainIdentity(TERMINAL, 1, false);
      Journal.create(file, chain, "till 1", "Saldus", () -> now).close();
    }
    journal = Journal.open(file, () -> now);
    people = People.open(home.resolve("state.db"), () -> now, new SecureRandom());
    people.add("anna", Role.TELLER, pin());
    people.add("berta", Role.TELLER, pin());
    people.add("zane", Role.SUPERVISOR, pin());
    till = new Till(journal, people, () -> now, RIGA, DayAtTheTill::id);
    day = new TillDay(journal, till, people, TillRules.USUAL, () -> now, DayAtTheTill::id);
  }

  /// Anna has signed in and opened the till with 100.00.
  static DayAtTheTill open(Path home) {
    DayAtTheTill day = new DayAtTheTill(home);
    day.signIn("anna");
    assertInstanceOf(Till.Opening.Opened.class, day.till.open(FLOAT, false));
    return day;
  }

  static char[] pin() {
    return "2580".toCharArray();
  }

  static UUID id() {
    long n = NEXT.getAndIncrement();
    return new UUID(0x0190_a0b0_0000_7000L + (n << 16), 0x8000_0000_0000_0000L | n);
  }

  void restart() {
    close();
    start();
  }

  private void start() {
    journal = Journal.open(home.resolve("journal.db"), () -> now);
    people = People.open(home.resolve("state.db"), () -> now, new SecureRandom());
    till = new Till(journal, people, () -> now, RIGA, DayAtTheTill::id);
    day = new TillDay(journal, till, people, TillRules.USUAL, () -> now, DayAtTheTill::id);
  }

  void signIn(String name) {
    assertInstanceOf(PinCheck.Right.class, till.signIn(name, pin()));
  }

  TillSession session() {
    return till.session().orElseThrow();
  }

  SessionFigures figures() {
    return day.sessions().open().orElseThrow();
  }

  /// Starts a payment of so many cents with a fee of 0.30, and answers it.
  PaymentStarted start(String biller, long cents) {
    PaymentStarted started =
        new PaymentStarted(
            id(),
            session().id(),
            session().businessDate(),
            biller,
            "1002003000",
            Money.eur(cents),
            Money.eur(30),
            Capture.SCANNED,
            1,
            null);
    append(started);
    return started;
  }

  PaymentTaken take(PaymentStarted started, Tender tender, long change, boolean afterRestart) {
    Money due = started.amount().plus(started.fee());
    PaymentTaken taken =
        new PaymentTaken(
            started.payment(),
            started.session(),
            started.businessDate(),
            started.biller(),
            started.contract(),
            started.amount(),
            started.fee(),
            Money.eur(0),
            due.plus(Money.eur(change)),
            Money.eur(change),
            tender,
            started.capture(),
            null,
            null,
            afterRestart);
    append(taken);
    return taken;
  }

  /// A payment in cash, from start to end.
  PaymentTaken pay(String biller, long cents) {
    return take(start(biller, cents), Tender.CASH, 4_70, false);
  }

  void abandon(PaymentStarted started, boolean afterRestart) {
    append(
        new PaymentAbandoned(
            started.payment(),
            afterRestart ? AbandonCause.NOT_TAKEN_AFTER_RESTART : AbandonCause.CANCELLED,
            afterRestart));
  }

  /// Asked for and carried out by whoever is signed in, who took it.
  void reverse(PaymentTaken taken) {
    reverse(taken, null);
  }

  /// The same with the yes of a supervisor, where one is named.
  void reverse(PaymentTaken taken, @Nullable String approver) {
    UUID reversal = id();
    String original = lastHash("PaymentTaken", taken.payment());
    append(
        new ReversalRequested(
            reversal, taken.payment(), original, ReversalCause.TELLER, "wrong contract"));
    if (approver != null) {
      String request = lastHash("ReversalRequested", taken.payment());
      journal.append(
          new Actor(Actor.Kind.SUPERVISOR, approver),
          new ReversalApproved(
              reversal, taken.payment(), request, till.person().orElseThrow().name()));
    }
    append(
        new PaymentReversed(
            reversal,
            taken.payment(),
            session().id(),
            session().businessDate(),
            taken.biller(),
            taken.contract(),
            taken.amount(),
            taken.fee(),
            taken.rounding(),
            taken.amount().plus(taken.fee()).plus(taken.rounding()),
            taken.tender(),
            ReversalCause.TELLER,
            original,
            lastHash("ReversalRequested", taken.payment()),
            approver));
  }

  private String lastHash(String type, UUID payment) {
    return journal.ofPayment(payment).stream()
        .filter(entry ->
            RecordJson.read(entry.number(), entry.bytes()).record()
                    instanceof Recorded.Known(JournalRecord fact)
                && fact.getClass().getSimpleName().equals(type))
        .map(entry -> HexFormat.of().formatHex(entry.hash()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /// The facts that were made while `doing` ran, written at once; then the terminal is started
  /// anew.
  void inBulk(Runnable doing) throws SQLException {
    List<JournalRecord> facts = new ArrayList<>();
    Actor actor = till.person().orElseThrow().actor();
    sink = facts::add;
    doing.run();
    sink = this::write;
    close();
    BulkJournal.append(home.resolve("journal.db"), actor, facts);
    start();
  }

  void append(JournalRecord fact) {
    sink.accept(fact);
  }

  private void write(JournalRecord fact) {
    journal.append(till.person().orElseThrow().actor(), fact);
  }

  /// Counts exactly so many cents.
  CountDrawer.Counting count(long cents) {
    return day.countDrawer()
        .count(
            List.of(
                new PiecesCounted(100_00, cents / 100_00), new PiecesCounted(1, cents % 100_00)));
  }

  /// Counts so many cents more than what should be there, and answers the proposal of the close.
  CloseSession.Proposal counted(long over) {
    count(figures().drawer().expected().minor() + over);
    return assertInstanceOf(CloseSession.Proposing.Proposed.class, day.closeSession().propose())
        .proposal();
  }

  List<JournalRecord> facts() {
    return journal.after(1, 1_000_000).stream()
        .map(entry -> RecordJson.read(entry.number(), entry.bytes()).record())
        .map(content -> assertInstanceOf(Recorded.Known.class, content).fact())
        .toList();
  }

  void assertRecorded(Class<? extends JournalRecord> type, int times) {
    assertEquals(times, facts().stream().filter(type::isInstance).count());
  }

  void sql(String sql) throws Exception {
    String url = "jdbc:sqlite:" + home.resolve("journal.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() {
    people.close();
    journal.close();
  }
}
