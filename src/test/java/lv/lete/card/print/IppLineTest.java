package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.card.print.CardPrinter.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Something at a printer's address that answers and does not end.
class IppLineTest {
  private static final Duration GUARD = Duration.ofSeconds(30);

  private final AtomicLong written = new AtomicLong();
  private ServerSocket listening;

  @BeforeEach
  void listen() throws IOException {
    listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    listening.close();
  }

  @Test
  void givesUpAnAnswerThatDripsWithoutEnd() {
    answering(1, 20);
    Readiness.NoAnswer no = noAnswer(Duration.ofMillis(500));
    assertTrue(no.why().contains("did not answer whole"), no.why());
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    answering(1 << 16, 0);
    Readiness.NoAnswer no = noAnswer(Duration.ofMinutes(5));
    assertTrue(written.get() < 64L << 20, no.why() + ": " + written);
  }

  private Readiness.NoAnswer noAnswer(Duration most) {
    Patience patience = new Patience(Duration.ofSeconds(5), most, most, Duration.ofMillis(10), 1);
    URI address = URI.create("ipp://127.0.0.1:" + listening.getLocalPort() + "/ipp/print");
    CardPrinter printer = new IppPrinter(address, "anna", patience);
    return assertInstanceOf(
        Readiness.NoAnswer.class, assertTimeoutPreemptively(GUARD, () -> printer.ready(2)));
  }

  /// Answers with blocks of zeros for as long as somebody reads.
  private void answering(int bytes, long pause) {
    Thread.ofVirtual()
        .start(() -> {
          try (Socket one = listening.accept()) {
            OutputStream out = one.getOutputStream();
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n\r\n".getBytes(US_ASCII));
            while (true) {
              out.write(new byte[bytes]);
              out.flush();
              written.addAndGet(bytes);
              TimeUnit.MILLISECONDS.sleep(pause);
            }
          } catch (IOException | InterruptedException _) {
            // the other side has gone
          }
        });
  }
}
