package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `lete cards print` on a printer of the test's own that speaks IPP.
class CardsPrintTest extends TypedLete {
  private static final int COMPLETED = 9;
  private static final int ABORTED = 8;

  private final List<byte[]> jobs = new ArrayList<>();
  private int endsIn = COMPLETED;
  private int sheets = 2;

  @Test
  void printsJobsKeepsWhatCameOutAndGoesOn() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ipp/print", this::answer);
    server.start();
    try {
      String printer = "ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print";
      assertEquals(1, cards("print", "--batch", "1", "--ipp", printer));
      assertTrue(heard().contains("LT-W63"), heard());
      assertEquals(0, cards("render", "--batch", "1", "--out", folder.resolve("o").toString()));
      endsIn = ABORTED;
      sheets = 1;
      said.reset();
      assertEquals(1, cards("print", "--batch", "1", "--job", "2", "--ipp", printer), heard());
      assertTrue(heard().contains("LT-W66") && heard().contains("1 cards printed"), heard());
      endsIn = COMPLETED;
      sheets = 2;
      said.reset();
      assertEquals(0, cards("print", "--batch", "1", "--job", "2", "--ipp", printer), heard());
      assertTrue(heard().contains("none of batch 1 is left"), heard());
      int sent = jobs.size();
      assertEquals(0, cards("print", "--batch", "1", "--ipp", printer), heard());
      assertEquals(sent, jobs.size());
      String first = new String(jobs.getFirst(), StandardCharsets.ISO_8859_1);
      assertTrue(first.contains("two-sided-long-edge") && first.contains("%PDF-"), "a job");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void printsNothingTwiceWhereTheEndIsNotKnown() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(0, cards("render", "--batch", "1", "--out", folder.resolve("o").toString()));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
    String printer = "ipp://127.0.0.1:" + server.getAddress().getPort() + "/";
    assertEquals(1, cards("print", "--batch", "1", "--ipp", printer), heard());
    assertTrue(heard().contains("LT-W65"), heard());
    server.stop(0);
    assertEquals(1, cards("print", "--batch", "1", "--ipp", printer), heard());
    said.reset();
    assertEquals(1, cards("print", "--batch", "1", "--sent", "AGAIN", "--ipp", printer), heard());
    assertTrue(heard().contains("LT-W67"), heard());
    assertEquals(2, cards("print", "--batch", "1", "--ipp", "http://nowhere/"), heard());
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    if (request[3] == 0x02) {
      jobs.add(request);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    said.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 2});
    number(said, 0x21, "job-id", jobs.size());
    number(said, 0x23, "job-state", endsIn);
    number(said, 0x21, "job-media-sheets-completed", sheets);
    said.write(3);
    exchange.getResponseHeaders().set("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(200, said.size());
    exchange.getResponseBody().write(said.toByteArray());
    exchange.close();
  }

  private static void number(ByteArrayOutputStream to, int tag, String name, int value) {
    ByteBuffer attribute = ByteBuffer.allocate(9 + name.length());
    attribute.put((byte) tag).putShort((short) name.length());
    attribute.put(name.getBytes(StandardCharsets.US_ASCII)).putShort((short) 4).putInt(value);
    to.writeBytes(attribute.array());
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
