package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.money.Money;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A session is closed once, after it was opened, and nothing is added to it afterwards: not by the
/// program, not by another program on the file, and not unseen by one that takes the guards off.
class ClosedSessionTest {
  @TempDir Path home;
  private Path file;
  private String original = "";
  private String request = "";

  @BeforeEach
  void closeASession() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      journal.append(Facts.TELLER, opened(Facts.SESSION));
      journal.append(Facts.TELLER, Facts.started(Facts.payment(1)));
      original = hash(journal.append(Facts.TELLER, Facts.taken(Facts.payment(1))));
      journal.append(Facts.TELLER, Facts.started(Facts.payment(2)));
      request =
          hash(
              journal.append(
                  Facts.TELLER, Reversals.asked(Facts.payment(1), Facts.payment(7), original)));
      journal.append(Facts.TELLER, counted(Facts.SESSION, 125_30));
      journal.append(Facts.TELLER, closed(Facts.SESSION));
    }
  }

  private static DrawerCounted counted(UUID session, long cents) {
    List<PiecesCounted> pieces = List.of(new PiecesCounted(10, cents / 10));
    return new DrawerCounted(Facts.payment(9), session, 1, pieces, Money.eur(cents));
  }

  private static String hash(Appending appending) {
    return HexFormat.of()
        .formatHex(assertInstanceOf(Appending.Appended.class, appending).entry().hash());
  }

  /// So that the rules about reversals have nothing against it either.
  private JournalRecord fitting(JournalRecord fact) {
    return fact instanceof PaymentReversed
        ? Reversals.done(Facts.payment(1), Facts.payment(7), original, request, null)
        : fact;
  }

  private static TillSessionOpened opened(UUID session) {
    return new TillSessionOpened(session, "anna", Facts.TODAY, Money.eur(100_00));
  }

  private static TillSessionClosed closed(UUID session) {
    return closed(session, Money.eur(125_30));
  }

  private static TillSessionClosed closed(UUID session, Money drawer) {
    return new TillSessionClosed(
        session, Facts.payment(9), drawer, drawer, Money.eur(0), CloseOutcome.EVEN, null, 0);
  }

  /// Every record that adds to the session, made to name it; a close of one never opened.
  static Stream<JournalRecord> acts() {
    return Stream.concat(
        RecordSamples.oneOfEachType()
            .filter(fact -> RecordTypes.sessionOf(fact) != null)
            .map(ClosedSessionTest::onPaymentTwo),
        Stream.of(closed(UUID.fromString("0190a0b0-0000-7000-8000-00000000dead"))));
  }

  /// So that the rules about payments have nothing against it.
  private static JournalRecord onPaymentTwo(JournalRecord fact) {
    return switch (fact) {
      case JournalRecord.PaymentStarted _ -> Facts.started(Facts.payment(3));
      case JournalRecord.PaymentTaken _ -> Facts.taken(Facts.payment(2));
      case JournalRecord other -> other;
    };
  }

  @ParameterizedTest
  @MethodSource("acts")
  void theProgramAddsNothing(JournalRecord fact) {
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertThrows(IllegalStateException.class, () -> journal.append(Facts.TELLER, fitting(fact)));
      assertEquals(8, journal.head().number());
      assertEquals(8, journal.after(0, 100).size());
    }
  }

  @ParameterizedTest
  @MethodSource("acts")
  void theGuardsAddNothing(JournalRecord fact) {
    SQLException refused =
        assertThrows(SQLException.class, () -> Forger.append(file, fitting(fact), json -> json));
    assertTrue(String.valueOf(refused.getMessage()).contains("session"), refused::toString);
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void whatWasAddedWithTheGuardsOffIsNamed(JournalRecord fact) throws Exception {
    Forger.appendUnguarded(file, fitting(fact));
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(9, broken.number());
    assertEquals(Flaw.INVALID, broken.flaw());
    assertTrue(broken.detail().contains("session"), broken::detail);
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(broken, journal.verdict());
      assertEquals(2, journal.sessions().size(), "what cannot be believed is no session's");
    }
  }

  @Test
  void whatAddsNothingMayFollow() {
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, new ReportPrinted(Facts.SESSION, ReportKind.Z, 0, "paper"));
      journal.append(Facts.TELLER, Facts.abandoned(Facts.payment(2)));
      UUID next = Facts.payment(5);
      journal.append(Facts.TELLER, opened(next));
      journal.append(Facts.TELLER, counted(next, 100_00));
      journal.append(Facts.TELLER, closed(next, Money.eur(100_00)));
      assertEquals(
          List.of(2L, 8L, 11L, 13L), journal.sessions().stream().map(Entry::number).toList());
    }
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
  }

  /// A close of the next session, whose drawer holds a float of 100.00 and 5.00 paid in.
  static Stream<Arguments> wrongCloses() {
    UUID next = Facts.payment(5);
    Money right = Money.eur(105_00);
    Money nothing = Money.eur(0);
    UUID count = Facts.payment(9);
    return Stream.of(
        Arguments.of(
            "stands on count",
            new TillSessionClosed(
                next, Facts.payment(8), right, right, nothing, CloseOutcome.EVEN, null, 0)),
        Arguments.of(
            "the count says",
            new TillSessionClosed(
                next, count, nothing, nothing, nothing, CloseOutcome.EVEN, null, 0)),
        Arguments.of(
            "add up to",
            new TillSessionClosed(
                next,
                count,
                Money.eur(106_00),
                right,
                Money.eur(-1_00),
                CloseOutcome.AGREED,
                null,
                0)));
  }

  @ParameterizedTest
  @MethodSource("wrongCloses")
  void aCloseSaysWhatItsSessionAddsUpTo(String why, TillSessionClosed wrong) throws Exception {
    long head;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      UUID next = wrong.session();
      journal.append(Facts.TELLER, opened(next));
      journal.append(Facts.TELLER, paidIn(next));
      journal.append(Facts.TELLER, counted(next, 105_00));
      assertThrows(IllegalStateException.class, () -> journal.append(Facts.TELLER, wrong));
      head = journal.head().number();
    }
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
    Forger.append(file, wrong, json -> json);
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(head + 1, Flaw.INVALID, broken.detail()), broken);
    assertTrue(broken.detail().contains(why), broken::detail);
  }

  @Test
  void noCloseOnACountFromBeforeCashMoved() {
    UUID next = Facts.payment(5);
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, opened(next));
      journal.append(Facts.TELLER, counted(next, 105_00));
      journal.append(Facts.TELLER, paidIn(next));
      TillSessionClosed close = closed(next, Money.eur(105_00));
      assertThrows(IllegalStateException.class, () -> journal.append(Facts.TELLER, close));
      journal.append(Facts.TELLER, counted(next, 105_00));
      journal.append(Facts.TELLER, close);
    }
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
  }

  private static CashMoved paidIn(UUID session) {
    return new CashMoved(
        Facts.payment(11), session, CashMovement.PAY_IN, Money.eur(5_00), "coins", null);
  }

  @Test
  void aJournalFromBeforeClosingIsGuardedWhenItIsOpened() throws Exception {
    Path old = home.resolve("old.db");
    try (var before =
            SqliteFile.open(old, JournalTables.OWNER, JournalTables.MIGRATIONS.subList(0, 1));
        var statement = before.createStatement()) {
      statement.executeUpdate("ATTACH '" + file + "' AS journal");
      statement.executeUpdate("INSERT INTO main.record SELECT * FROM journal.record");
    }
    try (Journal journal = Journal.open(old, Facts.CLOCK)) {
      assertInstanceOf(Intact.class, journal.verdict());
      assertEquals(2, journal.sessions().size());
    }
    assertThrows(SQLException.class, () -> Forger.append(old, closed(Facts.SESSION), json -> json));
  }
}
