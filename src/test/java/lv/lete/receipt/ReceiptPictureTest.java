package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import lv.lete.device.DeviceLog;
import lv.lete.device.Entries;
import lv.lete.device.PaperLine;
import lv.lete.device.PaperLine.Align;
import lv.lete.device.PrinterPort;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.Readers;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Receipts as they look on paper: through the printer service to the simulated printer, compared
/// dot by dot, for its letters do not depend on the machine. `-Dgolden.write=true` makes the
/// pictures anew: look at what changed.
class ReceiptPictureTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/receipt");
  private static final int WAIT_MILLIS = 30_000;

  private static Sheet printed(int columns, List<PaperLine> lines) throws Exception {
    String name = "printer-golden-" + columns;
    try (ReceiptPrinter printer = new ReceiptPrinter(columns)) {
      Map<String, String> properties =
          Map.of(
              "port", "tcp",
              "host", "127.0.0.1",
              "tcpPort", String.valueOf(printer.listen()),
              "columns", String.valueOf(columns),
              "codePage", "33");
      Entries.add(name, "POSPrinter", properties);
      DeviceLog log = DeviceLog.open(null, InstantSource.fixed(Samples.AT));
      try (PrinterPort port = PrinterPort.open(name, log)) {
        long end = System.nanoTime() + WAIT_MILLIS * 1_000_000L;
        while (port.trouble().isPresent() && System.nanoTime() < end) {
          Thread.sleep(10);
        }
        assertInstanceOf(PrinterPort.Outcome.Printed.class, port.print(lines));
        return printer.awaitSheet(1, WAIT_MILLIS);
      }
    }
  }

  private static void looksAsAgreed(String name, Sheet sheet) throws IOException {
    assertEquals(List.of(), sheet.all(Printed.Unknown.class), sheet.text());
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.write(file, sheet.png());
    }
    BufferedImage agreed = ImageIO.read(file.toFile());
    BufferedImage image = sheet.image();
    assertEquals(agreed.getHeight(), image.getHeight(), "height");
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int at = x;
        int row = y;
        assertEquals(agreed.getRGB(x, y), image.getRGB(x, y), () -> "dot " + at + ", " + row);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"lv,48", "lt,42"})
  void looksOnPaperAsAgreed(String language, int columns) throws Exception {
    List<PaperLine> lines = new ArrayList<>();
    Receipt receipt = Samples.receipt(Samples.cash());
    for (ReceiptPaper.Line line : ReceiptPaper.of(receipt, columns, Locale.of(language))) {
      lines.add(new PaperLine.Text(line.text(), Align.LEFT, line.strong(), false));
    }
    Sheet sheet = printed(columns, lines);
    looksAsAgreed("receipt-" + language + "-" + columns + ".png", sheet);
    assertTrue(sheet.text().contains("Latvenergo"), sheet.text());
  }

  @ParameterizedTest
  @CsvSource({"lv,48", "lt,42"})
  void aReportLooksOnPaperAsAgreed(String language, int columns) throws Exception {
    List<PaperLine> lines =
        SampleReports.z(1).paper(columns, Locale.of(language)).stream()
            .<PaperLine>map(
                line -> new PaperLine.Text(line.text(), Align.LEFT, line.strong(), false))
            .toList();
    Sheet sheet = printed(columns, lines);
    looksAsAgreed("report-" + language + "-" + columns + ".png", sheet);
    assertTrue(sheet.text().contains("Latvenergo"), sheet.text());
  }

  @Test
  void everyKindOfLineLooksAsAgreedAndItsCodesCanBeRead() throws Exception {
    String link = "https://lete.lv/kvīts/0192";
    List<PaperLine> lines =
        List.of(
            new PaperLine.Text("KVĪTS", Align.CENTRE, true, true),
            new PaperLine.Text("āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ", Align.LEFT, false, false),
            new PaperLine.Text("25,00 €", Align.RIGHT, true, false),
            new PaperLine.Feed(1),
            new PaperLine.Barcode("1002003000"),
            new PaperLine.Feed(1),
            new PaperLine.Qr(link));
    Sheet sheet = printed(48, lines);
    looksAsAgreed("paper-lines-48.png", sheet);
    assertEquals(link, Readers.qr(sheet.image()));
    assertEquals("1002003000", Readers.barcode(sheet.image()));
  }
}
