package lv.lete.card.sheet;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;

/// Makes a batch of cards in one file on all processors, and prints the bytes a card and the most
/// MiB that were needed: what a whole collection leaves, asked for ten times on the way and before
/// the end. The JVM's own limit shows that what comes between fits as well.
final class CardHeapProbe {
  private static final double MIB = 1 << 20;

  private CardHeapProbe() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    double[] most = {0};
    try (Template template = Shipped.right("klienta-karte");
        CardPress press =
            new CardPress(template.design(), Runtime.getRuntime().availableProcessors())) {
      CardSheets file = new CardSheets(template.design(), OutputStream.nullOutputStream());
      press.print(
          IntStream.range(0, count).mapToObj(People::one).iterator(),
          file,
          (place, _) -> {
            if ((place + 1) % (count / 10) == 0) {
              most[0] = Math.max(most[0], neededMib());
            }
          });
      file.finish(new byte[16]);
      System.out.println((double) file.position() / count + " " + most[0]);
    }
  }

  private static double neededMib() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }
}
