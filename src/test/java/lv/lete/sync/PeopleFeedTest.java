package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import lv.lete.host.TestHost;
import lv.lete.store.StoreFault;
import lv.lete.wire.Feed.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The host's people reach the terminals, without anything that could be a PIN.
class PeopleFeedTest {
  private static final String ANNA = "[{\"name\":\"anna\",\"role\":\"TELLER\",\"barred\":%s}]";
  @TempDir Path folder;
  private long written;

  private void write(String json) throws Exception {
    Path file = folder.resolve("host").resolve("people.json");
    Files.createDirectories(folder.resolve("host"));
    Files.writeString(file, json);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * ++written));
  }

  @Test
  void bringsTheHostsPeopleWheneverTheyChange() throws Exception {
    try (TestHost host = TestHost.start(folder.resolve("host"));
        Counter counter = Counter.enrolled(folder.resolve("terminal"), host.address())) {
      assertTrue(counter.settle());
      assertEquals(List.of(), counter.said, "a host without the file has no say");
      write(ANNA.formatted("false"));
      assertTrue(counter.settle());
      assertEquals(List.of(new Member("anna", "TELLER", false)), counter.said.getLast());
      write(ANNA.formatted("true"));
      assertTrue(counter.settle());
      assertEquals(List.of(new Member("anna", "TELLER", true)), counter.said.getLast());
      write("[{]");
      assertTrue(counter.settle());
      assertEquals(
          List.of(new Member("anna", "TELLER", true)), counter.said.getLast(), "the last right");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{\"name\":\"a b\",\"role\":\"TELLER\",\"barred\":false}]",
        "[{\"name\":\"anna\",\"role\":\"KING\",\"barred\":false}]",
        "[{\"name\":\"anna\",\"role\":\"TELLER\",\"barred\":false,\"pin\":\"2580\"}]",
        "[{\"name\":\"anna\",\"role\":\"TELLER\",\"barred\":false},"
            + "{\"name\":\"ANNA\",\"role\":\"TELLER\",\"barred\":false}]"
      })
  void aHostDoesNotStartOverAFileThatIsWrong(String json) throws Exception {
    write(json);
    assertThrows(StoreFault.class, () -> TestHost.start(folder.resolve("host")).close());
  }
}
