package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import lv.lete.bench.BenchSummary;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of an X report over a day of 50,000 payments, while payments go on; the same after a
/// restart, when the day is read anew; and those of a session that is long closed.
class XReportBench {
  private static final int PAYMENTS = 50_000;
  private static final int REPORTS = 100;
  private static final double BOUND_MILLIS = 200;
  @TempDir Path home;

  @Test
  void fiftyThousandPayments() throws Exception {
    try (DayAtTheTill day = DayAtTheTill.open(home)) {
      Random random = new Random(20_261_122);
      day.inBulk(() -> {
        for (int i = 0; i < PAYMENTS; i++) {
          payment(day, random);
        }
      });
      day.signIn("anna");
      double[] millis = new double[REPORTS];
      for (int i = 0; i < REPORTS; i++) {
        payment(day, random);
        long start = System.nanoTime();
        SessionFigures figures = day.figures();
        millis[i] = (System.nanoTime() - start) / 1e6;
        assertEquals(PAYMENTS + i + 1, figures.payments().taken());
      }
      Arrays.sort(millis);
      BenchSummary.put("x_report_ms", millis[REPORTS - 1]);
      long start = System.nanoTime();
      SessionFigures anew = new SessionBook(day.journal).open().orElseThrow();
      BenchSummary.put("x_report_first_ms", (System.nanoTime() - start) / 1e6);
      assertEquals(day.figures(), anew);
      assertTrue(millis[REPORTS - 1] <= BOUND_MILLIS, () -> "took " + millis[REPORTS - 1] + " ms");
    }
  }

  private static void payment(DayAtTheTill day, Random random) {
    Tender tender = random.nextInt(4) == 0 ? Tender.CARD : Tender.CASH;
    String biller = "biller-" + random.nextInt(12);
    day.take(
        day.start(biller, random.nextInt(1_00, 90_00)),
        tender,
        tender == Tender.CASH ? random.nextInt(10_00) : 0,
        false);
    switch (random.nextInt(200)) {
      case 1 ->
          day.append(
              new CashMoved(
                  DayAtTheTill.id(),
                  day.session().id(),
                  CashMovement.PAY_IN,
                  Money.eur(50_00),
                  "change",
                  null));
      default -> {}
    }
  }
}
