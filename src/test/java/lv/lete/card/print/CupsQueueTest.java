package lv.lete.card.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/// A queue of a real CUPS of the test's own, where it is installed and can run.
class CupsQueueTest {
  private static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMillis(100),
          100);

  @TempDir private Path folder;

  /// Keeps the queue's numbers; cancels where it shall.
  private static final class Told implements CardPrinter.Progress {
    private final List<String> numbers = new ArrayList<>();
    private final List<Kind> needs = new ArrayList<>();
    private boolean goesOn = true;

    @Override
    public void taken(String number) {
      numbers.add(number);
    }

    @Override
    public boolean goesOn(int cardsOut) {
      return goesOn;
    }

    @Override
    public void waits(List<Obstacle> why) {
      why.forEach(need -> needs.add(need.kind()));
      goesOn = why.isEmpty();
    }
  }

  @Test
  void followsAQueueToItsEndAndSaysWhatThatMeans() throws Exception {
    try (Cups cups = Cups.start(folder)) {
      cups.run("lpadmin", "-p", "cards", "-E", "-v", "file:///dev/null", "-m", "raw");
      QueuePrinter queue = cups.queue("cards");
      assertInstanceOf(Readiness.Ready.class, queue.ready(2));
      Told told = new Told();
      Job job = job("batch-1");
      Outcome outcome = queue.print(job, told);
      assertInstanceOf(Outcome.Delivered.class, outcome, outcome.toString());
      assertInstanceOf(
          Outcome.Delivered.class,
          queue.follow(new Sent("batch-1", told.numbers.getFirst(), 1, 2), told));
      assertInstanceOf(
          Outcome.Delivered.class, queue.follow(new Sent("batch-1", null, 1, 2), told));
      assertInstanceOf(Readiness.NoAnswer.class, cups.queue("nowhere").ready(2));
      assertInstanceOf(Outcome.Refused.class, cups.queue("nowhere").print(job, told));
    }
  }

  @Test
  void waitsForAPausedQueueAndCancelsWhatNeverBegan() throws Exception {
    try (Cups cups = Cups.start(folder)) {
      cups.run("lpadmin", "-p", "cards", "-E", "-v", "file:///dev/null", "-m", "raw");
      cups.run("cupsdisable", "cards");
      QueuePrinter queue = cups.queue("cards");
      Readiness.NotReady not = assertInstanceOf(Readiness.NotReady.class, queue.ready(2));
      assertEquals(List.of(Kind.PAUSED), not.obstacles().stream().map(Obstacle::kind).toList());
      Told told = new Told();
      assertEquals(new Outcome.Cancelled(0), queue.print(job("batch-2"), told));
      assertEquals(List.of(Kind.PAUSED), told.needs);
      cups.run("cupsreject", "cards");
      assertTrue(queue.ready(2).toString().contains("takes no jobs"), queue.ready(2).toString());
      assertInstanceOf(Outcome.Refused.class, queue.print(job("batch-3"), told));
    }
  }

  @Test
  void knowsWhereTheServerIsAndWhatIsNoName() {
    assertEquals("localhost:631", QueuePrinter.server(""));
    assertEquals("localhost:631", QueuePrinter.server("/run/cups/cups.sock"));
    assertEquals("print.example:631", QueuePrinter.server("print.example"));
    assertEquals("print.example:8631", QueuePrinter.server("print.example:8631/version=1.1"));
    assertThrows(
        IllegalArgumentException.class, () -> new QueuePrinter("localhost", "a/b", "x", USUAL));
  }

  /// A running `cupsd`.
  private record Cups(Process process, int port) implements AutoCloseable {
    static Cups start(Path folder) throws IOException, InterruptedException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      List<String> files = new ArrayList<>(List.of("FileDevice Yes", "Sandboxing relaxed"));
      for (String kind : List.of("ServerRoot", "RequestRoot", "CacheDir", "StateDir", "TempDir")) {
        files.add(kind + " " + Files.createDirectories(folder.resolve(kind)));
      }
      for (String log : List.of("ErrorLog", "AccessLog", "PageLog")) {
        files.add(log + " " + folder.resolve(log));
      }
      List<String> conf =
          List.of(
              "Listen localhost:" + port,
              "PreserveJobHistory Yes",
              "Browsing Off",
              "<Location />",
              "Order allow,deny",
              "Allow localhost",
              "</Location>",
              "<Policy default>",
              "<Limit All>",
              "Order deny,allow",
              "</Limit>",
              "</Policy>");
      String cupsd = Files.write(folder.resolve("cupsd.conf"), conf).toString();
      String where = Files.write(folder.resolve("cups-files.conf"), files).toString();
      Process process = begin(folder, "cupsd", "-f", "-c", cupsd, "-s", where);
      Cups made = new Cups(process, port);
      for (int i = 0; i < 100 && process.isAlive(); i++) {
        if (made.queue("x").ready(2).toString().contains("cannot be reached")) {
          process.waitFor(100, TimeUnit.MILLISECONDS);
        } else {
          return made;
        }
      }
      made.close();
      assumeTrue(false, "cupsd cannot run here");
      return made;
    }

    private static Process begin(Path folder, String... command) {
      try {
        return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
      } catch (IOException e) {
        assumeTrue(false, "CUPS is not installed: Debian cups");
        throw new IllegalStateException(e);
      }
    }

    void run(String program, String... arguments) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(List.of(program, "-h", "localhost:" + port));
      command.addAll(List.of(arguments));
      Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertEquals(0, run.waitFor(), said);
    }

    QueuePrinter queue(String name) {
      return new QueuePrinter("localhost:" + port, name, "anna", USUAL);
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  private Job job(String name) throws IOException {
    Path file = folder.resolve(name + ".pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      pdf.save(file.toFile());
    }
    return new Job(name, file, 1, 2);
  }
}
