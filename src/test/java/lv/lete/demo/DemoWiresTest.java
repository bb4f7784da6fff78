package lv.lete.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demo meets the product by scans, keys, paper and the socket, and by nothing else: with one
/// of them cut it fails, in bounded time, at the step that needs it.
class DemoWiresTest {
  private static final int LONGEST_SECONDS = 150;
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "glass, the contract and the cursor in the amount",
    "keys, the cursor in the field for the PIN",
    "paper, the receipt is on the paper",
    "line, the host has everything"
  })
  void failsWithOneWireCut(String wire, String step) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process day =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CutDay.class.getName(),
                folder.resolve("day").toString(),
                wire)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = day.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    day.toHandle().destroyForcibly();
    String text = Files.readString(said, UTF_8);
    assertTrue(ended, "still running: " + text);
    assertEquals(7, day.exitValue(), text);
    assertTrue(text.contains("in vain for this: " + step), text);
  }
}
