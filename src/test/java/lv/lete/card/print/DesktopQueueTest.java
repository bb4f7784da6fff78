package lv.lete.card.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import lv.lete.card.print.CardPrinter.Job;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.CardPrinter.Readiness;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desktop's printing, into PostScript instead of a driver.
class DesktopQueueTest {
  @TempDir private Path folder;

  private final CardPrinter.Progress patient =
      new CardPrinter.Progress() {
        @Override
        public void taken(String number) {}

        @Override
        public boolean goesOn(int cardsOut) {
          return true;
        }

        @Override
        public void waits(List<Obstacle> why) {}
      };

  @Test
  void drawsPagesOfTheirOwnSizeAndNeverSaysThatTheyCameOut() throws Exception {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    DesktopQueue queue = new DesktopQueue("cards", () -> postScript(drawn));
    Path file = folder.resolve("cards.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.save(file.toFile());
    }
    Outcome outcome = queue.print(new Job("batch-1", file, 1, 2), patient);
    assertInstanceOf(Outcome.Delivered.class, outcome);
    String text = drawn.toString(StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("/PageSize [153.0 243.0]") || text.contains("153"), text);
    assertEquals(2, text.split("showpage", -1).length - 1, text);
    assertInstanceOf(
        Outcome.Unknown.class, queue.follow(new CardPrinter.Sent("b", null, 1, 2), patient));
  }

  @Test
  void saysWhereThereIsNoSuchQueue() {
    DesktopQueue none = new DesktopQueue("nowhere", () -> null);
    assertInstanceOf(Readiness.NoAnswer.class, none.ready(2));
    assertInstanceOf(
        Outcome.Refused.class, none.print(new Job("b", folder.resolve("x.pdf"), 1, 2), patient));
  }

  private static PrintService postScript(ByteArrayOutputStream to) {
    return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
        DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
        .getPrintService(to);
  }
}
