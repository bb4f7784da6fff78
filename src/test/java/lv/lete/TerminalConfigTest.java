package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.lete.device.DeviceDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which devices a terminal's configuration names.
class TerminalConfigTest {
  @TempDir private Path home;

  @Test
  void opensAFileFromBeforePrintersWereKnown() throws IOException {
    TerminalConfig config = read("\"scanner\": \"scanner-image\"");
    assertEquals(new DeviceDesk.Use("scanner-image", "", "", "", ""), config.devices());
  }

  @Test
  void keepsTheDevicesItIsGiven() throws IOException {
    TerminalConfig config =
        read(
            "\"scanner\": \"s\", \"printer\": \"p\", \"secondPrinter\": \"q\", \"drawer\": \"d\","
                + " \"display\": \"c\"");
    assertEquals(new DeviceDesk.Use("s", "p", "q", "d", "c"), config.devices());
    config.write(home.resolve("again.json"));
    assertEquals(config, TerminalConfig.read(home.resolve("again.json")));
  }

  @Test
  void namesEveryWrongDeviceAtOnce() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> read("\"scanner\": \"s\", \"secondPrinter\": \"q\", \"drawer\": \" \""));
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.contains("\"drawer\" must name"), said);
    assertTrue(said.contains("\"secondPrinter\" needs a \"printer\""), said);
  }

  @Test
  void namesAKeyThatNobodyKnows() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> read("\"printer\": \"p\", \"reversals\": {\"aloneMinutes\": 5}"));
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.contains("LT-F02") && said.contains("reversals"), said);
  }

  @Test
  void refusesOnePrinterTwice() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> read("\"scanner\": \"\", \"printer\": \"p\", \"secondPrinter\": \"p\""));
    assertTrue(String.valueOf(refusal.getMessage()).contains("another one"));
  }

  @Test
  void aMissingScannerIsNoneAndANameIsVisible() throws IOException {
    TerminalConfig config = read("\"printer\": \"p\"");
    assertEquals(new DeviceDesk.Use("", "p", "", "", ""), config.devices());
    assertTrue(TerminalConfig.isName("Saldus \uD83D\uDCEE"));
    for (String bad : List.of("\u200B", "\u202E", "\uFEFF", "\u0085", "\u2028", "\uD83D")) {
      assertFalse(TerminalConfig.isName("Saldus" + bad));
    }
  }

  private TerminalConfig read(String devices) throws IOException {
    Path file = home.resolve("terminal.json");
    Files.writeString(
        file,
        """
        {"till": "Kase 1", "branch": "Saldus", "language": "lv", "zone": "Europe/Riga",
         "receiptColumns": 42, "idleLockSeconds": 300, %s}
        """
            .formatted(devices));
    return TerminalConfig.read(file);
  }
}
