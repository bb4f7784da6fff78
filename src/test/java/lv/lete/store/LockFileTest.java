package lv.lete.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who holds a home or a folder holds it alone, whoever else asks, and harms nobody's file by it.
class LockFileTest {
  @TempDir private Path folder;

  @Test
  void isHeldOnceWithinAProcessAndKeptWhenSomebodyElseAsks() throws Exception {
    Path file = folder.resolve("home.lock");
    LockFile mine = LockFile.take(file).orElseThrow();
    assertTrue(LockFile.take(file).isEmpty());
    assertEquals("held", asked(file), "asking here gave it away");
    mine.close();
    assertEquals("free", asked(file));
    LockFile.take(file).orElseThrow().close();
  }

  @Test
  void isTheSameLockByWhateverWayItsFolderIsNamed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("other"), Files.createDirectory(named()));
    try (LockFile _ = LockFile.take(named().resolve("l")).orElseThrow()) {
      assertTrue(LockFile.take(link.resolve("l")).isEmpty());
    }
  }

  private Path named() {
    return folder.resolve("home");
  }

  @Test
  void doesNotWriteThroughALink() throws IOException {
    Path books = Files.writeString(folder.resolve("books"), "somebody's");
    Files.createSymbolicLink(folder.resolve("home.lock"), books);
    assertThrows(IOException.class, () -> LockFile.take(folder.resolve("home.lock")));
    assertEquals("somebody's", Files.readString(books));
  }

  @Test
  void leavesNothingWhereItIsDeleted() throws IOException {
    Path file = folder.resolve("home.lock");
    LockFile.take(file).orElseThrow().delete();
    assertFalse(Files.exists(file));
  }

  private static String asked(Path file) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AskLock.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    child.waitFor();
    return said;
  }
}
