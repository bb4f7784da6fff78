package lv.lete.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is refused by the disk is told why, not only where.
class DiskWhyTest {
  @TempDir private Path folder;

  @Test
  void namesWhatIsMissingAndWhatStandsInTheWay() throws IOException {
    Path none = folder.resolve("none");
    assertEquals(
        "there is no " + none,
        DiskWhy.of(assertThrows(IOException.class, () -> Files.readString(none))));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(
        file + " is there already, as a file",
        DiskWhy.of(assertThrows(IOException.class, () -> Files.createDirectories(file))));
    assertEquals(
        folder + " is not empty",
        DiskWhy.of(assertThrows(IOException.class, () -> Files.delete(folder))));
  }

  @Test
  void saysTheSystemsReasonWhereThereIsOneAndNeverNothing() {
    assertEquals(
        "No space left on device (o/batch-1.pdf)",
        DiskWhy.of(new FileSystemException("o/batch-1.pdf", null, "No space left on device")));
    assertEquals("IOException", DiskWhy.of(new IOException()));
    assertEquals("the line broke", DiskWhy.of(new IOException("the line broke")));
  }
}
