package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A wrong file or a word too early marks no card, and is told why.
class CardsMistakesTest extends TypedLete {
  @BeforeEach
  void plan() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(0, cards("render", "--batch", "1", "--out", out("o")), heard());
    said.reset();
  }

  @Test
  void aListOfContractsIsNotMailThatCameBack() throws IOException {
    handedAndPosted();
    List<String> rows = new ArrayList<>(List.of("contract_number"));
    rows.addAll(contracts());
    Path file = Files.write(folder.resolve("contracts.csv"), rows);
    assertEquals(1, cards("returned", "--file", file.toString()), heard());
    assertTrue(heard().contains("LT-W24") && heard().contains("no list of returned mail"), heard());
    assertStates("21 POSTED");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWhole() throws IOException {
    handedAndPosted();
    String text =
        "contract_number,issue_number,name\n" + contracts().getFirst() + ",1,Ķīķerniece\n";
    Path file =
        Files.write(folder.resolve("w.csv"), text.getBytes(Charset.forName("windows-1257")));
    assertEquals(1, cards("returned", "--file", file.toString()), heard());
    assertTrue(heard().contains("LT-W18") && heard().contains("UTF-8"), heard());
    assertStates("21 POSTED");
    Files.writeString(file, "\uFEFF" + text);
    assertEquals(0, cards("returned", "--file", file.toString()), heard());
    assertStates("20 POSTED");
  }

  @Test
  void whatWasNeverHandedOverIsNotSaidToBeMade() {
    assertEquals(1, cards("print", "--batch", "1", "--out", out("b"), "--sent", "OUT"), heard());
    assertTrue(heard().contains("LT-W68 Batch 1 was not handed over"), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("b")), heard());
    assertEquals(1, cards("print", "--batch", "1", "--out", out("c"), "--sent", "OUT"), heard());
    assertTrue(heard().contains("LT-W74"), heard());
    said.reset();
    assertStates("21 IN_BATCH");
    assertTrue(heard().contains("/b: places 1-21"), heard());
  }

  @Test
  void aFolderThatIsNotThereIsNoCopyOfABatch() {
    assertEquals(1, cards("verify", "--batch", "1", "--dir", out("none")), heard());
    assertTrue(heard().contains("LT-W56 There is no folder"), heard());
  }

  private void handedAndPosted() {
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o")), heard());
    assertEquals(0, cards("print", "--batch", "1", "--out", out("o"), "--sent", "OUT"), heard());
    assertEquals(0, cards("mark", "--batch", "1", "--state", "POSTED"), heard());
    said.reset();
  }

  private void assertStates(String wanted) {
    assertEquals(0, cards("show", "--batches"));
    assertTrue(
        heard().lines().anyMatch(line -> line.startsWith("batch 1 ") && line.contains(wanted)),
        heard());
  }

  private List<String> contracts() throws IOException {
    return Files.readAllLines(folder.resolve("o").resolve("batch-1-0001.csv")).stream()
        .skip(1)
        .map(row -> row.split(",", -1)[1])
        .toList();
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }
}
