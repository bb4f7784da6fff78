package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import lv.lete.payment.FindPayments.Wanted;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.till.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Payments found by what somebody remembers, and everything that happened to one.
class FindPaymentsTest {
  @TempDir Path home;
  private Counter counter;
  private FindPayments find;
  private UUID first = new UUID(0, 0);
  private UUID second = new UUID(0, 0);

  @BeforeEach
  void takeTwoPayments() {
    counter = Counter.open(home);
    counter.addPerson("zane", Role.SUPERVISOR);
    first = counter.pay(Counter.payer("1002003000"), 25_00).fact().payment();
    counter.close();
    counter = Counter.startedAfter(home, Duration.ofHours(1));
    counter.signIn("zane");
    second = counter.pay(Counter.payer("1002003001"), 30_00).fact().payment();
    find = new FindPayments(counter.book);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private List<UUID> found(Wanted wanted) {
    return find.find(wanted, 10).stream().map(PaymentBook.Line::payment).toList();
  }

  private List<UUID> by(@Nullable String code, @Nullable String contract, @Nullable Money amount) {
    return found(new Wanted(code, contract, amount, null, null, null));
  }

  private List<UUID> between(@Nullable Instant from, @Nullable Instant to) {
    return found(new Wanted(null, null, null, from, to, null));
  }

  @Test
  void byTheCodeHoweverItIsKeyed() {
    String code = PaymentCode.of(first);
    for (String keyed :
        List.of(
            code,
            " " + code.toLowerCase(Locale.ROOT),
            code.replace("-", ""),
            code.replace('0', 'o').replace('1', 'l'),
            first.toString())) {
      assertEquals(List.of(first), by(keyed, null, null), keyed);
    }
    assertEquals(List.of(), by("7777-7777", null, null));
    assertEquals(List.of(), by("nonsense!", null, null));
    assertEquals(List.of(), by("", null, null));
  }

  @Test
  void byTheContractOrItsLastDigits() {
    assertEquals(List.of(first), by(null, "1002003000", null));
    assertEquals(List.of(second), by(null, "3001", null));
    assertEquals(List.of(), by(null, "300", null), "too little to look for");
  }

  @Test
  void byTheAmountWithOrWithoutTheFee() {
    Money due = counter.book.find(first).orElseThrow().started().fee().plus(Money.eur(25_00));
    assertEquals(List.of(first), by(null, null, Money.eur(25_00)));
    assertEquals(List.of(first), by(null, null, due));
    assertEquals(List.of(), by(null, "1002003001", due));
  }

  @Test
  void byTimeAndTeller() {
    Instant hourLater = Counter.NOON.plus(Duration.ofHours(1));
    assertEquals(List.of(second, first), between(null, null), "newest first");
    assertEquals(List.of(second), between(hourLater, null));
    assertEquals(List.of(first), between(Counter.NOON, hourLater));
    assertEquals(List.of(second), found(new Wanted(null, null, null, null, null, "Zane")));
    assertEquals(
        List.of(second),
        find.find(new Wanted(null, null, null, null, null, null), 1).stream()
            .map(PaymentBook.Line::payment)
            .toList());
  }

  @Test
  void aLifeShowsEveryRecordAndWhatIsNotKnown() {
    Asking.Asked asked =
        assertInstanceOf(Asking.Asked.class, counter.reverse.ask(second, "wrong contract"));
    counter.journal.append(
        counter.till.person().orElseThrow().actor(), ReceiptPrinted.ofPayment(second, 0, "file"));
    counter.reverse.carryOut(asked.fact().reversal());
    long known = asked.entry().number();
    PaymentLife life =
        new PaymentLife(counter.journal, counter.book, n -> n <= known, HostLife.NOBODY);
    PaymentLife.Life whole = life.whole(second).orElseThrow();
    assertEquals(
        List.of(
            PaymentStarted.class,
            PaymentTaken.class,
            ReversalRequested.class,
            ReceiptPrinted.class,
            PaymentReversed.class),
        whole.events().stream().map(event -> event.fact().getClass()).toList());
    assertEquals(
        List.of(true, true, true, false, false),
        whole.events().stream().map(PaymentLife.Event::acknowledged).toList());
    assertTrue(whole.line().reversed() != null);
    assertEquals(new HostLife.Answer.NotKnown(HostLife.Why.NOT_ASKED), whole.host());
    assertEquals(64, whole.events().getFirst().hash().length());
    assertTrue(life.here(Counter.IDS.get()).isEmpty());
  }
}
