package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.POSPrinter;
import lv.lete.device.Entries;
import org.junit.jupiter.api.Test;

/// A device that talks rubbish, answers half, or goes in the middle: nothing counts as printed.
class PrinterNoiseTest {
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  /// Accepts, takes everything, and says what chance gives it. Never prints.
  private static final class Rubbish implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Random chance;

    Rubbish(long seed) throws IOException {
      chance = new Random(seed);
      Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          InputStream in = socket.getInputStream();
          byte[] taken = new byte[512];
          for (int round = 0; in.read(taken) >= 0 && round < 40; round++) {
            byte[] said = new byte[chance.nextInt(6)];
            chance.nextBytes(said);
            socket.getOutputStream().write(said);
          }
        } catch (IOException gone) {
          assertTrue(gone.getMessage() != null);
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Test
  void rubbishNeverCompletesOutputAndNoThreadDies() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    POSPrinter control = new POSPrinter();
    control.addOutputCompleteListener(event -> told.add("complete"));
    control.addErrorListener(event -> {
      told.add("error");
      event.setErrorResponse(JposConst.JPOS_ER_RETRY);
    });
    try (Rubbish rubbish = new Rubbish(SEED)) {
      Entries.add(
          "printer-rubbish",
          "POSPrinter",
          Map.of(
              "port", "tcp",
              "host", "127.0.0.1",
              "tcpPort", Integer.toString(rubbish.server.getLocalPort()),
              "fence", "id",
              "outputTimeout", "500"));
      control.open("printer-rubbish");
      control.claim(0);
      control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
      control.setDeviceEnabled(true);
      control.setAsyncMode(true);
      control.printNormal(PrinterAtHand.RECEIPT, "nothing comes out\n".repeat(50));
      for (int errors = 0; errors < 3; errors++) {
        assertEquals("error", told.poll(30, TimeUnit.SECONDS), "seed " + SEED);
      }
      control.clearOutput();
      assertEquals(JposConst.JPOS_S_IDLE, control.getState());
    } finally {
      control.close();
    }
  }
}
