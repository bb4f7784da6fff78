package lv.lete.card.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.lete.card.print.CardPrinter.Job;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Obstacle.Kind;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.CardPrinter.Sent;
import lv.lete.card.print.IppServer.Manner;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is known of a job, however the printer behaves.
class IppPrinterTest {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMillis(1),
          5);
  private static final int CARDS = 3;

  @TempDir private Path folder;
  private IppServer server;
  private Followed followed;

  @BeforeEach
  void start() throws IOException {
    server = IppServer.start();
    followed = new Followed();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// Keeps what it was told; cancels after so many cards.
  private static final class Followed implements CardPrinter.Progress {
    private final List<String> numbers = new ArrayList<>();
    private final List<Obstacle> needs = new ArrayList<>();
    private int cancelAt = Integer.MAX_VALUE;

    @Override
    public void taken(String number) {
      numbers.add(number);
    }

    @Override
    public boolean goesOn(int cardsOut) {
      return cardsOut < cancelAt;
    }

    @Override
    public void waits(List<Obstacle> why) {
      needs.addAll(why);
    }
  }

  private static final Map<Manner, Outcome> KNOWN =
      Map.of(
          Manner.GOOD, new Outcome.Printed(),
          Manner.STARVES, new Outcome.Printed(),
          Manner.TAKES_AND_DIES, new Outcome.Printed(),
          Manner.ABORTS, new Outcome.Stopped(1, "aborted-by-system"),
          Manner.ABORTS_UNCOUNTED, new Outcome.Stopped(-1, "aborted-by-system"),
          Manner.ABORTS_COUNTING_TOO_MANY, new Outcome.Stopped(-1, "aborted-by-system"),
          Manner.NEVER_BEGINS, new Outcome.Stopped(0, "aborted-by-system"),
          Manner.REFUSES, new Outcome.Refused("status 0x040b"));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STUBBORN")
  void saysWhatIsKnownAndNoMore(Manner manner) throws IOException {
    server.behave(manner);
    Outcome outcome = printer().print(job(), followed);
    Outcome known = KNOWN.get(manner);
    if (known == null) {
      assertInstanceOf(Outcome.Unknown.class, outcome, manner.name());
    } else {
      assertEquals(known, outcome, manner.name());
    }
    int took = server.jobs().size();
    assertEquals(took == 0 ? List.of() : List.of("1"), followed.numbers);
  }

  @Test
  void sendsTheFileAsItIs() throws IOException {
    printer().print(job(), followed);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("cards.pdf")), server.jobs().getFirst().document());
  }

  @Test
  void saysWhatThePrinterWaitsFor() throws IOException {
    server.behave(Manner.STARVES);
    printer().print(job(), followed);
    assertEquals(List.of(new Obstacle(Kind.NO_CARDS, "media-empty-error")), followed.needs);
  }

  @Test
  void cancelsAtThePrinterAndSaysHowManyCameOut() throws IOException {
    followed.cancelAt = 2;
    assertEquals(new Outcome.Cancelled(2), printer().print(job(), followed));
    server.behave(Manner.STUBBORN);
    followed.cancelAt = 1;
    Outcome outcome = printer().print(job(), followed);
    assertTrue(
        assertInstanceOf(Outcome.Unknown.class, outcome).why().contains("does not end"),
        outcome.toString());
  }

  @Test
  void findsAJobThatAnotherProcessSent() throws IOException {
    printer().print(job(), followed);
    Sent byNumber = new Sent("batch-1", "1", CARDS, 2);
    assertEquals(new Outcome.Printed(), printer().follow(byNumber, followed));
    Sent byName = new Sent("batch-1", null, CARDS, 2);
    assertEquals(new Outcome.Printed(), printer().follow(byName, followed));
    Sent another = new Sent("batch-2", "1", CARDS, 2);
    assertInstanceOf(Outcome.Unknown.class, printer().follow(another, followed));
    Sent never = new Sent("batch-3", null, CARDS, 2);
    assertInstanceOf(Outcome.Unknown.class, printer().follow(never, followed));
    server.behave(Manner.FORGETS);
    assertInstanceOf(Outcome.Unknown.class, printer().follow(byNumber, followed));
  }

  @Test
  void namesWhatStandsInTheWayBeforeAnythingIsSent() {
    assertEquals(new Readiness.Ready("A printer of the tests"), printer().ready(2));
    server.says(List.of("media-low-warning"), List.of("one-sided"), IppReadiness.WIDTH);
    assertEquals(List.of(Kind.ONE_SIDE), obstacles(2));
    assertInstanceOf(Readiness.Ready.class, printer().ready(1));
    server.says(
        List.of("media-empty-error", "cover-open", "marker-supply-empty-error"),
        List.of("two-sided-long-edge"),
        21_000);
    assertEquals(List.of(Kind.NO_CARDS, Kind.OPEN, Kind.NO_RIBBON, Kind.NO_CR80), obstacles(2));
  }

  @Test
  void takesNothingForSentWhereNobodyIs() throws IOException {
    CardPrinter gone = printer();
    server.close();
    assertInstanceOf(Outcome.Refused.class, gone.print(job(), followed));
    assertInstanceOf(Readiness.NoAnswer.class, gone.ready(2));
    CardPrinter noPath = new IppPrinter(URI.create("ipp://127.0.0.1:1/elsewhere"), "anna", SHORT);
    assertInstanceOf(Outcome.Refused.class, noPath.print(job(), followed));
  }

  private List<Kind> obstacles(int sides) {
    Readiness.NotReady not = assertInstanceOf(Readiness.NotReady.class, printer().ready(sides));
    assertNotNull(not.toString());
    return not.obstacles().stream().map(Obstacle::kind).toList();
  }

  private CardPrinter printer() {
    return new IppPrinter(URI.create(server.address()), "anna", SHORT);
  }

  private Job job() throws IOException {
    Path file = folder.resolve("cards.pdf");
    if (Files.exists(file)) {
      return new Job("batch-1", file, CARDS, 2);
    }
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 0; page < 2 * CARDS; page++) {
        pdf.addPage(new PDPage(new PDRectangle(242.65f, 153.01f)));
      }
      pdf.save(file.toFile());
    }
    return new Job("batch-1", file, CARDS, 2);
  }
}
