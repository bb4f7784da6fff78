package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The receipt-printer simulator at its TCP port: status, troubles, the drawer.
class ReceiptPrinterTest {
  private final ReceiptPrinter printer = new ReceiptPrinter(42);
  private Socket cable;
  private OutputStream out;
  private InputStream in;

  @BeforeEach
  void plug() throws IOException {
    connect(printer.listen());
  }

  private void connect(int port) throws IOException {
    cable = new Socket(InetAddress.getLoopbackAddress(), port);
    cable.setSoTimeout(10_000);
    out = cable.getOutputStream();
    in = cable.getInputStream();
  }

  @AfterEach
  void close() throws IOException {
    cable.close();
    printer.close();
  }

  private void send(int... bytes) throws IOException {
    out.write(new Commands().add(bytes).bytes());
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
  }

  private String answer(int count) throws IOException {
    return HexFormat.of().formatHex(in.readNBytes(count));
  }

  private String realTime() throws IOException {
    send(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4);
    return answer(4);
  }

  @Test
  void answersRealTimeStatusInEveryTrouble() throws Exception {
    assertEquals("12121212", realTime());
    printer.paperNearEnd(true);
    assertEquals("1212121e", realTime());
    printer.paperOut();
    assertEquals("1a32127e", realTime());
    printer.newRoll();
    printer.coverOpen(true);
    assertEquals("1a161212", realTime());
    printer.coverOpen(false);
    printer.jammed(true);
    assertEquals("1a521a12", realTime());
    send(0x10, 5, 2);
    assertEquals("12121212", realTime());
    printer.drawerOpen(true);
    assertEquals("16121212", realTime());
    printer.offline(true);
    assertEquals("1e121212", realTime());
  }

  @Test
  void tellsChangesByItselfOnceAsked() throws Exception {
    printer.paperNearEnd(true);
    send(0x1D, 'a', 0x0F);
    assertEquals("10000300", answer(4));
    printer.coverOpen(true);
    assertEquals("38000300", answer(4));
    printer.coverOpen(false);
    assertEquals("10000300", answer(4));
    printer.drawerOpen(true);
    assertEquals("14000300", answer(4));
    printer.paperOut();
    assertEquals("1c000f00", answer(4));
  }

  @Test
  void answersInTurnOnlyWhilePrintingGoesOn() throws Exception {
    send(0x1D, 'r', 1, 0x1D, 'r', 2, 0x1D, 'I', 66);
    assertEquals("0000" + HexFormat.of().formatHex("_LETE\0".getBytes(US_ASCII)), answer(8));
    printer.paperOut();
    send(0x1D, 'r', 1, 0x10, 4, 4);
    assertEquals("7e", answer(1), "the real-time one overtakes the other");
    printer.newRoll();
    assertEquals("00", answer(1));
    send(0x1D, '(', 'H', 6, 0, 48, 48, 'a', 'b', 'c', 'd');
    assertEquals("3722" + "61626364" + "00", answer(7));
  }

  @Test
  void holdsWhatItCannotPrintAndGoesOnWithANewRoll() throws Exception {
    printer.paperLasts(2);
    send(0x1D, 'a', 8);
    assertEquals("10000000", answer(4));
    text("1\n2\n3\n4\n");
    send(0x1D, 'V', 0);
    assertEquals("18000f00", answer(4));
    assertEquals("1\n2", printer.sheet().text());
    assertThrows(TimeoutException.class, () -> printer.awaitSheet(1, 20));
    printer.newRoll();
    assertEquals("1\n2\n3\n4\n[cut]", printer.awaitSheet(1, 10_000).text());
  }

  @Test
  void whatWaitsCanBeDropped() throws Exception {
    printer.coverOpen(true);
    text("lost\n");
    send(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
    assertEquals("372500", answer(3));
    printer.coverOpen(false);
    text("kept\n");
    send(0x1D, 'V', 0);
    assertEquals("kept\n[cut]", printer.awaitSheet(1, 10_000).text());
  }

  @Test
  void theDrawerSpringsOpenOnItsPinUnlessItIsStuck() throws Exception {
    send(0x1B, 'p', 1, 25, 25, 0x1D, 'r', 2);
    assertEquals("00", answer(1));
    assertFalse(printer.drawerOpen());
    send(0x1B, 'p', 0, 25, 25, 0x1D, 'r', 2);
    assertEquals("01", answer(1));
    assertTrue(printer.drawerOpen());
    printer.drawerOpen(false);
    printer.drawerStuck(true);
    send(0x1B, 'p', 0, 25, 25, 0x1D, 'r', 2);
    assertEquals("00", answer(1));
    printer.hangDrawer(5, false);
    printer.paperOut();
    send(0x10, 0x14, 1, 1, 2, 0x10, 4, 1);
    assertEquals("1a", answer(1), "open is the low level now");
    assertTrue(printer.drawerOpen(), "a real-time pulse does not wait for paper");
  }

  @Test
  void aCutConnectionLosesTheUnfinishedCommandOnly() throws Exception {
    text("1\n");
    send(0x1D, 'v', '0', 0, 10, 0, 10, 0, 1, 2, 3, 0x10, 4, 1);
    assertEquals("12", answer(1), "seen within the picture, too");
    printer.cutConnection();
    assertThrows(
        IOException.class,
        () -> {
          in.read();
          throw new IOException("an end is as good as a reset");
        });
    int port = cable.getPort();
    cable.close();
    connect(port);
    text("2\n");
    send(0x1D, 'V', 0);
    assertEquals(
        "1\n[GS v: the bytes ended within it]\n2\n[cut]", printer.awaitSheet(1, 10_000).text());
    printer.unplug();
    assertThrows(IOException.class, () -> connect(port));
    printer.plugIn();
    connect(port);
    assertEquals("12121212", realTime());
  }

  @Test
  void aFullBufferMakesTheSenderWaitAndLosesNothing() throws Exception {
    printer.paperOut();
    Thread sender =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                for (int i = 0; i < 40_000; i++) {
                  text("line %05d%n".formatted(i).replace("\r", ""));
                }
                send(0x1D, 'V', 0);
              } catch (IOException gone) {
                throw new UncheckedIOException(gone);
              }
            });
    sender.join(200);
    printer.newRoll();
    sender.join(120_000);
    assertFalse(sender.isAlive());
    assertEquals(Paper.SHEET_ITEMS + 1, printer.awaitSheet(1, 120_000).printed().size());
    assertEquals(256 * 1024, printer.received().length);
  }

  @Test
  void aSlowPrinterTakesItsTime() throws Exception {
    printer.speed(200);
    long start = System.nanoTime();
    text("x".repeat(37) + "\n");
    send(0x1D, 'V', 0);
    printer.awaitSheet(1, 10_000);
    assertTrue(System.nanoTime() - start > 150_000_000L, "41 bytes at 200 a second");
  }
}
