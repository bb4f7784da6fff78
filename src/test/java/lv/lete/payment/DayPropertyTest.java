package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.journal.Verdict.Intact;
import lv.lete.journal.VerifyJournal;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.TakePayment.Start;
import lv.lete.till.CloseSession;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CloseSession.Proposing;
import lv.lete.till.HandOver;
import lv.lete.till.MoveCash;
import lv.lete.till.Role;
import lv.lete.till.SessionFigures;
import lv.lete.till.TillDay;
import lv.lete.till.TillRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever sequence of acts, with restarts and full disks in between: given = payments + fees +
/// rounding + change, the drawer is expected to hold float + ins - outs, no payment is reversed
/// twice, and no act after a close changes a closed session. The sums are made a second time here,
/// plainly, from the records.
class DayPropertyTest {
  private static final int ACTS = 250;
  private final Path home;
  private final Map<UUID, SessionFigures> closed = new HashMap<>();
  private final List<UUID> started = new ArrayList<>();
  private final List<PaymentTaken> taken = new ArrayList<>();
  private Random random = new Random(0);
  private Counter counter;
  private TillDay day;

  DayPropertyTest(@TempDir Path home) {
    this.home = home;
    this.counter = Counter.open(home);
    this.day = wired(counter);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsEveryInvariantOverAnySequenceOfActs(long run) {
    long seed = Long.getLong("lete.seed", 20261122L) * run;
    random = new Random(seed);
    counter.addPerson("berta", Role.TELLER);
    counter.addPerson("zane", Role.SUPERVISOR);
    counter.addPerson("ilze", Role.SUPERVISOR);
    for (int act = 0; act < ACTS; act++) {
      act(random.nextInt(16));
      assertFigures("seed " + seed + ", act " + act);
    }
    assertInstanceOf(Intact.class, VerifyJournal.of(home.resolve("journal.db")));
  }

  private static TillDay wired(Counter counter) {
    return new TillDay(
        counter.journal,
        counter.till,
        counter.people,
        TillRules.USUAL,
        () -> Counter.NOON,
        Counter.IDS);
  }

  private void act(int what) {
    switch (what) {
      case 0, 1, 2, 3 -> start();
      case 4, 5, 6 -> take();
      case 7 -> counter.take.abandon(anyStarted());
      case 8 -> reverse();
      case 9, 10 -> moveCash();
      case 11 -> count();
      case 12 -> closeSession();
      case 13 -> handOver();
      case 14 -> signInAndOpen();
      default -> restartOrFill();
    }
  }

  private void start() {
    Payer payer = Counter.payer("100200300" + random.nextInt(5));
    Money amount = Money.eur(random.nextInt(1_00, 40_00));
    if (counter.take.start(payer, amount, Counter.YES) instanceof Start.Started now) {
      started.add(now.payment());
    }
  }

  private void take() {
    UUID id = anyStarted();
    Tender tender = random.nextBoolean() ? Tender.CASH : Tender.CARD;
    Money due =
        counter
            .book
            .find(id)
            .map(line -> line.started().amount().plus(line.started().fee()))
            .orElse(Money.eur(0));
    Money given = tender == Tender.CARD ? due : due.plus(Money.eur(random.nextInt(-1_00, 20_00)));
    counter.take.take(id, tender, given);
    counter.take.takenBeforeRestart(id, tender, given);
    counter
        .book
        .find(id)
        .map(PaymentBook.Line::taken)
        .filter(fact -> !taken.contains(fact))
        .ifPresent(taken::add);
  }

  /// Any payment, by anybody, with or without a supervisor, now and then given up half way; what an
  /// earlier act left open is carried on, or withdrawn.
  private void reverse() {
    ReversePayment reverse = counter.reverse;
    UUID payment = taken.isEmpty() ? anyStarted() : any(taken).payment();
    UUID reversal =
        switch (reverse.ask(payment, "wrong contract")) {
          case Asking.Asked asked -> asked.fact().reversal();
          case Asking.NotAsked _ ->
              reverse.leftOpen().isEmpty()
                  ? Counter.IDS.get()
                  : any(reverse.leftOpen()).fact().reversal();
        };
    switch (random.nextInt(5)) {
      case 0 -> reverse.withdraw(reversal);
      case 1 -> {}
      case 2 -> reverse.carryOut(reversal);
      default ->
          reverse.approve(reversal, random.nextBoolean() ? "zane" : "ilze", "2580".toCharArray());
    }
    if (random.nextBoolean()) {
      reverse.carryOut(reversal);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void moveCash() {
    CashMovement direction = List.of(CashMovement.values()).get(random.nextInt(3));
    MoveCash.Intended intended =
        day.moveCash().intend(direction, Money.eur(random.nextInt(-5, 80_00)), "note");
    day.moveCash().move(intended);
    if (random.nextBoolean()) {
      day.moveCash().move(intended);
    }
  }

  private void count() {
    long cents =
        day.sessions().open().map(figures -> figures.drawer().expected().minor()).orElse(0L)
            + random.nextInt(-1, 2);
    if (cents >= 0) {
      day.countDrawer()
          .count(
              List.of(
                  new PiecesCounted(100_00, cents / 100_00), new PiecesCounted(1, cents % 100_00)));
    }
  }

  private void closeSession() {
    if (random.nextBoolean()) {
      count();
    }
    CloseSession close = day.closeSession();
    if (close.propose() instanceof Proposing.Proposed(CloseSession.Proposal proposal)
        && random.nextInt(3) > 0) {
      CloseOutcome outcome = List.of(CloseOutcome.values()).get(random.nextInt(4));
      if (close.close(proposal, outcome, "as it is", random.nextInt(9))
          instanceof Ending.Ended(TillSessionClosed fact, var _, SessionFigures figures)) {
        closed.put(fact.session(), figures);
      }
    }
  }

  private void handOver() {
    String receiver = random.nextBoolean() ? "anna" : "berta";
    if (day.handOver().propose() instanceof HandOver.Proposing.Proposed(var proposal)) {
      day.handOver().handOver(proposal, receiver, "2580".toCharArray());
    }
  }

  private void signInAndOpen() {
    counter.signIn(List.of("anna", "berta", "zane").get(random.nextInt(3)));
    counter.till.open(Money.eur(random.nextInt(200_00)), false);
  }

  private void restartOrFill() {
    if (random.nextInt(3) == 0) {
      counter.close();
      counter = Counter.started(home);
      day = wired(counter);
      signInAndOpen();
    } else {
      try (FailingDisk _ = new FailingDisk(home)) {
        start();
        take();
        moveCash();
        reverse();
        closeSession();
      }
    }
  }

  private UUID anyStarted() {
    return started.isEmpty() ? Counter.IDS.get() : started.get(random.nextInt(started.size()));
  }

  private void assertFigures(String when) {
    Map<UUID, Money> drawers = new HashMap<>();
    Set<UUID> reversed = new HashSet<>();
    for (JournalRecord fact : counter.facts(JournalRecord.class)) {
      switch (fact) {
        case TillSessionOpened opened -> drawers.put(opened.session(), opened.openingFloat());
        case PaymentTaken paid when paid.tender() == Tender.CASH ->
            drawers.merge(paid.session(), paid.given().minus(paid.change()), Money::plus);
        case PaymentReversed back -> {
          assertTrue(reversed.add(back.payment()), () -> when + ": reversed twice");
          if (back.tender() == Tender.CASH) {
            drawers.merge(back.session(), back.paidBack(), Money::minus);
            Money left = drawers.getOrDefault(back.session(), Money.eur(0));
            assertFalse(left.isNegative(), () -> when + ": more than the drawer held");
          }
        }
        case CashMoved moved when moved.direction() == CashMovement.PAY_IN ->
            drawers.merge(moved.session(), moved.amount(), Money::plus);
        case CashMoved moved -> drawers.merge(moved.session(), moved.amount(), Money::minus);
        case TillSessionClosed close ->
            assertEquals(drawers.get(close.session()), close.expected(), when);
        case JournalRecord _ -> {}
      }
    }
    day.sessions()
        .open()
        .ifPresent(figures -> {
          assertEquals(drawers.get(figures.session()), figures.drawer().expected(), when);
          assertBalanced(figures, when);
        });
    if (random.nextInt(20) == 0) {
      for (Map.Entry<UUID, SessionFigures> each : closed.entrySet()) {
        assertEquals(each.getValue(), day.sessions().of(each.getKey()).orElseThrow(), when);
        assertBalanced(each.getValue(), when);
      }
    }
  }

  private static void assertBalanced(SessionFigures figures, String when) {
    SessionFigures.Payments sums = figures.payments();
    Money parts = sums.amount().plus(sums.fees()).plus(sums.rounding()).plus(sums.change());
    assertEquals(sums.given(), parts, when);
    assertEquals(
        sums.paidBack(), sums.amountBack().plus(sums.feesBack()).plus(sums.roundingBack()), when);
    Money billers =
        figures.billers().stream()
            .map(SessionFigures.BillerLine::net)
            .reduce(Money.eur(0), Money::plus);
    assertEquals(sums.amount().minus(sums.amountBack()), billers, when);
    Money tenders =
        figures.tenders().stream()
            .map(SessionFigures.TenderLine::received)
            .reduce(Money.eur(0), Money::plus);
    assertEquals(sums.given().minus(sums.change()), tenders, when);
  }
}
