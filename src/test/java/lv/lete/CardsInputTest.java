package lv.lete;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
