package lv.lete;

import static lv.lete.card.register.CardState.IN_BATCH;
import static lv.lete.card.register.CardState.PRINTED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;
import lv.lete.host.ContractRegistry;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `lete cards verify`: the mailing house goes by every word of the list, so each is compared.
class CardsVerifyTest extends TypedLete {
  @BeforeEach
  void aReleasedBatch() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"), heard());
    assertEquals(0, cards("render", "--batch", "1", "--out", file("").toString()), heard());
    said.reset();
  }

  @Test
  void holdsABatchWhoseListHasAnotherAddress() throws IOException {
    String list = Files.readString(file(".csv"));
    String[] row = list.lines().skip(1).findFirst().orElseThrow().split(",");
    String wrong = list.replaceFirst("," + row[row.length - 4] + ",", ",Elsewhere,");
    assertNotEquals(list, wrong);
    Files.writeString(file(".csv"), wrong);
    assertEquals(1, verify(), heard());
    assertTrue(heard().contains("LT-W58") && heard().contains("line 2"), heard());
    assertTrue(heard().contains("batch 1 is held"), heard());
    said.reset();
    assertEquals(
        1,
        lete(
            "cards",
            "verify",
            "--file",
            file(".pdf").toString(),
            "--manifest",
            file(".csv").toString()));
    assertTrue(heard().contains("LT-W58"), heard());
  }

  @Test
  void holdsABatchWhoseListIsNotTheOneOfItsHash() throws IOException {
    String sums = Files.readString(file(".sha256"));
    String line = sums.lines().filter(one -> one.endsWith(".csv")).findFirst().orElseThrow();
    Files.writeString(file(".sha256"), sums.replace(line.substring(0, 64), "0".repeat(64)));
    assertEquals(1, verify(), heard());
    assertTrue(heard().contains("LT-W58") && heard().contains(".sha256"), heard());
  }

  @Test
  void changesNothingOfABatchThatIsPostedWhenACopyOfItsFilesIsBad() throws IOException {
    try (HostCards made = HostCards.open(hostHome(), Wiring.CLOCK)) {
      made.batches().move(1, 1, 999, IN_BATCH, PRINTED, CardReason.MADE, "x");
    }
    assertEquals(0, cards("mark", "--batch", "1", "--state", "POSTED"), heard());
    byte[] pdf = Files.readAllBytes(file(".pdf"));
    Files.write(file(".pdf"), Arrays.copyOf(pdf, pdf.length - 200));
    said.reset();
    assertEquals(1, verify(), heard());
    assertTrue(heard().contains("LT-W57") && heard().contains("batch-1-0001.pdf"), heard());
    assertTrue(heard().contains("batch 1 stays RELEASED"), heard());
    assertTrue(heard().contains("Only this copy is bad") && heard().contains("POSTED"), heard());
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch 1  RELEASED"), heard());
    assertEquals(0, cards("render", "--batch", "1", "--out", file("").toString()), heard());
    assertArrayEquals(pdf, Files.readAllBytes(file(".pdf")));
  }

  @Test
  void saysThatTheHashesAreMissingAndLeavesTheBatch() throws IOException {
    Files.delete(file(".sha256"));
    assertEquals(1, verify(), heard());
    assertTrue(heard().contains("LT-W56") && heard().contains("batch-1-0001.sha256"), heard());
    assertTrue(heard().contains("stays as it was"), heard());
    assertFalse(heard().contains("its hash is another"), heard());
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch 1  RELEASED"), heard());
  }

  @Test
  void holdsABatchOfANameWhoseLettersTheFontLacks() throws IOException {
    try (ContractRegistry registry = ContractRegistry.open(hostHome().resolve("host.db"))) {
      Contract somebody = Customers.person(7);
      registry.put(List.of(Customers.with(somebody, "李", "Ozola", somebody.postalCode())));
    }
    assertEquals(0, cards("plan", "--name", "more", "--start"), heard());
    assertEquals(0, cards("show", "--batches"));
    int newest =
        Pattern.compile("batch (\\d+)")
            .matcher(heard())
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElseThrow();
    said.reset();
    String out = file("").toString();
    assertEquals(1, cards("render", "--batch", Integer.toString(newest), "--out", out), heard());
    assertTrue(heard().contains("LT-W48") && heard().contains("contract 0000000007"), heard());
    assertTrue(heard().contains("block the card"), heard());
    assertFalse(Files.exists(folder.resolve("out").resolve("batch-" + newest + "-0001.pdf")));
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch " + newest + "  HELD"), heard());
  }

  private Path file(String end) {
    Path out = folder.resolve("out");
    return end.isEmpty() ? out : out.resolve("batch-1-0001" + end);
  }

  private int verify() {
    return cards("verify", "--batch", "1", "--dir", file("").toString());
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
