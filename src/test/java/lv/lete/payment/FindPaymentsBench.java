package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lv.lete.bench.BenchSummary;
import lv.lete.journal.Actor;
import lv.lete.journal.BulkJournal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import lv.lete.payment.FindPayments.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding one of 50,000 payments by its amount, its teller, its code, or the end of its contract's
/// number, each read from the journal as a list shows it.
class FindPaymentsBench {
  private static final int PAYMENTS = 50_000;
  private static final int TELLERS = 5;
  private static final int SEARCHES = 400;
  private static final int SHOWN = 50;
  private static final double BOUND_MILLIS = 200;

  @TempDir Path home;
  private final List<PaymentTaken> all = new ArrayList<>();

  @Test
  void fiftyThousandPayments() throws Exception {
    writeTheDay();
    try (Counter counter = Counter.started(home)) {
      FindPayments find = new FindPayments(counter.book);
      Random random = new Random(11);
      double[] millis = new double[SEARCHES];
      for (int i = 0; i < SEARCHES; i++) {
        PaymentTaken one = all.get(random.nextInt(PAYMENTS));
        Wanted wanted = wanted(i, one);
        long start = System.nanoTime();
        List<PaymentBook.Line> found = find.find(wanted, i % 4 == 1 ? SHOWN : PAYMENTS);
        millis[i] = (System.nanoTime() - start) / 1e6;
        if (i % 4 == 1) {
          assertEquals(SHOWN, found.size());
        } else {
          assertTrue(found.stream().anyMatch(line -> one.equals(line.taken())), wanted::toString);
        }
      }
      Arrays.sort(millis);
      double p99 = millis[SEARCHES * 99 / 100];
      BenchSummary.put("find_payment_ms", p99);
      BenchSummary.put("find_payment_p50_ms", millis[SEARCHES / 2]);
      assertTrue(p99 <= BOUND_MILLIS, () -> "took " + p99 + " ms");
    }
  }

  private static Wanted wanted(int i, PaymentTaken one) {
    return switch (i % 4) {
      case 0 -> new Wanted(null, null, one.amount(), null, null, null);
      case 1 -> byTeller("teller-" + i % TELLERS);
      case 2 -> new Wanted(PaymentCode.of(one.payment()), null, null, null, null, null);
      default -> new Wanted(null, one.contract().substring(4), null, null, null, null);
    };
  }

  private static Wanted byTeller(String teller) {
    return new Wanted(null, null, null, null, null, teller);
  }

  private void writeTheDay() throws Exception {
    UUID session;
    try (Counter counter = Counter.open(home)) {
      session = counter.till.session().orElseThrow().id();
    }
    Random random = new Random(50_000);
    for (int teller = 0; teller < TELLERS; teller++) {
      List<JournalRecord> facts = new ArrayList<>();
      for (int i = 0; i < PAYMENTS / TELLERS; i++) {
        PaymentTaken taken = payment(session, random);
        facts.add(started(taken));
        facts.add(taken);
        all.add(taken);
      }
      Actor actor = new Actor(Actor.Kind.TELLER, "teller-" + teller);
      BulkJournal.append(home.resolve("journal.db"), actor, facts);
    }
  }

  private static PaymentTaken payment(UUID session, Random random) {
    Money amount = Money.eur(random.nextInt(1_00, 90_00));
    return new PaymentTaken(
        new UUID(Counter.IDS.get().getMostSignificantBits(), random.nextLong() | Long.MIN_VALUE),
        session,
        Counter.TODAY,
        "biller-" + random.nextInt(12),
        Integer.toString(random.nextInt(1_000_000_000, 2_000_000_000)),
        amount,
        Money.eur(30),
        Money.eur(0),
        amount.plus(Money.eur(30)),
        Money.eur(0),
        Tender.CASH,
        Capture.SCANNED,
        null,
        null,
        false);
  }

  private static PaymentStarted started(PaymentTaken taken) {
    return new PaymentStarted(
        taken.payment(),
        taken.session(),
        taken.businessDate(),
        taken.biller(),
        taken.contract(),
        taken.amount(),
        taken.fee(),
        taken.capture(),
        1,
        null);
  }
}
