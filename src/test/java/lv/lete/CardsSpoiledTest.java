package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.print.IppServer;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.register.CardStep;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cards that came out spoiled are made again, just they, each under its own number; and no card
/// that went further or may still come out.
class CardsSpoiledTest extends TypedLete {
  private static final int CARDS = 21;

  @BeforeEach
  void plan() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(0, cards("render", "--batch", "1", "--out", out("o")), heard());
  }

  @Test
  void goToTheBureauOnceMoreAndNothingElseOfTheBatch() throws IOException {
    made();
    List<String> first = contracts("o");
    assertEquals(0, spoiled("--batch", "1", "--places", "8,7, 3,7"), heard());
    assertTrue(heard().contains("3 cards are to be made again (places 3,7-8; 0 said before)"));
    assertEquals(3, in(CardState.IN_BATCH));
    assertEquals(0, spoiled("--batch", "1", "--places", "3"), heard());
    assertTrue(heard().contains("places 3; 1 said before"), heard());
    assertEquals(4, steps(3), "said once");
    assertEquals(0, cards("print", "--batch", "1", "--out", out("again")), heard());
    assertEquals(List.of(first.get(2), first.get(6), first.get(7)), contracts("again"));
    assertEquals(first, contracts("o"), "the first list stays as it was");
    assertEquals(1, cards("verify", "--batch", "1", "--dir", out("again")), heard());
    try (HostCards books = HostCards.open(hostHome(), Wiring.CLOCK)) {
      assertEquals(
          Batch.State.RELEASED,
          books.batches().find(1).orElseThrow().state(),
          "the rerun's files are no whole batch, and hold nothing");
    }
    assertEquals(0, cards("print", "--batch", "1", "--out", out("again"), "--sent", "OUT"));
    assertEquals(CARDS, in(CardState.PRINTED));
    assertEquals(0, cards("mark", "--batch", "1", "--state", "POSTED"), heard());
    assertEquals(CARDS, in(CardState.POSTED), "each once");
  }

  @Test
  void comeOutOfThePrinterOnceMoreByTheirContracts() throws IOException {
    made();
    try (IppServer printer = IppServer.start()) {
      assertEquals(0, spoiled("--contract", contracts("o").get(4)), heard());
      assertEquals(0, cards("print", "--batch", "1", "--ipp", printer.address()), heard());
      assertEquals(1, printer.cardsOut());
    }
    assertEquals(CARDS, in(CardState.PRINTED));
    try (HostCards books = HostCards.open(hostHome(), Wiring.CLOCK)) {
      Card again = books.batches().cards(1, 5, 1).getFirst();
      List<CardStep> life = books.register().history(again.id());
      assertEquals(1, again.id().issue(), "the number it had");
      assertEquals(
          List.of(
              CardReason.CAMPAIGN,
              CardReason.BATCHED,
              CardReason.MADE_OUTSIDE,
              CardReason.SPOILED,
              CardReason.MADE),
          life.stream().map(CardStep::reason).toList());
    }
  }

  @Test
  void noneIsSpoiledThatIsNotMadeOrWentFurtherOrMayStillComeOut() throws IOException {
    String third = contracts("o").get(2);
    assertEquals(1, spoiled("--batch", "1", "--places", "3"), heard());
    assertTrue(heard().contains("LT-W21") && heard().contains("place 3 is IN_BATCH"), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o")), heard());
    assertEquals(1, spoiled("--contract", third), heard());
    assertTrue(heard().contains("LT-W65") && heard().contains("--sent"), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o"), "--sent", "OUT"), heard());
    assertEquals(0, cards("mark", "--contract", third, "--state", "POSTED"), heard());
    assertEquals(1, spoiled("--batch", "1", "--places", "2-4"), heard());
    assertTrue(heard().contains("place 3 is POSTED") && heard().contains("reissue"), heard());
    assertEquals(0, in(CardState.IN_BATCH), "all or none");
    assertEquals(1, spoiled("--batch", "1", "--places", "20-23"), heard());
    assertTrue(heard().contains("LT-W20") && heard().contains("22-23"), heard());
    assertEquals(1, spoiled("--contract", "999999999"), heard());
    assertTrue(heard().contains("LT-W22"), heard());
  }

  @Test
  void whatCameBackOfAContractOfSeveralCardsIsSaidByItsIssue() throws IOException {
    made();
    String third = contracts("o").get(2);
    assertEquals(0, cards("mark", "--batch", "1", "--state", "POSTED"), heard());
    Path sent = folder.resolve("sent.csv");
    Files.writeString(sent, "contract_number,issue_number\n" + third + ",\n");
    assertEquals(0, cards("returned", "--file", sent.toString()), heard());
    assertEquals(0, cards("mark", "--contract", third, "--state", "POSTED"), heard());
    assertEquals(0, cards("reissue", "--contract", third, "--reason", "DAMAGED"), heard());
    said.reset();
    assertEquals(1, cards("returned", "--file", sent.toString()), heard());
    assertTrue(heard().contains("LT-W26") && heard().contains("issue_number"), heard());
    assertTrue(heard().contains("0 marked RETURNED, 1 not"), heard());
  }

  @Test
  void whatNamesNoPlacesChangesNothing() throws IOException {
    made();
    for (String wrong :
        List.of("", "0", "5-3", "1-501", "1-300,301-501", "x", "1-2147483647", "9-")) {
      said.reset();
      assertEquals(2, spoiled("--batch", "1", "--places", wrong), wrong);
      assertTrue(heard().contains("LT-W101"), wrong + ": " + heard());
    }
    assertEquals(CARDS, in(CardState.PRINTED));
  }

  private void made() {
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o")), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o"), "--sent", "OUT"), heard());
    said.reset();
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }

  private int spoiled(String... arguments) {
    said.reset();
    return cards("spoiled", arguments);
  }

  private int steps(int place) {
    try (HostCards books = HostCards.open(hostHome(), Wiring.CLOCK)) {
      Card card = books.batches().cards(1, place, 1).getFirst();
      return books.register().history(card.id()).size();
    }
  }

  private int in(CardState state) {
    try (HostCards books = HostCards.open(hostHome(), Wiring.CLOCK)) {
      return books.batches().states(1).getOrDefault(state, 0);
    }
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> contracts(String name) throws IOException {
    List<String> all = new ArrayList<>();
    Path list = folder.resolve(name).resolve("batch-1-0001.csv");
    Files.readAllLines(list).stream().skip(1).map(row -> row.split(",", -1)[1]).forEach(all::add);
    return all;
  }
}
