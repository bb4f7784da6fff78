package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import jpos.JposConst;
import org.junit.jupiter.api.Test;

/// A connection cut in the middle of a receipt.
class PrinterCutOffTest extends PrinterAtHand {
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  @Test
  void completesAReceiptOnlyOnceItIsWhole() throws Exception {
    Random chance = new Random(SEED);
    answer = JposConst.JPOS_ER_RETRY;
    ready();
    control.setAsyncMode(true);
    for (int round = 1; round <= 3; round++) {
      paper.speed(3_000);
      control.printNormal(
          RECEIPT, ("receipt " + round + "\n").repeat(200) + "end " + round + "\n\u001B|fP");
      Thread.sleep(chance.nextInt(300));
      paper.cutConnection();
      paper.speed(0);
      assertEquals(control.getOutputID(), next(complete), "seed " + SEED);
      String sheet = paper.sheets().getLast().text();
      assertTrue(sheet.contains("end " + round), () -> "seed " + SEED + " " + sheet);
    }
  }
}
