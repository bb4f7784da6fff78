package lv.lete.card.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lv.lete.card.print.CardPrinter.Job;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Obstacle.Kind;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.CardPrinter.Sent;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Printers that others wrote: `ippeveprinter` of CUPS, where it is installed and can run.
class RealPrintersTest {
  private static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMillis(50),
          50);

  private static final List<String> CARD_PRINTER =
      List.of(
          "ATTR keyword sides-supported one-sided,two-sided-long-edge",
          "ATTR keyword sides-default one-sided",
          "ATTR mimeMediaType document-format-supported application/pdf",
          "ATTR mimeMediaType document-format-default application/pdf",
          "ATTR keyword media-supported iso_id-1_53.98x85.6mm",
          "ATTR keyword media-default iso_id-1_53.98x85.6mm",
          "ATTR collection media-size-supported"
              + " { MEMBER integer x-dimension 5398 MEMBER integer y-dimension 8560 }");

  @TempDir private Path folder;

  /// Told nothing, wants all.
  private static final class Patient implements CardPrinter.Progress {
    private final List<String> numbers = new ArrayList<>();

    @Override
    public void taken(String number) {
      numbers.add(number);
    }

    @Override
    public boolean goesOn(int cardsOut) {
      return true;
    }

    @Override
    public void waits(List<Obstacle> why) {}
  }

  @Test
  void printsOnACardPrinterOfAnotherHouse() throws Exception {
    Path conf = Files.write(folder.resolve("cards.conf"), CARD_PRINTER);
    try (Everywhere printer = Everywhere.start(folder, List.of("-a", conf.toString()))) {
      assertInstanceOf(Readiness.Ready.class, printer.speaking().ready(2));
      Patient patient = new Patient();
      Job job = job("batch-9");
      assertEquals(new Outcome.Printed(), printer.speaking().print(job, patient));
      assertEquals(
          new Outcome.Printed(),
          printer
              .speaking()
              .follow(new Sent("batch-9", patient.numbers.getFirst(), 1, 2), patient));
      assertEquals(
          new Outcome.Printed(),
          printer.speaking().follow(new Sent("batch-9", null, 1, 2), patient));
      byte[] sent = Files.readAllBytes(job.pdf());
      List<Path> kept;
      try (var files = Files.list(folder)) {
        kept = files.filter(file -> file.toString().contains("batch-9")).toList();
      }
      assertEquals(1, kept.size(), kept.toString());
      assertEquals(
          new String(sent, StandardCharsets.ISO_8859_1),
          Files.readString(kept.getFirst(), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void sendsNoCardsToAnOfficePrinter() throws Exception {
    try (Everywhere printer = Everywhere.start(folder, List.of("-f", "image/jpeg"))) {
      Readiness.NotReady not =
          assertInstanceOf(Readiness.NotReady.class, printer.speaking().ready(2));
      List<Kind> kinds = not.obstacles().stream().map(Obstacle::kind).toList();
      assertTrue(kinds.containsAll(List.of(Kind.NO_PDF, Kind.ONE_SIDE, Kind.NO_CR80)), "" + kinds);
    }
  }

  /// A running `ippeveprinter`.
  private record Everywhere(Process process, int port) implements AutoCloseable {
    static Everywhere start(Path folder, List<String> options)
        throws IOException, InterruptedException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      List<String> command = new ArrayList<>(List.of("ippeveprinter", "-p", "" + port, "-k"));
      command.addAll(List.of("-d", folder.toString(), "-r", "off"));
      command.addAll(options);
      command.add("cards-" + port);
      Process process = begin(command, folder.resolve("log.txt"));
      Everywhere made = new Everywhere(process, port);
      for (int i = 0; i < 100 && process.isAlive(); i++) {
        if (made.speaking().ready(1) instanceof Readiness.NoAnswer) {
          process.waitFor(100, TimeUnit.MILLISECONDS);
        } else {
          return made;
        }
      }
      made.close();
      assumeTrue(false, "ippeveprinter cannot run here: it needs dbus and avahi");
      return made;
    }

    private static Process begin(List<String> command, Path log) {
      try {
        return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
      } catch (IOException e) {
        assumeTrue(false, "ippeveprinter is not installed: Debian cups-ipp-utils");
        throw new IllegalStateException(e);
      }
    }

    CardPrinter speaking() {
      return new IppPrinter(URI.create("ipp://127.0.0.1:" + port + "/ipp/print"), "anna", USUAL);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private Job job(String name) throws IOException {
    Path file = folder.resolve("two-pages.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.save(file.toFile());
    }
    return new Job(name, file, 1, 2);
  }
}
