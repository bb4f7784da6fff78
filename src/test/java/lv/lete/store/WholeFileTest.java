package lv.lete.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old and longer");
    WholeFile.write(file, out -> out.write(NEW));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("file"), names());
  }

  @Test
  void leavesNothingHalfWhenTheContentFails() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    for (Path file : List.of(old, folder.resolve("fresh"))) {
      assertThrows(StoreFault.class, () -> WholeFile.write(file, WholeFileTest::breaksOff));
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFile.write(
                old,
                out -> {
                  throw new IllegalStateException("a bug");
                }));
    assertEquals("old", Files.readString(old));
    assertEquals(List.of("old"), names());
  }

  @Test
  void givesNoNameToWhatMayNotBeKept() throws IOException {
    Path file = folder.resolve("file");
    assertFalse(WholeFile.write(file, out -> out.write(NEW), unnamed -> false));
    assertTrue(
        WholeFile.write(file, out -> out.write(NEW), unnamed -> Files.size(unnamed) == NEW.length));
    assertEquals(List.of("file"), names());
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path nowhere = folder.resolve("missing").resolve("file");
    assertThrows(StoreFault.class, () -> WholeFile.write(nowhere, out -> out.write(NEW)));
    Path directory = Files.createDirectories(folder.resolve("directory").resolve("full"));
    assertThrows(
        StoreFault.class,
        () -> WholeFile.write(directory.resolveSibling(""), out -> out.write(NEW)));
    assertEquals(List.of("directory"), names());
  }

  @Test
  void leavesNothingOnAFullDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "lete", disk.toString()),
        "no right to make a small disk here");
    try {
      Path file = disk.resolve("file");
      WholeFile.write(file, out -> out.write(NEW));
      assertThrows(
          StoreFault.class, () -> WholeFile.write(file, out -> out.write(new byte[1 << 20])));
      assertEquals("new", Files.readString(file));
      try (Stream<Path> left = Files.list(disk)) {
        assertEquals(1, left.count());
      }
      assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "no right to remount");
      assertThrows(StoreFault.class, () -> WholeFile.write(file, out -> out.write(NEW)));
    } finally {
      assertTrue(run("umount", disk.toString()));
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static void breaksOff(OutputStream out) throws IOException {
    out.write(new byte[100_000]);
    throw new IOException("No space left on device");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
