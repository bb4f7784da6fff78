package lv.lete.device.scanner.hid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import lv.lete.device.simulator.HidRecording;
import org.junit.jupiter.api.Test;

/// The way through hidapi, over a bus of ours: what hidapi answers is all there is to go by.
class BusReportsTest {
  private static final HidRecording SCANNER = Samples.all().getFirst().recording();

  /// A device on the bus; it can be made to refuse.
  private static final class Fake implements HidBus.Found {
    private final String path;
    private final int usagePage;
    private final byte[] descriptor;
    private final Deque<byte[]> reports = new ArrayDeque<>();
    private boolean mayOpen = true;
    private boolean gone;
    private boolean open;

    Fake(String path, int usagePage, byte[] descriptor) {
      this.path = path;
      this.usagePage = usagePage;
      this.descriptor = descriptor;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public int vendor() {
      return SCANNER.vendor();
    }

    @Override
    public int product() {
      return SCANNER.product();
    }

    @Override
    public int usagePage() {
      return usagePage;
    }

    @Override
    public boolean open() {
      open = mayOpen;
      return open;
    }

    @Override
    public String error() {
      return "access denied";
    }

    @Override
    public byte[] descriptor() {
      return descriptor;
    }

    @Override
    public int read(byte[] into, int timeoutMillis) {
      if (gone) {
        return -3;
      }
      byte[] next = reports.poll();
      if (next == null) {
        return 0;
      }
      System.arraycopy(next, 0, into, 0, next.length);
      return next.length;
    }

    @Override
    public void close() {
      open = false;
    }
  }

  private final Fake keyboard = new Fake("kbd", 0x01, new byte[] {0x05, 0x01});
  private final Fake scanner = new Fake("\\\\?\\hid#vid_0c2e", 0x8C, SCANNER.descriptor());

  private BusReports reports(String choice) {
    return new BusReports(HidChoice.of(choice), () -> List.of(keyboard, scanner));
  }

  @Test
  void readsTheScannerAndLeavesTheKeyboardAlone() throws HidFault {
    keyboard.mayOpen = false;
    byte[] report = SCANNER.reports().getFirst().bytes();
    scanner.reports.add(report);
    ReportSource.Reports open = reports("auto").open();
    assertEquals(scanner.path(), open.place());
    byte[] into = new byte[64];
    assertEquals(64, open.read(into));
    assertArrayEquals(report, Arrays.copyOf(into, 64));
    assertEquals(0, open.read(into), "nothing yet");
    scanner.gone = true;
    assertEquals(-1, open.read(into));
    open.close();
    open.close();
    assertFalse(scanner.open);
    assertEquals(-1, open.read(into));
  }

  @Test
  void findsByModelAndByPath() throws HidFault {
    assertEquals(scanner.path(), reports("0c2e:0b8f").open().place());
    assertEquals(scanner.path(), reports(scanner.path()).open().place());
    HidFault absent = assertThrows(HidFault.class, () -> reports("05e0:1300").open());
    assertEquals(HidFault.Why.ABSENT, absent.why());
  }

  @Test
  void saysWhyAScannerCannotBeRead() {
    scanner.mayOpen = false;
    HidFault held = assertThrows(HidFault.class, () -> reports("auto").open());
    assertEquals(HidFault.Why.DENIED, held.why());
    assertTrue(String.valueOf(held.getMessage()).contains("access denied"), held.getMessage());
    Fake mute = new Fake("mute", 0x8C, new byte[0]);
    BusReports only = new BusReports(HidChoice.of("auto"), () -> List.of(mute));
    assertEquals(HidFault.Why.FOREIGN, assertThrows(HidFault.class, only::open).why());
    assertFalse(mute.open, "given back");
  }

  @Test
  void hidapiIsAskedOrSaysThatItCannotBe() {
    try {
      assertEquals(
          List.of(), new Hid4JavaBus().devices().stream().filter(d -> d.path() == null).toList());
    } catch (HidFault refused) {
      assertTrue(
          String.valueOf(refused.getMessage()).startsWith("hidapi does not run"),
          refused.getMessage());
    }
  }
}
