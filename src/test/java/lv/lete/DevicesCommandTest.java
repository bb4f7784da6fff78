package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.lete.device.scanner.ScanInput;
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
            "")
        .write(home.resolve("terminal.json"));
  }

  @Test
  void listsEveryEntryWithoutAHome() {
    assertEquals(Exit.DONE, lete("devices", "list"), err.toString());
    assertTrue(out.toString().contains("scanner-image\tScanner\tscanner-image\tNOT_USED"));
  }

  @Test
  void opensWhatTheTerminalUsesAndSaysWhatIsNotThere() throws IOException {
    terminal("printer-9");
    assertEquals(Exit.REFUSED, lete("devices", "list", "--home", home.toString()));
    String said = out.toString();
    assertTrue(said.contains("scanner-image\tScanner\tscanner-image\tREADY"), said);
    assertTrue(said.contains("printer-9\tPOSPrinter\t\tNOT_THERE\tdevices/jpos.xml has no"), said);
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
  void showsWhatIsScanned() throws InterruptedException {
    ScanInput glass = ScanInput.named("scanner-image");
    Thread customer =
        Thread.ofVirtual()
            .start(() -> {
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
