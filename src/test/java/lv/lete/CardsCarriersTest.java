package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Carriers go to whom the cards of the pile go, to nobody else; and who makes or reads files of a
/// batch once more is told what else of it is around.
class CardsCarriersTest extends TypedLete {
  @BeforeEach
  void plan() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(0, cards("render", "--batch", "1", "--out", out("o")), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o")), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o"), "--sent", "OUT"), heard());
  }

  @Test
  void followSpoiledCardsOnly() throws IOException {
    List<String> all = listed("o", "batch-1-0001");
    assertEquals(0, cards("spoiled", "--batch", "1", "--places", "3,7-8"), heard());
    assertEquals(0, carriers("--waiting"), heard());
    assertEquals(
        List.of(all.get(2), all.get(6), all.get(7)), listed("c", "batch-1-waiting-letters-0001"));
    assertEquals(0, cards("print", "--batch", "1", "--out", out("again")), heard());
    assertEquals(listed("again", "batch-1-0001"), listed("c", "batch-1-waiting-letters-0001"));
    assertEquals(0, cards("print", "--batch", "1", "--out", out("again"), "--sent", "OUT"));
    assertEquals(1, carriers("--waiting"), heard());
    assertTrue(heard().contains("LT-W82 No card of batch 1 waits"), heard());
    assertEquals(
        2,
        cards("letter", "--municipality", "all", "--waiting", "--out", out("c")),
        "who waits is known of a batch only");
  }

  @Test
  void leaveOutCardsThatAreLostAndThoseThatCameBack() throws IOException {
    List<String> all = listed("o", "batch-1-0001");
    assertEquals(0, cards("mark", "--batch", "1", "--state", "POSTED"), heard());
    assertEquals(0, cards("reissue", "--contract", all.get(0), "--reason", "LOST"), heard());
    assertEquals(0, cards("mark", "--contract", all.get(1), "--state", "RETURNED"), heard());
    assertEquals(0, carriers(), heard());
    assertEquals(all.subList(2, all.size()), listed("c", "batch-1-letters-0001"));
    assertTrue(heard().contains("Not every card of the batch has a letter"), heard());
  }

  @Test
  void goToEachInTheLanguageOfTheContractBesideEachOther() throws IOException {
    assertEquals(0, carriers("--language", "lv,en"), heard());
    assertEquals(0, carriers("--language", "ru"), heard());
    List<String> russian = listed("c", "batch-1-letters-ru-0001");
    List<String> all = new ArrayList<>(listed("c", "batch-1-letters-en-lv-0001"));
    assertFalse(russian.isEmpty());
    assertTrue(all.stream().noneMatch(russian::contains));
    all.addAll(russian);
    assertEquals(
        listed("o", "batch-1-0001").stream().sorted().toList(), all.stream().sorted().toList());
    assertEquals(2, carriers("--language", "Latvian"), heard());
  }

  @Test
  void filesOfAnotherCutAreNotToBeMixedWithThoseThatWentOut() {
    said.reset();
    assertEquals(0, cards("render", "--batch", "1", "--out", out("o")), heard());
    assertFalse(heard().contains("LT-W102"), heard());
    assertEquals(0, cards("render", "--batch", "1", "--out", out("o"), "--chunk", "5"), heard());
    assertTrue(heard().contains("LT-W102 Cards of batch 1 went to"), heard());
  }

  @Test
  void aDesignThatABatchHasAlreadyIsNoRefusal() {
    assertEquals(
        0, cards("mark", "--batch", "1", "--template", "klienta-karte"), "made, and the same");
    assertTrue(heard().contains("is to be made of klienta-karte already"), heard());
    assertEquals(1, cards("mark", "--batch", "1", "--template", "kliento-kortele"), heard());
  }

  private int carriers(String... more) {
    said.reset();
    List<String> all =
        new ArrayList<>(List.of("--batch", "1", "--template", "pavadvestule", "--out", out("c")));
    all.addAll(List.of(more));
    return cards("letter", all.toArray(String[]::new));
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> listed(String folderName, String name) throws IOException {
    Path list = folder.resolve(folderName).resolve(name + ".csv");
    return Files.readAllLines(list).stream().skip(1).map(row -> row.split(",", -1)[1]).toList();
  }
}
