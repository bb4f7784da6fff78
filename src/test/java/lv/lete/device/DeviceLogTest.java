package lv.lete.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import lv.lete.device.DeviceEvent.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLogTest {
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("logs").resolve("devices.log");
  }

  @Test
  void keepsNoWholeCardOrContractNumber() throws IOException {
    DeviceLog log = DeviceLog.open(file(), () -> NOON);
    log.note("scanner-1", Kind.SCANNED, "]C1801847512341002003000480191 and 1002003000, 123456");
    String written = Files.readString(file());
    assertEquals(
        "{\"at\":\"2026-11-22T10:00:00Z\",\"device\":\"scanner-1\",\"kind\":\"SCANNED\","
            + "\"detail\":\"]C*************************191 and *******000, 123456\"}\n",
        written);
    assertFalse(log.latest().getFirst().detail().contains("1002003000"));
  }

  @Test
  void masksNumbersHoweverTheyAreWritten() {
    assertEquals("**** **** **** *111.", DeviceLog.masked("4111 1111 1111 1111."));
    assertEquals("****-****-****-*111", DeviceLog.masked("4111-1111-1111-1111"));
    assertEquals("*****.*****.**345", DeviceLog.masked("12345.67890.12345"));
    assertEquals("*****６７８", DeviceLog.masked("１２３４５６７８"));
    DeviceLog log = DeviceLog.open(null, () -> NOON);
    log.note("scanner 1002003000\n", Kind.SCANNED, "10020\u200B03000");
    assertEquals("scanner *******000", log.latest().getFirst().device());
    assertEquals("*******000", log.latest().getFirst().detail());
    assertEquals(log.latest().getFirst(), log.last("scanner 1002003000\n"));
  }

  @Test
  void aTornLastLineCostsItselfOnly() throws IOException {
    DeviceLog.open(file(), () -> NOON).note("p", Kind.PAPER_OUT, "");
    Files.writeString(file(), Files.readString(file()) + "{\"at\":\"2026");
    DeviceLog.open(file(), () -> NOON).note("p", Kind.PAPER_OK, "");
    assertEquals(
        List.of(Kind.PAPER_OUT, Kind.PAPER_OK),
        DeviceLog.open(file(), () -> NOON).latest().stream().map(DeviceEvent::kind).toList());
  }

  @Test
  void staysBoundedWhereTheOldFileCannotBeReplaced() throws IOException {
    Path old = Files.createDirectories(file().resolveSibling("devices.log.1"));
    Files.writeString(old.resolve("in the way"), "x");
    DeviceLog log = DeviceLog.open(file(), () -> NOON);
    String long500 = "x".repeat(600);
    for (int n = 0; n < 4_500; n++) {
      log.note("d", Kind.FAULT, long500);
    }
    assertTrue(Files.size(file()) < (1 << 20) + 1_000);
  }

  @Test
  void isItsOwnersOnlyAndGoesOnAfterARestart() throws IOException {
    DeviceLog.open(file(), () -> NOON).note("printer-1", Kind.PAPER_OUT, "first\nline");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }
    Files.writeString(file(), Files.readString(file()) + "{\"torn\": \n");
    DeviceLog again = DeviceLog.open(file(), () -> NOON);
    again.note("printer-1", Kind.PAPER_OK, "");
    assertEquals(
        List.of(Kind.PAPER_OUT, Kind.PAPER_OK),
        again.latest().stream().map(DeviceEvent::kind).toList());
    assertEquals("first line", again.latest().getFirst().detail());
  }

  @Test
  void staysBoundedInMemoryAndOnDisk() throws IOException {
    DeviceLog log = DeviceLog.open(file(), () -> NOON);
    String long500 = "x".repeat(600);
    for (int n = 0; n < 4_500; n++) {
      log.note("d", Kind.FAULT, n + long500);
    }
    assertEquals(500, log.latest().size());
    assertEquals(500, log.latest().getFirst().detail().length());
    assertTrue(log.latest().getLast().detail().startsWith("4499x"));
    assertTrue(Files.size(file()) < 1 << 20);
    assertTrue(Files.size(file().resolveSibling("devices.log.1")) < (1 << 20) + 1_000);
    try (var all = Files.list(file().resolveSibling(""))) {
      assertEquals(2, all.count());
    }
  }

  @Test
  void aDiskThatRefusesAndAListenerThatFailsCostNothingElse() throws IOException {
    Files.writeString(folder.resolve("logs"), "a file where the folder should be");
    DeviceLog log = DeviceLog.open(file(), () -> NOON);
    log.onEvent(event -> {
      throw new IllegalStateException("this listener fails");
    });
    log.note("d", Kind.READY, "");
    assertEquals(1, log.latest().size());
    assertEquals(java.util.Optional.empty(), log.export(List.of("a")));
  }
}
