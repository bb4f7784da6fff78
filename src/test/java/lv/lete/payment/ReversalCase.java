package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.Verdict;
import lv.lete.journal.VerifyJournal;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CloseSession.Proposing;
import lv.lete.till.MoveCash;
import lv.lete.till.Role;
import lv.lete.till.TillDay;
import lv.lete.till.TillRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A payment of 25.00 that Anna took, two tellers and two supervisors.
abstract class ReversalCase {
  @TempDir Path home;
  Counter counter;
  Taking.Taken paid;

  @BeforeEach
  void takeAPayment() {
    counter = Counter.open(home);
    counter.addPerson("berta", Role.TELLER);
    counter.addPerson("zane", Role.SUPERVISOR);
    counter.addPerson("ilze", Role.SUPERVISOR);
    paid = counter.pay(Counter.payer("1002003000"), 25_00);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  final UUID payment() {
    return paid.fact().payment();
  }

  final Asking.Asked ask() {
    return assertInstanceOf(Asking.Asked.class, counter.reverse.ask(payment(), " wrong contract "));
  }

  final UUID asked() {
    return ask().fact().reversal();
  }

  final Reversing approve(UUID reversal, String who) {
    return counter.reverse.approve(reversal, who, "2580".toCharArray());
  }

  static Reversing.Reversed done(Reversing reversing) {
    return assertInstanceOf(Reversing.Reversed.class, reversing);
  }

  static <T extends ReversalRefusal> T refused(Class<T> why, Reversing reversing) {
    return assertInstanceOf(
        why, assertInstanceOf(Reversing.NotReversed.class, reversing).refusal());
  }

  static <T extends ReversalRefusal> T refused(Class<T> why, Asking asking) {
    return assertInstanceOf(why, assertInstanceOf(Asking.NotAsked.class, asking).refusal());
  }

  final void assertRecorded(int reversals) {
    assertEquals(reversals, counter.facts(PaymentReversed.class).size());
    assertInstanceOf(Verdict.Intact.class, VerifyJournal.of(home.resolve("journal.db")));
  }

  final void restart(Duration later) {
    counter.close();
    counter = Counter.startedAfter(home, later);
  }

  static String hash(Entry entry) {
    return HexFormat.of().formatHex(entry.hash());
  }

  final void closeTheSession() {
    TillDay day = day();
    long cents = day.sessions().open().orElseThrow().drawer().expected().minor();
    day.countDrawer().count(List.of(new PiecesCounted(1, cents)));
    var proposed = assertInstanceOf(Proposing.Proposed.class, day.closeSession().propose());
    assertInstanceOf(
        Ending.Ended.class,
        day.closeSession().close(proposed.proposal(), CloseOutcome.EVEN, null, 0));
  }

  /// Takes cash out of the drawer to the safe.
  final void drop(Money amount) {
    MoveCash move = day().moveCash();
    assertInstanceOf(
        MoveCash.Moving.Moved.class,
        move.move(move.intend(CashMovement.DROP, amount, "to the safe")));
  }

  private TillDay day() {
    return new TillDay(
        counter.journal,
        counter.till,
        counter.people,
        TillRules.USUAL,
        () -> Counter.NOON,
        Counter.IDS);
  }
}
