package lv.lete;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.Test;

/// What people name for `lete cards` by mistake or with ill will does no harm.
class CardsInputTest extends TypedLete {

  @Test
  void neverWritesExceptionsOverTheBooksOrSomethingElse() throws IOException {
    importSampleContracts();
    Path books = hostHome().resolve("host.db");
    Path letter = Files.writeString(folder.resolve("letter.csv"), "dear,customer\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), books);
    List<Path> wrong =
        List.of(
            books,
            hostHome().resolve("fresh.csv"),
            hostHome().resolve("cards-out/../host.csv"),
            link,
            letter,
            folder.resolve("host.db"));
    for (Path one : wrong) {
      said.reset();
      assertEquals(1, cards("plan", "--exceptions", one.toString()), one + heard());
      assertTrue(heard().contains("LT-W78") && heard().contains("Nothing was done"), heard());
    }
    assertEquals("SQLite", Files.readString(books, ISO_8859_1).substring(0, 6));
    assertEquals("dear,customer\n", Files.readString(letter));
    assertFalse(Files.exists(hostHome().resolve("fresh.csv")));

    Path file = folder.resolve("exceptions.csv");
    assertEquals(0, cards("plan", "--exceptions", file.toString()), heard());
    byte[] first = Files.readAllBytes(file);
    assertEquals(0, cards("plan", "--exceptions", file.toString()), "in place of its own");
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  @Test
  void keepsNoCampaignOfADesignThatIsNoneAndLetsABatchHaveAnother() throws IOException {
    importSampleContracts();
    for (String wrong : List.of("klienta-kartee", "../../x", "pavadvestule")) {
      assertEquals(1, cards("plan", "--name", "typo", "--template", wrong, "--start"), wrong);
      assertEquals(1, cards("plan", "--name", "typo", "--orders", "--template", wrong), wrong);
    }
    assertTrue(heard().contains("LT-W40") && heard().contains("LT-W42"), heard());
    said.reset();
    assertEquals(0, cards("plan", "--list"));
    assertEquals("", heard(), "no campaign was kept");

    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(2, cards("mark", "--contract", "1002003000", "--template", "kliento-kortele"));
    assertEquals(1, cards("mark", "--batch", "1", "--template", "klienta-kartee"));
    assertEquals(1, cards("mark", "--batch", "99", "--template", "kliento-kortele"));
    assertEquals(2, cards("mark", "--batch", "1"));
    said.reset();
    assertEquals(0, cards("mark", "--batch", "1", "--template", "kliento-kortele"), heard());
    assertTrue(heard().contains("made of kliento-kortele, not of klienta-karte"), heard());
    try (HostCards books = HostCards.open(hostHome(), Wiring.CLOCK)) {
      assertEquals("kliento-kortele", books.batches().find(1).orElseThrow().template());
      books.batches().mark(1, Batch.State.CUT, Batch.State.RELEASED, "x");
      assertEquals(1, cards("mark", "--batch", "1", "--template", "klienta-karte"), "released");
      books.batches().mark(1, Batch.State.RELEASED, Batch.State.HELD, "x");
      assertEquals(0, cards("mark", "--batch", "1", "--template", "klienta-karte"), "held");
      assertEquals(Batch.State.CUT, books.batches().find(1).orElseThrow().state());
      books.batches().move(1, 1, 1, CardState.IN_BATCH, CardState.PRINTED, CardReason.MADE, "x");
      said.reset();
      assertEquals(1, cards("mark", "--batch", "1", "--template", "kliento-kortele"), "made");
      assertTrue(heard().contains("LT-W79") && heard().contains("stays klienta-karte"), heard());
    }
  }

  @Test
  void refusesFilesWithoutRowsOrWithTooManyOrThatControlATerminal() throws IOException {
    importSampleContracts();
    said.reset();
    Path file = folder.resolve("numbers.csv");
    Files.writeString(file, "contract_number,issue_number\n");
    refused(file, "no rows below its header");
    Files.writeString(file, "contract_number,issue_number\n12\u001b[2J\u0007,\n");
    refused(file, "can");
    Files.writeString(file, "a\u001b[2J,a\u001b[2J\n1,2\n");
    refused(file, "LT-W");
    Files.writeString(file, "contract_number,issue_number\n" + "1".repeat(1 << 17) + ",\n");
    refused(file, "LT-W18");
    Files.writeString(file, "contract_number,issue_number\n" + "1002003000,\n".repeat(200_001));
    refused(file, "LT-W99");
  }

  private void refused(Path file, String why) {
    for (boolean returned : List.of(true, false)) {
      said.reset();
      int exit =
          returned
              ? cards("returned", "--file", file.toString())
              : cards("reissue", "--file", file.toString(), "--reason", "FIRST");
      assertEquals(1, exit);
      assertTrue(heard().contains(why) && heard().contains("Nothing was done"), heard());
      assertTrue(heard().chars().noneMatch(one -> one == 0x1b || one == 7), "the terminal");
    }
  }

  @Test
  void aNameIsNoFormulaInAList() throws IOException {
    Path file = folder.resolve("contracts.csv");
    try (InputStream sample = Lete.class.getResourceAsStream("demo/contracts.csv")) {
      String text = new String(sample.readAllBytes(), UTF_8);
      String named = text.replaceFirst("Anna,", "=1+1,");
      assertNotEquals(text, named);
      Files.writeString(file, named);
    }
    assertEquals(0, lete("contracts", "import", file.toString(), "--home", hostHome().toString()));
    assertEquals(0, cards("plan", "--name", "all", "--start"), heard());
    String manifest = "";
    Path out = folder.resolve("out");
    for (int batch = 1; !manifest.contains("=1+1"); batch++) {
      String number = Integer.toString(batch);
      assertEquals(0, cards("render", "--batch", number, "--out", out.toString()), heard());
      assertEquals(0, cards("verify", "--batch", number, "--dir", out.toString()), heard());
      manifest = Files.readString(out.resolve("batch-%d-0001.csv".formatted(batch)));
    }
    assertTrue(manifest.contains("'=1+1"), manifest);
    assertFalse(manifest.contains(",=1+1"), manifest);
  }

  @Test
  void whatNamesCustomersIsItsOwnersAlone() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("bad.csv");
    try (InputStream sample = Lete.class.getResourceAsStream("demo/contracts.csv")) {
      String text = new String(sample.readAllBytes(), UTF_8);
      Files.writeString(file, text.replaceFirst("PRIVATE", "NOBODY"));
    }
    lete("contracts", "import", file.toString(), "--home", hostHome().toString());
    assertEquals(0, cards("plan"), heard());
    Path imports = hostHome().resolve("imports");
    assertOwnersAlone(imports);
    assertOwnersAlone(hostHome().resolve("logs"));
    try (Stream<Path> reports = Files.list(imports)) {
      assertOwnersAlone(reports.findFirst().orElseThrow());
    }
    Path out = folder.resolve("out");
    assertEquals(0, cards("render", "--limit", "1", "--out", out.toString()), heard());
    assertOwnersAlone(out);
  }

  private static void assertOwnersAlone(Path path) throws IOException {
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    assertTrue(mode.endsWith("------"), path + " " + mode);
  }

  private int cards(String command, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "cards";
    all[1] = command;
    all[2] = "--home";
    all[3] = hostHome().toString();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return lete(all);
  }
}
