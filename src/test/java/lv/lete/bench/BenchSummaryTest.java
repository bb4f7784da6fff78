package lv.lete.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSummaryTest {
  @TempDir Path directory;

  @Test
  void keepsWhatOthersPutAndReplacesItsOwn() throws Exception {
    Path file = directory.resolve("bench").resolve("summary.json");
    BenchSummary.put(file, "start_ms", 12.34567);
    BenchSummary.put(file, "commit_to_fsync_p50", 1.1);
    BenchSummary.put(file, "start_ms", 9);
    assertEquals(
        "{\n  \"commit_to_fsync_p50\": 1.1,\n  \"start_ms\": 9.000\n}\n",
        Files.readString(file).replace("1.100", "1.1"));
  }

  @Test
  void refusesWhatIsNoFigure() {
    Path file = directory.resolve("summary.json");
    assertThrows(IllegalArgumentException.class, () -> BenchSummary.put(file, "a", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> BenchSummary.put(file, "Not a name", 1));
  }
}
