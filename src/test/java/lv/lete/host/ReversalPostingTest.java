package lv.lete.host;

import static lv.lete.host.TakenBack.ANNA;
import static lv.lete.host.TakenBack.ZANE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.host.HostBooks.Held;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.money.Money;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each reversal that a terminal sends is posted beside its payment, or held with a reason and an
/// owner; whatever came before, and whoever wrote it.
class ReversalPostingTest {
  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(home);
    terminal = RawTerminal.enrolled(host);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private TakenBack taking(int contract, long cents) {
    return new TakenBack(terminal, contract, cents);
  }

  @Test
  void postsOneThatWasSentLongAfterItsPaymentAndOneInTheSameBatch() throws Exception {
    TakenBack sent = taking(1, 2500);
    ship();
    sent.asked(ANNA).approved(ZANE);
    terminal.append(sent.fact(1, 2500));
    assertEquals(Posting.POSTED, ship().getLast().posting());
    TakenBack queued = taking(2, 700).asked(ANNA);
    queued.approver = null;
    terminal.append(queued.fact(2, 700));
    assertEquals(Posting.POSTED, ship().getLast().posting());
    try (HostBooks books = host.books()) {
      assertEquals(2, books.ledger().size());
      assertEquals(List.of(), books.suspense());
    }
  }

  @Test
  void answersARepeatAsTheFirstTimeAndPostsNothingTwice() throws Exception {
    TakenBack taking = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(1, 2500));
    List<Line> first = ship();
    assertEquals(first, ship());
    host.restart();
    assertEquals(first, ship());
    assertEquals(1, reversals());
  }

  @Test
  void holdsOneOfAPaymentThatIsInSuspenseItselfAndShowsBoth() throws Exception {
    TakenBack taking = taking(99, 2500).asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(99, 2500));
    assertHeld("REVERSAL_OF_SUSPENDED");
    try (HostBooks books = host.books()) {
      assertEquals(
          List.of("UNKNOWN_CONTRACT", "REVERSAL_OF_SUSPENDED"),
          books.suspense().stream().map(Held::reason).toList());
      books.suspense().forEach(held -> assertEquals(taking.payment, held.payment()));
    }
    try (Settlements books = Settlements.open(home, TestHost.CLOCK, RawTerminal::id)) {
      var found = (Settlements.Found) books.cut(FakeContracts.BILLER, RawTerminal.TODAY);
      assertEquals(0, found.settlement().totals().count());
      assertEquals(
          List.of(Member.Kind.PAYMENT, Member.Kind.REVERSAL),
          found.findings().alarms().stream()
              .map(alarm -> ((Difference.Held) alarm).journal().kind())
              .toList());
    }
  }

  @Test
  void holdsOneOfAPaymentThatWasNeverTaken() throws Exception {
    TakenBack taking = taking(1, 2500);
    RawTerminal other = RawTerminal.enrolled(host);
    String request =
        other.append(
            ANNA,
            new ReversalRequested(
                taking.reversal, taking.payment, taking.original, ReversalCause.TELLER, "x"));
    taking.request = request;
    taking.approver = null;
    other.append(TakenBack.in(taking.fact(1, 2500), other.session));
    assertEquals(
        "REVERSAL_OF_UNKNOWN", other.ship(host.address(), 1).answer().lines().getLast().reason());
    assertEquals(Posting.POSTED, ship().getLast().posting());
    taking.reversal = RawTerminal.id();
    taking.asked(ANNA).approved(ZANE);
    taking.approver = ZANE.name();
    terminal.append(taking.fact(1, 2500));
    assertHeld("REVERSED_BEFORE");
  }

  @Test
  void holdsOneThatAnotherTerminalSendsOfAPostedPayment() throws Exception {
    TakenBack taking = taking(1, 2500).asked(ANNA).approved(ZANE);
    ship();
    RawTerminal other = RawTerminal.enrolled(host);
    other.append(TakenBack.in(taking.fact(1, 2500), other.session));
    assertEquals(
        "REVERSAL_DIFFERS", other.ship(host.address(), 1).answer().lines().getLast().reason());
    assertEquals(0, reversals());
  }

  @Test
  void holdsOneOfAnotherSumContractOrRecord() throws Exception {
    TakenBack sum = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(sum.fact(1, 2501));
    assertHeld("REVERSAL_DIFFERS");
    TakenBack contract = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(contract.fact(2, 2500));
    assertHeld("REVERSAL_DIFFERS");
    TakenBack tender = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(TakenBack.by(tender.fact(1, 2500), Tender.CARD, tender.original));
    assertHeld("REVERSAL_DIFFERS");
    TakenBack record = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(TakenBack.by(record.fact(1, 2500), Tender.CASH, "0".repeat(64)));
    assertHeld("REVERSAL_DIFFERS");
  }

  @Test
  void holdsASecondOneOfAPaymentAndASecondUseOfAnId() throws Exception {
    TakenBack taking = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(1, 2500));
    UUID used = taking.reversal;
    taking.reversal = RawTerminal.id();
    taking.asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(1, 2500));
    assertHeld("REVERSED_BEFORE");
    TakenBack other = taking(2, 2500);
    other.reversal = used;
    other.asked(ANNA).approved(ZANE);
    terminal.append(other.fact(2, 2500));
    assertHeld("REVERSED_BEFORE");
    assertEquals(1, reversals());
  }

  @Test
  void holdsOneThatNobodyAskedForOrThatWasWithdrawn() throws Exception {
    TakenBack unasked = taking(1, 2500);
    unasked.request = "1".repeat(64);
    terminal.append(unasked.fact(1, 2500));
    assertHeld("REVERSAL_NOT_ASKED");
    TakenBack withdrawn = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(
        ANNA, new ReversalWithdrawn(withdrawn.reversal, withdrawn.payment, withdrawn.request));
    terminal.append(withdrawn.fact(1, 2500));
    assertHeld("REVERSAL_NOT_ASKED");
    TakenBack one = taking(1, 2500).asked(ANNA).approved(ZANE);
    TakenBack another = taking(1, 2500);
    another.request = one.request;
    terminal.append(another.fact(1, 2500));
    assertHeld("REVERSAL_NOT_ASKED");
  }

  @Test
  void holdsOneWhoseApprovalIsMissingOrTheRequestersOwnOrNoSupervisors() throws Exception {
    TakenBack missing = taking(1, 2500).asked(ANNA);
    terminal.append(missing.fact(1, 2500));
    assertHeld("REVERSAL_NOT_APPROVED");
    TakenBack own = taking(1, 2500).asked(ZANE).approved(ZANE);
    terminal.append(own.fact(1, 2500));
    assertHeld("REVERSAL_NOT_APPROVED");
    TakenBack teller = taking(1, 2500).asked(ANNA);
    teller.approved(new Actor(Actor.Kind.TELLER, ZANE.name()));
    terminal.append(teller.fact(1, 2500));
    assertHeld("REVERSAL_NOT_APPROVED");
    TakenBack another = taking(1, 2500).asked(ANNA);
    another.approved(new Actor(Actor.Kind.SUPERVISOR, "ilze"));
    terminal.append(another.fact(1, 2500));
    assertHeld("REVERSAL_NOT_APPROVED");
  }

  @Test
  void holdsOneThatNobodyApprovedOfAPaymentThatAnotherTook() throws Exception {
    Actor berta = new Actor(Actor.Kind.TELLER, "berta");
    TakenBack anothers = taking(1, 2500).asked(berta);
    anothers.approver = null;
    terminal.append(berta, anothers.fact(1, 2500));
    assertHeld("REVERSAL_NOT_APPROVED");
    terminal.append(berta, taking(1, 2500).asked(ANNA).approved(ZANE).fact(1, 2500));
    assertHeld("REVERSAL_NOT_ASKED");
  }

  @Test
  void holdsOneThatNoPersonCarriedOut() throws Exception {
    TakenBack taking = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(new Actor(Actor.Kind.SYSTEM, "anna"), taking.fact(1, 2500));
    assertHeld("REVERSAL_BY_NO_PERSON");
  }

  @Test
  void holdsOneOfASessionThatIsNotThereAndOneThatBreaksItsOwnRules() throws Exception {
    TakenBack session = taking(1, 2500).asked(ANNA).approved(ZANE);
    terminal.append(TakenBack.in(session.fact(1, 2500), RawTerminal.id()));
    assertHeld("UNKNOWN_SESSION");
    TakenBack broken = taking(1, 2500).asked(ANNA).approved(ZANE);
    byte[] right = RecordJson.write(TestHost.CLOCK.instant(), ANNA, "test", broken.fact(1, 2500));
    terminal.appendText(
        new String(right, StandardCharsets.UTF_8).replace("\"minor\":2530", "\"minor\":9"));
    assertHeld("INVALID");
    terminal.pay(1, 100);
    assertEquals(Posting.POSTED, ship().getLast().posting());
  }

  @Test
  void holdsOneOfATerminalInQuarantineAlthoughItsPaymentIsPosted() throws Exception {
    TakenBack taking = taking(1, 2500).asked(ANNA).approved(ZANE);
    ship();
    RawTerminal copy = terminal.copy();
    copy.entries.removeLast();
    copy.pay(2, 100);
    assertEquals(409, copy.ship(host.address(), 1).status());
    terminal.append(taking.fact(1, 2500));
    assertEquals(409, terminal.ship(host.address(), terminal.entries.size()).status());
    try (HostBooks books = host.books()) {
      Held held = books.suspense().getLast();
      assertEquals("QUARANTINED", held.reason());
      assertEquals(taking.payment, held.payment());
    }
    assertEquals(0, reversals());
  }

  @Test
  void debitsTheNextBatchWhereThePaymentWasSettledBefore() throws Exception {
    try (Settlements books = Settlements.open(home, TestHost.CLOCK, RawTerminal::id)) {
      TakenBack taking = taking(1, 2500);
      ship();
      Settlement first = cut(books);
      taking.asked(ANNA).approved(ZANE);
      terminal.append(taking.fact(1, 2500));
      ship();
      assertEquals(first, cut(books));
      var next =
          (Settlements.Found) books.show(FakeContracts.BILLER, RawTerminal.TODAY.plusDays(1));
      assertEquals(1, next.settlement().reversals().size());
      assertEquals(Money.eur(-2500), next.settlement().carriedOut());
      assertNull(books.batchOf(Member.Kind.REVERSAL, taking.payment));
    }
  }

  private static Settlement cut(Settlements books) {
    return ((Settlements.Found) books.cut(FakeContracts.BILLER, RawTerminal.TODAY)).settlement();
  }

  private List<Line> ship() throws Exception {
    return terminal.ship(host.address(), 1).answer().lines();
  }

  private void assertHeld(String reason) throws Exception {
    Line line = ship().getLast();
    assertEquals(Posting.SUSPENSE, line.posting());
    assertEquals(reason, Objects.requireNonNull(line.reason()));
    try (HostBooks books = host.books()) {
      Held held = books.suspense().getLast();
      assertEquals(reason, held.reason());
      assertFalse(held.owner().isBlank());
      assertFalse(held.nextAction().isBlank());
    }
  }

  private int reversals() {
    try (Settlements books = Settlements.reading(home, TestHost.CLOCK, RawTerminal::id)) {
      var found = (Settlements.Found) books.show(FakeContracts.BILLER, RawTerminal.TODAY);
      return found.settlement().reversals().size();
    }
  }
}
