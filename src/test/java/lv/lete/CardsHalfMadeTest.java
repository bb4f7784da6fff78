package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a crash can leave of a chunk of a batch, at each step of making it: the same command makes
/// it whole, and every file has the bytes that it has when nothing happens.
class CardsHalfMadeTest extends TypedLete {
  private static final List<String> FILES = List.of(".pdf", ".csv", ".sha256");
  private static final String CHUNK = "batch-1-0001";

  @Test
  void whateverACrashLeavesIsMadeWholeWithTheSameBytes() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"), heard());
    assertEquals(0, render(), heard());
    Map<String, byte[]> right = contents();
    assertTrue(right.size() >= 2 * FILES.size(), right.keySet().toString());
    for (int left = 0; left < 1 << FILES.size(); left++) {
      for (int i = 0; i < FILES.size(); i++) {
        if (((left >> i) & 1) == 0) {
          Files.delete(out().resolve(CHUNK + FILES.get(i)));
        }
      }
      Path half = Files.write(out().resolve(".lete-" + left + ".new"), new byte[500]);
      assertMadeWhole(right, "what was left: " + left);
      assertFalse(Files.exists(half), "a half file of a killed process stays");
    }
  }

  /// A disk may also lose what was on it.
  @Test
  void aFileThatLostItsEndOrABitIsMadeAnew() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"), heard());
    assertEquals(0, render(), heard());
    Map<String, byte[]> right = contents();
    for (String end : FILES) {
      Path file = out().resolve(CHUNK + end);
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, whole.length / 2, whole.length - 1}) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertMadeWhole(right, end + " of " + length + " bytes");
      }
      whole[whole.length / 3] ^= 1;
      Files.write(file, whole);
      assertMadeWhole(right, end + " with a bit changed");
    }
  }

  private void assertMadeWhole(Map<String, byte[]> right, String about) throws IOException {
    said.reset();
    assertEquals(0, render(), about + ": " + heard());
    Map<String, byte[]> made = contents();
    assertEquals(right.keySet(), made.keySet(), about);
    right.forEach((name, bytes) ->
        assertTrue(Arrays.equals(bytes, made.get(name)), about + ": " + name + " is other"));
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch 1  RELEASED"), about + ": " + heard());
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(out())) {
      for (Path file : files.filter(one -> !one.toString().endsWith(".lock")).toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private Path out() {
    return folder.resolve("out");
  }

  private int render() {
    return cards("render", "--batch", "1", "--chunk", "2", "--out", out().toString());
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
