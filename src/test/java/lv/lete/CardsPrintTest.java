package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.print.IppServer;
import lv.lete.card.print.IppServer.Manner;
import lv.lete.card.print.TestSdk;
import lv.lete.card.register.CardState;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `lete cards print`: on a printer of the tests that speaks IPP, by a maker's library, for a
/// bureau.
class CardsPrintTest extends TypedLete {
  /// What the sample has of batch 1.
  private static final int CARDS = 21;

  private IppServer server;

  @BeforeEach
  void start() throws IOException {
    server = IppServer.start();
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void printsJobsKeepsWhatCameOutAndGoesOn() throws IOException {
    assertEquals(1, print());
    assertTrue(heard().contains("LT-W63"), heard());
    release();
    server.behave(Manner.ABORTS);
    assertEquals(1, print("--job", "10"), heard());
    assertTrue(heard().contains("LT-W66") && heard().contains("1 cards printed"), heard());
    assertEquals(1, printed());
    server.behave(Manner.GOOD);
    assertEquals(0, print("--job", "10"), heard());
    assertTrue(heard().contains("20 cards printed; none of batch 1 is left"), heard());
    assertEquals(CARDS, server.cardsOut());
    assertEquals(CARDS, printed());
    int sent = server.jobs().size();
    assertEquals(0, print(), heard());
    assertEquals(sent, server.jobs().size());
    try (Stream<Path> left = Files.list(hostHome().resolve("cards"))) {
      assertEquals(List.of(), left.filter(file -> file.toString().contains("batch")).toList());
    }
  }

  @Test
  void printsNothingTwiceWhereTheEndIsNotKnown() throws IOException {
    release();
    server.behave(Manner.FORGETS);
    assertEquals(1, print("--job", "10"), heard());
    assertTrue(heard().contains("LT-W65") && heard().contains("places 1-10"), heard());
    assertEquals(1, print("--job", "10"), heard());
    assertEquals(1, server.jobs().size());
    assertEquals(2, print("--job", "10", "--sent", "11"), heard());
    server.behave(Manner.FORGETS);
    said.reset();
    assertEquals(1, print("--job", "10", "--sent", "4"), heard());
    assertTrue(heard().contains("places 5-10"), heard());
    assertEquals(4, printed());
    server.behave(Manner.GOOD);
    assertEquals(0, print("--job", "10", "--sent", "AGAIN"), heard());
    assertTrue(heard().contains("LT-W68"), heard());
    assertEquals(CARDS, printed());
    assertEquals(2, cards("print", "--batch", "1", "--ipp", "http://nowhere/"), heard());
    assertTrue(heard().contains("LT-W64"), heard());
  }

  @Test
  void sendsNothingToAPrinterThatNeedsSomebody() throws IOException {
    release();
    server.says(List.of("media-empty-error"), List.of("one-sided"), 5_398);
    assertEquals(1, print(), heard());
    assertTrue(heard().contains("LT-W71 The printer needs somebody: it has no cards"), heard());
    assertTrue(heard().contains("it does not print both sides"), heard());
    assertEquals(List.of(), server.jobs());
  }

  @Test
  void printsTheOneCardThatIsOrderedForAContract() throws IOException {
    String contract = "1002003000";
    said.reset();
    assertEquals(1, cards("print", "--contract", contract, "--ipp", server.address()), heard());
    assertTrue(heard().contains("LT-W75"), heard());
    assertEquals(1, cards("print", "--contract", "1", "--ipp", server.address()), heard());
    assertTrue(heard().contains("LT-W76"), heard());
    String alone = internet();
    assertEquals(0, cards("reissue", "--contract", alone, "--reason", "FIRST"), heard());
    server.behave(Manner.ABORTS_UNCOUNTED);
    assertEquals(1, cards("print", "--contract", alone, "--ipp", server.address()), heard());
    assertTrue(heard().contains("LT-W65"), heard());
    server.behave(Manner.GOOD);
    assertEquals(
        0,
        cards("print", "--contract", alone, "--ipp", server.address(), "--sent", "AGAIN"),
        heard());
    assertTrue(heard().contains("LT-W68"), heard());
    assertEquals(1, server.cardsOut());
    assertEquals(1, cards("print", "--contract", alone, "--ipp", server.address()), heard());
    assertTrue(heard().contains("is PRINTED"), heard());
  }

  @Test
  void handsABatchToABureauAndTakesItsWord() throws IOException {
    Path out = folder.resolve("bureau");
    assertEquals(1, cards("print", "--batch", "1", "--out", out.toString()));
    assertTrue(heard().contains("LT-W63"), heard());
    release();
    assertEquals(0, cards("print", "--batch", "1", "--chunk", "20", "--out", out.toString()));
    assertTrue(heard().contains("21 cards in 2 files handed over"), heard());
    assertTrue(Files.isRegularFile(out.resolve("batch-1-0002.csv")), "the second list");
    assertEquals(1, print(), heard());
    assertEquals(0, server.jobs().size());
    assertTrue(heard().contains("handed over as files"), heard());
    assertEquals(
        1, cards("print", "--batch", "1", "--out", folder.resolve("another").toString()), heard());
    assertTrue(heard().contains("LT-W74"), heard());
    assertEquals(0, printed());
    assertEquals(
        0, cards("print", "--batch", "1", "--out", out.toString(), "--sent", "20"), heard());
    assertEquals(20, printed());
    assertEquals(0, print(), heard());
    assertEquals(1, server.cardsOut());
    assertEquals(CARDS, printed());
  }

  @Test
  void printsByAMakersLibraryOnTheClassPath() throws IOException {
    release();
    assertEquals(1, cards("print", "--batch", "1", "--sdk", "nobodys"), heard());
    assertTrue(heard().contains("LT-W72") && heard().contains(TestSdk.NAME), heard());
    assertEquals(
        1, cards("print", "--batch", "1", "--sdk", TestSdk.NAME, "--device", "gone"), heard());
    assertTrue(heard().contains("LT-W73") && heard().contains("tray-1"), heard());
    said.reset();
    assertEquals(1, cards("print", "--batch", "1", "--sdk", TestSdk.NAME), heard());
    assertTrue(heard().contains("LT-W65"), heard());
    assertFalse(heard().contains("21 cards printed"), heard());
    assertEquals(
        0,
        cards("print", "--batch", "1", "--sdk", TestSdk.NAME, "--sent", "OUT", "--trust"),
        heard());
    assertEquals(CARDS, printed());
  }

  private String internet() throws IOException {
    String file = Files.readString(folder.resolve("contracts.csv"), StandardCharsets.UTF_8);
    String row = file.lines().filter(line -> line.contains("INTERNET")).findFirst().orElseThrow();
    return Stream.of(row.split("[;,]")).filter(cell -> cell.matches("\\d{10}")).findFirst().get();
  }

  private void release() {
    assertEquals(0, cards("render", "--batch", "1", "--out", folder.resolve("o").toString()));
    said.reset();
  }

  private int printed() {
    try (HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      return cards.batches().states(1).getOrDefault(CardState.PRINTED, 0);
    }
  }

  private int print(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--batch", "1", "--ipp", server.address()));
    all.addAll(List.of(arguments));
    return cards("print", all.toArray(String[]::new));
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
