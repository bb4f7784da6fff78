package lv.lete.card.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.output.OutputFolder.Taking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that cards are made in: one maker at a time, and nothing of its own left behind.
class OutputFolderTest {
  private static final String LOCK = ".lete-cards.lock";
  @TempDir private Path home;

  @Test
  void isOneMakersUntilItIsClosedAndThenHoldsNothingOfItsOwn() throws IOException {
    Path folder = home.resolve("out");
    Taking.Taken mine = assertInstanceOf(Taking.Taken.class, OutputFolder.take(folder));
    assertInstanceOf(Taking.Busy.class, OutputFolder.take(folder));
    mine.folder().close();
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
    assertInstanceOf(Taking.Taken.class, OutputFolder.take(folder)).folder().close();
  }

  @Test
  void anotherProcessIsRefusedUntilItIsClosed() throws Exception {
    Path folder = home.resolve("out");
    Taking.Taken mine = assertInstanceOf(Taking.Taken.class, OutputFolder.take(folder));
    assertEquals("Busy", another(folder));
    assertInstanceOf(Taking.Busy.class, OutputFolder.take(folder));
    assertEquals("Busy", another(folder), "asked here once more, it is kept all the same");
    mine.folder().close();
    assertEquals("Taken", another(folder));
  }

  private static String another(Path folder) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TakeFolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    child.waitFor();
    return said;
  }

  @Test
  void aLinkInTheLocksPlaceIsNotWrittenThrough() throws IOException {
    Path folder = Files.createDirectory(home.resolve("out"));
    Path elsewhere = home.resolve("elsewhere");
    Files.createSymbolicLink(folder.resolve(LOCK), elsewhere);
    assertInstanceOf(Taking.Unwritable.class, OutputFolder.take(folder));
    assertFalse(Files.exists(elsewhere));
    Files.writeString(elsewhere, "the books");
    assertInstanceOf(Taking.Unwritable.class, OutputFolder.take(folder));
    assertEquals("the books", Files.readString(elsewhere));
  }
}
