package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A payment is reversed once, as it was taken, as it was asked for, by whoever asked, with the
/// approver who is on record: the program writes nothing else, other programs cannot, and what
/// somebody wrote with the guards off is named.
class ReversalChainTest {
  private static final Actor ANNA = Facts.TELLER;
  private static final Actor ZANE = new Actor(Actor.Kind.SUPERVISOR, "zane");
  private static final Actor BERTA = new Actor(Actor.Kind.TELLER, "berta");
  private static final UUID PAYMENT = Facts.payment(1);
  private static final UUID OTHER = Facts.payment(2);
  private static final UUID REVERSAL = Facts.payment(7);
  private static final UUID AGAIN = Facts.payment(8);
  private static final String NO_HASH = "0123456789abcdef".repeat(4);

  @TempDir Path home;
  private Path file;
  private Journal journal;
  private String original = "";

  @BeforeEach
  void takeTwoPayments() {
    file = home.resolve("journal.db");
    journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK);
    journal.append(ANNA, Facts.opened());
    journal.append(ANNA, Facts.started(PAYMENT));
    original = write(ANNA, Facts.taken(PAYMENT));
    journal.append(ANNA, Facts.started(OTHER));
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private String write(Actor actor, JournalRecord fact) {
    return HexFormat.of()
        .formatHex(
            assertInstanceOf(Appending.Appended.class, journal.append(actor, fact)).entry().hash());
  }

  private String ask() {
    return write(ANNA, Reversals.asked(PAYMENT, REVERSAL, original));
  }

  private PaymentReversed done(String request, @Nullable String approver) {
    return Reversals.done(PAYMENT, REVERSAL, original, request, approver);
  }

  private static ReversalApproved approved(String request) {
    return new ReversalApproved(REVERSAL, PAYMENT, request, "anna");
  }

  /// Refused by the program and by the guards; named where it was written all the same.
  private void assertNeverWritten(Actor actor, JournalRecord fact, String why) throws Exception {
    assertNotWritten(actor, fact, why, true);
  }

  private void assertNotWritten(Actor actor, JournalRecord fact, String why, boolean guarded)
      throws Exception {
    long head = journal.head().number();
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> journal.append(actor, fact));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::toString);
    assertEquals(head, journal.head().number());
    UnaryOperator<String> inTheirName =
        json -> json.replace("\"kind\":\"TELLER\",\"name\":\"anna\"", name(actor));
    if (guarded) {
      assertThrows(SQLException.class, () -> Forger.append(file, fact, inTheirName));
    }
    journal.close();
    // One reversal of a payment is kept by an index too, which stands when the triggers are off.
    Tampering.raw(file, "DROP INDEX record_of_reversal");
    Forger.appendUnguarded(file, fact, inTheirName);
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(head + 1, Flaw.INVALID, broken.detail()), broken);
    assertTrue(broken.detail().contains(why), broken::detail);
    journal = Journal.open(file, Facts.CLOCK);
    assertEquals(broken, journal.verdict());
  }

  private static String name(Actor actor) {
    return "\"kind\":\"%s\",\"name\":\"%s\"".formatted(actor.kind(), actor.name());
  }

  @Test
  void takesARequestAYesAndTheReversal() {
    String request = ask();
    write(ZANE, approved(request));
    write(ANNA, done(request, "zane"));
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
    journal.close();
    journal = Journal.open(file, Facts.CLOCK);
    assertInstanceOf(Intact.class, journal.verdict());
  }

  @Test
  void takesAnotherRequestAfterOneWasWithdrawn() {
    String request = ask();
    write(BERTA, new ReversalWithdrawn(REVERSAL, PAYMENT, request));
    String again = write(BERTA, Reversals.asked(PAYMENT, AGAIN, original));
    write(ZANE, new ReversalApproved(AGAIN, PAYMENT, again, "berta"));
    write(BERTA, Reversals.done(PAYMENT, AGAIN, original, again, "zane"));
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
  }

  @Test
  void neverASecondReversal() throws Exception {
    String request = ask();
    write(ANNA, done(request, null));
    assertNeverWritten(ANNA, done(request, null), "reversed before");
  }

  @Test
  void neverARequestAfterTheReversal() throws Exception {
    write(ANNA, done(ask(), null));
    assertNeverWritten(ANNA, Reversals.asked(PAYMENT, AGAIN, original), "reversed before");
  }

  @Test
  void noReversalThatNobodyAskedFor() throws Exception {
    assertNeverWritten(ANNA, done(NO_HASH, null), "nobody asked");
  }

  @Test
  void noReversalOfAnotherRequest() throws Exception {
    ask();
    assertNeverWritten(ANNA, done(NO_HASH, null), "nobody asked");
  }

  @Test
  void noReversalOfAWithdrawnRequest() throws Exception {
    String request = ask();
    write(ANNA, new ReversalWithdrawn(REVERSAL, PAYMENT, request));
    assertNeverWritten(ANNA, done(request, null), "withdrawn");
  }

  @Test
  void noRequestForAPaymentThatIsOpen() throws Exception {
    assertNeverWritten(ANNA, Reversals.asked(OTHER, REVERSAL, original), "not taken");
  }

  @Test
  void noRequestForAnotherRecordOfThePayment() throws Exception {
    assertNeverWritten(ANNA, Reversals.asked(PAYMENT, REVERSAL, NO_HASH), "not taken");
  }

  @Test
  void noSecondRequestWhileOneIsOpen() throws Exception {
    ask();
    assertNotWritten(ANNA, Reversals.asked(PAYMENT, AGAIN, original), "is open", false);
  }

  @Test
  void noYesOfTheRequester() throws Exception {
    String request = ask();
    assertNeverWritten(new Actor(Actor.Kind.SUPERVISOR, "anna"), approved(request), "may not");
  }

  @Test
  void noYesOfATeller() throws Exception {
    assertNotWritten(BERTA, approved(ask()), "may not", false);
  }

  @Test
  void noYesToAnotherRequest() throws Exception {
    ask();
    assertNeverWritten(ZANE, approved(NO_HASH), "nobody asked");
  }

  @Test
  void noYesThatNamesAnotherRequester() throws Exception {
    String request = ask();
    assertNotWritten(
        ZANE, new ReversalApproved(REVERSAL, PAYMENT, request, "berta"), "another made", false);
  }

  @Test
  void noYesOfTheRequesterInCapitals() throws Exception {
    String request = ask();
    assertNeverWritten(new Actor(Actor.Kind.SUPERVISOR, "Anna"), approved(request), "may not");
  }

  @Test
  void nobodyAloneReversesWhatAnotherTook() throws Exception {
    String request = write(BERTA, Reversals.asked(PAYMENT, REVERSAL, original));
    assertNeverWritten(BERTA, done(request, null), "took no such payment");
  }

  @Test
  void nobodyAloneReversesWhatTheyTookOnAnotherDate() throws Exception {
    UUID next = Facts.payment(20);
    LocalDate tomorrow = Facts.TODAY.plusDays(1);
    write(ANNA, new TillSessionOpened(next, "anna", tomorrow, Money.eur(0)));
    assertNeverWritten(
        ANNA, Reversals.in(done(ask(), null), next, tomorrow), "took no such payment");
  }

  @Test
  void aSupervisorsYesDoesForAnotherDate() {
    UUID next = Facts.payment(20);
    LocalDate tomorrow = Facts.TODAY.plusDays(1);
    write(ANNA, new TillSessionOpened(next, "anna", tomorrow, Money.eur(0)));
    String request = ask();
    write(ZANE, approved(request));
    write(ANNA, Reversals.in(done(request, "zane"), next, tomorrow));
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
  }

  @Test
  void noReversalByThePartOfASystem() throws Exception {
    String request = ask();
    write(ZANE, approved(request));
    assertNeverWritten(
        new Actor(Actor.Kind.SYSTEM, "anna"), done(request, "zane"), "no teller or supervisor");
  }

  @Test
  void noRequestByThePartOfASystem() throws Exception {
    assertNeverWritten(
        Actor.system(), Reversals.asked(PAYMENT, REVERSAL, original), "no teller or supervisor");
  }

  @Test
  void noReversalInASessionThatWasNeverOpened() throws Exception {
    assertNeverWritten(
        ANNA, Reversals.in(done(ask(), null), Facts.payment(20), Facts.TODAY), "never opened");
  }

  @Test
  void noReversalOnAnotherDateThanItsSessions() throws Exception {
    String request = ask();
    write(ZANE, approved(request));
    assertNeverWritten(
        ANNA,
        Reversals.in(done(request, "zane"), Facts.SESSION, Facts.TODAY.plusDays(1)),
        "its business date");
  }

  @Test
  void noApproverWhoIsNotOnRecord() throws Exception {
    assertNeverWritten(ANNA, done(ask(), "zane"), "names approver");
  }

  @Test
  void noSilenceAboutTheApproverOnRecord() throws Exception {
    String request = ask();
    write(ZANE, approved(request));
    assertNeverWritten(ANNA, done(request, null), "names approver");
  }

  @Test
  void noReversalBySomebodyWhoDidNotAsk() throws Exception {
    assertNotWritten(BERTA, done(ask(), null), "another made", false);
  }

  @Test
  void noOtherSumThanWasTaken() throws Exception {
    PaymentReversed right = done(ask(), null);
    PaymentReversed wrong = Reversals.ofNoFee(right);
    assertNotWritten(ANNA, wrong, "not the reversal", false);
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    assertThrows(
        SQLException.class, () -> Forger.append(file, "PaymentReversed", PAYMENT, "nonsense"));
  }
}
