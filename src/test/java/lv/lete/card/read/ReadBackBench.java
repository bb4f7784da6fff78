package lv.lete.card.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import lv.lete.bench.BenchSummary;
import lv.lete.card.face.Words;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.sheet.People;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards of a finished file read back a core-second: its bytes drawn by PDFBox, decoded by ZXing,
/// compared, with the hash of the file and the count of its pages. CPU time of the whole process,
/// compiler and collector too; the best of several rounds.
class ReadBackBench {
  private static final int ROUNDS = 5;
  private static final int CARDS = 2_000;

  @TempDir private Path folder;

  @Test
  void readsCardsBack() throws Exception {
    List<Words> cards = People.first(CARDS).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      Path file = folder.resolve("cards.pdf");
      String hash = print(template, cards, file);
      ReadBack readBack =
          new ReadBack(template.design(), Runtime.getRuntime().availableProcessors());
      double best = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = cpuNanos();
        ReadBack.Report report = readBack.read(file, hash, cards.iterator(), _ -> {});
        best = Math.max(best, CARDS * 1e9 / (cpuNanos() - start));
        assertEquals(new ReadBack.Report(CARDS, 0, List.of()), report);
      }
      BenchSummary.put("readback_per_core_s", best);
    }
  }

  private static String print(Template template, List<Words> cards, Path file) throws Exception {
    try (CardPress press = new CardPress(template.design(), 2);
        OutputStream out = Files.newOutputStream(file)) {
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(cards.iterator(), sheets, (_, _) -> {});
      sheets.finish(new byte[16]);
    }
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
