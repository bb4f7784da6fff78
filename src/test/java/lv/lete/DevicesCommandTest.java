package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lv.lete.device.scanner.ScanInput;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesCommandTest {
  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int lete(String... arguments) {
    return Lete.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void terminal(String printer) throws IOException {
    TerminalConfig fresh = TerminalConfig.fresh("Kase 1", "Saldus", "lv");
    new TerminalConfig(
            fresh.till(),
            fresh.branch(),
            fresh.language(),
            fresh.zone(),
            42,
            300,
            "scanner-image",
            printer,
            "",
            "",
            "",
            null,
            null)
        .write(home.resolve("terminal.json"));
  }

  @Test
  void listsEveryEntryWithoutAHome() {
    assertEquals(Exit.DONE, lete("devices", "list"), err.toString());
    List<String> said = out.toString().lines().toList();
    assertEquals(
        "scanner-image   Scanner      scanner-image   NOT_USED    source=image", said.getFirst());
    String tcp = said.stream().filter(line -> line.startsWith("printer-tcp")).findFirst().get();
    assertTrue(tcp.endsWith("NOT_USED    port=tcp, host=127.0.0.1, tcpPort=9100"), tcp);
    String drawer = said.stream().filter(line -> line.startsWith("drawer")).findFirst().get();
    assertTrue(drawer.endsWith("NOT_USED    port=serial, portName=/dev/ttyUSB0"), drawer);
    assertTrue(said.getLast().startsWith("Nothing was opened: no home was named."), said.getLast());
  }

  @Test
  void opensWhatTheTerminalUsesAndSaysWhatIsNotThere() throws IOException {
    terminal("printer-9");
    assertEquals(Exit.REFUSED, lete("devices", "list", "--home", home.toString()));
    String said = out.toString();
    String at = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ";
    assertTrue(
        find(said, "scanner-image +Scanner +scanner-image +READY +" + at + "READY +source=image"),
        said);
    assertTrue(
        find(
            said, "printer-9 +POSPrinter +NOT_THERE +" + at + "NOT_THERE +devices/jpos.xml has no"),
        said);
    assertFalse(said.contains("Nothing was opened"), said);
  }

  private static boolean find(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  @Test
  void aBrokenFileCostsEveryDeviceAndEachRowSaysWhy() throws IOException {
    terminal("");
    String good = Files.readString(Path.of("devices", "jpos.xml"));
    Path own = Files.createDirectories(home.resolve("devices"));
    Files.writeString(
        own.resolve("jpos.xml"), good.replace("<prop name=\"baudRate\"", "<prop name"));
    assertEquals(Exit.REFUSED, lete("devices", "list", "--home", home.toString()));
    String said = out.toString();
    assertTrue(
        find(said, "scanner-image .*WRONG_ENTRY .*The whole file is left out: line \\d+, "), said);
    assertFalse(said.contains("READY"), said);
  }

  @Test
  void aTestIsKeptInTheHomesDeviceLog() throws IOException {
    terminal("");
    String[] test = {"devices", "test", "scanner-image", "--seconds", "1"};
    assertEquals(Exit.REFUSED, lete(test));
    assertFalse(Files.exists(home.resolve("logs")));
    String[] here = Arrays.copyOf(test, test.length + 2);
    here[test.length] = "--home";
    here[test.length + 1] = home.toString();
    assertEquals(Exit.REFUSED, lete(here));
    String log = Files.readString(home.resolve("logs").resolve("devices.jsonl"));
    assertTrue(log.contains("\"READY\"") && log.contains("\"TESTED\""), log);
  }

  @Test
  void theListOfCommandsHasWholeSentences() {
    assertEquals(Exit.DONE, lete("devices", "--help"));
    assertTrue(find(out.toString(), "test +Tests one device, by its logical name\\.\\R"));
  }

  @Test
  void leavesARunningTerminalAlone() throws IOException {
    terminal("");
    try (HomeLock _ = HomeLock.take(home)) {
      assertEquals(Exit.DONE, lete("devices", "list", "--home", home.toString()));
      assertTrue(out.toString().contains("is running and holds its devices"), out.toString());
      assertFalse(out.toString().contains("READY"), out.toString());
      assertEquals(
          Exit.REFUSED, lete("devices", "test", "scanner-image", "--home", home.toString()));
      assertTrue(err.toString().startsWith("LT-H01"), err.toString());
    }
  }

  @Test
  void saysWhyADeviceCannotBeHad() {
    assertEquals(Exit.REFUSED, lete("devices", "test", "scanner-wedge"));
    assertTrue(out.toString().contains("works in the terminal's window only"), out.toString());
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/usb/lp0")));
    assertEquals(Exit.REFUSED, lete("devices", "test", "printer-file"));
    assertTrue(out.toString().contains("/dev/usb/lp0 does not exist; plug"), out.toString());
  }

  @Test
  void showsWhatIsScanned() throws InterruptedException {
    ScanInput glass = ScanInput.named("scanner-image");
    Thread customer =
        Thread.ofVirtual()
            .start(() -> {
              while (!out.toString().contains("Scan now")) {
                Thread.onSpinWait();
              }
              while (!glass.scan("]C1801847512341002003000480191")) {
                Thread.onSpinWait();
              }
            });
    assertEquals(Exit.DONE, lete("devices", "test", "scanner-image", "--seconds", "2"));
    customer.join();
    String said = out.toString();
    assertTrue(said.contains("bytes      5D 43 31 38 30 31 38"), said);
    assertTrue(said.contains("symbology  GS1-128"), said);
    assertTrue(said.contains("meaning    CustomerCard"), said);
  }

  @Test
  void namesAWrongEntryAndItsMend() throws IOException {
    terminal("");
    String good = Files.readString(Path.of("devices", "jpos.xml"));
    Path own = Files.createDirectories(home.resolve("devices"));
    Files.writeString(
        own.resolve("jpos.xml"),
        good.replace("\"source\" value=\"image\"", "\"source\" value=\"i\""));
    assertEquals(Exit.REFUSED, lete("devices", "test", "scanner-image", "--home", home.toString()));
    assertTrue(err.toString().contains("LT-G03"), err.toString());
    assertTrue(err.toString().contains("Write one of image"), err.toString());
    assertEquals(Exit.REFUSED, lete("devices", "test", "nothing", "--home", home.toString()));
    assertTrue(err.toString().contains("LT-G01"), err.toString());
  }
}
