package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Forger;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.Till.Opening;
import lv.lete.till.Till.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillTest {
  private static final UUID TERMINAL = new UUID(0x0190_a0b0_0000_7000L, 0x8000_0000_0000_0001L);
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Money FLOAT = Money.eur(100_00);
  @TempDir Path home;
  private final AtomicLong ids = new AtomicLong();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private Journal journal;
  private People people;
  private Till till;

  @BeforeEach
  void begin() {
    ChainIdentity chain = new ChainIdentity(TERMINAL, 1, false);
    Journal.create(home.resolve("journal.db"), chain, "till 1", "Saldus", () -> now).close();
    start();
  }

  @AfterEach
  void close() {
    people.close();
    journal.close();
  }

  private void start() {
    journal = Journal.open(home.resolve("journal.db"), () -> now);
    people = People.open(home.resolve("state.db"), () -> now, new SecureRandom());
    till = new Till(journal, people, () -> now, RIGA, this::id);
  }

  private UUID id() {
    return new UUID(0x0190_a0b0_0000_7000L, ids.incrementAndGet());
  }

  private void restart() {
    close();
    start();
  }

  /// Signs someone in, who is added when first named: a teller unless the name is a role's.
  private void signIn(String name) {
    if (people.all().stream().noneMatch(person -> person.name().equals(name))) {
      Role role =
          Arrays.stream(Role.values())
              .filter(r -> name.equals(r.name().toLowerCase(Locale.ROOT).replace('_', '-')))
              .findFirst()
              .orElse(Role.TELLER);
      people.add(name, role, "2580".toCharArray());
    }
    assertInstanceOf(PinCheck.Right.class, till.signIn(name, "2580".toCharArray()));
  }

  private TillSession open() {
    return assertInstanceOf(Opening.Opened.class, till.open(FLOAT, false)).session();
  }

  private List<JournalRecord> facts() {
    return journal.after(1, 1_000).stream().map(this::fact).toList();
  }

  private JournalRecord fact(Entry entry) {
    Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
    return assertInstanceOf(Recorded.Known.class, recorded.record()).fact();
  }

  @Test
  void recordsWhoSignsInAndOut() {
    signIn("teller");
    till.signIn("TELLER", "9999".toCharArray());
    till.signOut(true);
    till.signOut(true);

    assertEquals(Optional.empty(), till.person());
    assertEquals(List.of(new SignedIn("teller", "TELLER"), new SignedOut("teller", true)), facts());
  }

  @Test
  void signsTheFormerPersonOutWhenTheNextSignsIn() {
    signIn("teller");
    signIn("supervisor");

    assertEquals(Optional.of(new Person("supervisor", Role.SUPERVISOR)), till.person());
    assertEquals(new SignedOut("teller", false), facts().get(1));
  }

  @Test
  void opensWithAFloatAndFixesTheBusinessDate() {
    signIn("teller");
    TillSession session = open();

    assertEquals(TODAY, session.businessDate());
    assertEquals(new TillSessionOpened(session.id(), "teller", TODAY, FLOAT), facts().getLast());
    now = now.plus(Duration.ofDays(1));
    restart();
    assertEquals(Optional.of(session), till.session());
    assertEquals(Optional.empty(), till.person());
  }

  @Test
  void theBusinessDateIsTheTillsAndNotGreenwichs() {
    now = Instant.parse("2026-11-22T22:30:00Z");
    signIn("teller");
    assertEquals(TODAY.plusDays(1), open().businessDate());
  }

  @Test
  void saysWhyNoPaymentCanBeTaken() {
    assertEquals(Reason.NOT_SIGNED_IN, till.cannotTakePayments());
    signIn("card-printing");
    assertEquals(Reason.NOT_ALLOWED, till.cannotTakePayments());
    signIn("service-desk");
    assertEquals(Reason.NOT_ALLOWED, till.cannotTakePayments());
    signIn("teller");
    assertEquals(Reason.NO_SESSION, till.cannotTakePayments());
    open();
    assertNull(till.cannotTakePayments());
    signIn("berta");
    assertEquals(Reason.NOT_THEIR_SESSION, till.cannotTakePayments());
    signIn("supervisor");
    assertNull(till.cannotTakePayments());
  }

  @Test
  void opensForNobodyElseThanATellerOrSupervisorAndOnce() {
    assertEquals(new Opening.Refused(Reason.NOT_SIGNED_IN), till.open(FLOAT, false));
    signIn("service-desk");
    assertEquals(new Opening.Refused(Reason.NOT_ALLOWED), till.open(FLOAT, false));
    signIn("supervisor");
    open();
    assertEquals(new Opening.Refused(Reason.ALREADY_OPEN), till.open(FLOAT, false));
  }

  @Test
  void refusesAnAbsurdFloat() {
    signIn("teller");
    for (Money absurd :
        List.of(
            Money.eur(-1),
            Money.eur(10_000_001),
            Money.eur(Long.MIN_VALUE),
            new Money(Currency.LVL, 1))) {
      assertEquals(new Opening.Refused(Reason.BAD_FLOAT), till.open(absurd, false));
    }
    assertInstanceOf(Opening.Opened.class, till.open(Money.eur(10_000_000), false));
  }

  @Test
  void asksBeforeOpeningOnAnEarlierDateThanTheLastSessions() {
    LocalDate later = TODAY.plusDays(9);
    till = new Till(journal, people, () -> now, RIGA, this::id, new SessionReading(null, later));
    signIn("teller");

    assertEquals(new Opening.EarlierDate(TODAY, later), till.open(FLOAT, false));
    assertEquals(Optional.empty(), till.session());
    Opening confirmed = till.open(FLOAT, true);
    assertEquals(TODAY, assertInstanceOf(Opening.Opened.class, confirmed).session().businessDate());
  }

  @Test
  void findsTheSessionUnderThousandsOfLaterRecords() {
    signIn("teller");
    TillSession session = open();
    Actor anna = new Actor(Actor.Kind.TELLER, "anna");
    for (int i = 0; i < 1_100; i++) {
      journal.append(anna, new SignedOut("anna", true));
    }
    restart();
    assertEquals(Optional.of(session), till.session());
  }

  @Test
  void opensNothingOnAFullDisk() throws Exception {
    signIn("teller");
    sql("CREATE TRIGGER full BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'full'); END");
    assertEquals(new Opening.Refused(Reason.STORE_FAULT), till.open(FLOAT, false));
    assertEquals(Optional.empty(), till.session());
    sql("DROP TRIGGER full");
    open();
  }

  @Test
  void aBrokenJournalIsShownToWhoeverSignsInAndOpensNothing() throws Exception {
    signIn("teller");
    close();
    sql("DROP TRIGGER record_is_never_updated");
    sql("UPDATE record SET bytes = x'7b7d' WHERE number = 2");
    start();
    signIn("teller");

    assertEquals(Reason.JOURNAL_BROKEN, till.cannotTakePayments());
    assertEquals(new Opening.Refused(Reason.JOURNAL_BROKEN), till.open(FLOAT, false));
    till.signOut(false);
  }

  @Test
  void opensOverARecordThatBreaksTheRulesAndSaysSo() throws Exception {
    signIn("teller");
    open();
    Optional<TillSession> session = till.session();
    close();
    Forger.append(
        home.resolve("journal.db"),
        new TillSessionOpened(id(), "teller", TODAY, Money.eur(77_01)),
        json -> json.replace("7701", "-7701"));
    start();
    signIn("teller");

    assertEquals(Reason.JOURNAL_BROKEN, till.cannotTakePayments());
    assertEquals(session, till.session());
  }

  private void sql(String sql) throws Exception {
    String url = "jdbc:sqlite:" + home.resolve("journal.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
