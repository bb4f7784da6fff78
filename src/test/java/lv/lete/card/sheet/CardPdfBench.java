package lv.lete.card.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lv.lete.bench.BenchSummary;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Cards a CPU-second, front and back, beside OpenPDF and JasperReports with the same layout and
/// the same people; bytes a card, and the heap that a million cards need.
///
/// A CPU-second is one of the whole process: the compiler and the collector count too. The best of
/// several rounds is taken of each, rounds of all in turn.
class CardPdfBench {
  private static final int ROUNDS = 6;
  private static final int MILLION = 1_000_000;

  /// Somebody who makes cards.
  private interface Printer {
    void print(List<Words> cards, OutputStream out) throws Exception;
  }

  /// Each prints so many cards a round that a round takes about a second.
  private static final class Contender {
    private final Printer printer;
    private final List<Words> cards;
    private double best;

    Contender(int cards, Printer printer) {
      this.cards = People.first(cards).toList();
      this.printer = printer;
    }

    void round() throws Exception {
      long start = cpuNanos();
      printer.print(cards, OutputStream.nullOutputStream());
      best = Math.max(best, cards.size() * 1e9 / (cpuNanos() - start));
    }
  }

  @Test
  void makesCardsFasterThanThePeers() throws Exception {
    try (Template template = Shipped.right("klienta-karte")) {
      OpenPdfCards openPdf = new OpenPdfCards(template.design());
      JasperCards jasper = new JasperCards(template.design(), openPdf.pictures());
      Contender ours = new Contender(40_000, (cards, out) -> print(template, cards, out));
      Contender open = new Contender(10_000, openPdf::print);
      Contender reports = new Contender(2_000, jasper::print);
      List<Contender> all = List.of(ours, open, reports);
      for (Contender contender : all) {
        assertWhole(contender.printer);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (Contender contender : all) {
          contender.round();
        }
      }
      System.out.println("bench: OpenPDF " + open.best + ", JasperReports " + reports.best);
      BenchSummary.put("cards_per_cpu_s", ours.best);
      BenchSummary.put("cards_to_openpdf", ours.best / open.best);
      BenchSummary.put("cards_to_jasper", ours.best / reports.best);
    }
  }

  @Test
  void makesAMillionCardsInASmallHeap() throws Exception {
    String[] figures = million().split(" ");
    BenchSummary.put("bytes_per_card", Double.parseDouble(figures[0]));
    BenchSummary.put("cards_heap_mib", Double.parseDouble(figures[1]));
  }

  private static void print(Template template, List<Words> cards, OutputStream out)
      throws Exception {
    try (CardPress press =
        new CardPress(template.design(), Runtime.getRuntime().availableProcessors())) {
      CardSheets file = new CardSheets(template.design(), out);
      press.print(cards.iterator(), file, (_, _) -> {});
      file.finish(new byte[16]);
    }
  }

  /// Nobody is fast by leaving something out.
  private static void assertWhole(Printer printer) throws Exception {
    List<Words> cards = People.first(20).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.print(cards, out);
    try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
      assertEquals(40, file.getNumberOfPages());
      String text = new PDFTextStripper().getText(file);
      for (Words words : cards) {
        for (Field field : List.of(Field.NAME, Field.ADDRESS, Field.CONTRACT_NUMBER, Field.CODE)) {
          assertTrue(text.contains(words.of(field)), words.of(field) + " in " + text);
        }
      }
      for (int card : new int[] {0, 7, 19}) {
        assertEquals(
            cards.get(card).bars().replace("\u001d", ""),
            CardSheetsTest.bars(file, 2 * card).replace("\u001d", ""));
      }
    }
  }

  /// A JVM of its own that could not hold the batch.
  private static String million() throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                CardHeapProbe.class.getName(),
                Integer.toString(MILLION))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer =
        new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, probe.waitFor(), answer);
    return answer;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
