package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lv.lete.journal.ChainIdentity;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostDoorTest {
  private record Door(String method, String path) {}

  private static final List<Door> GUARDED =
      List.of(
          new Door("POST", Paths.RECORDS),
          new Door("GET", Paths.HEAD),
          new Door("GET", Paths.CONTRACTS + "?after=0&limit=10"),
          new Door("GET", Paths.BILLERS));

  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(home);
    terminal = RawTerminal.enrolled(host);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void answersHealthToAnybody() throws Exception {
    assertEquals(200, send("GET", Paths.HEALTH, null, null).status());
  }

  @Test
  void opensNothingElseWithoutATokenOrWithAWrongOne() throws Exception {
    String replaced = terminal.token;
    terminal.token = terminal.enrol(host.address(), null);
    String id = terminal.chain.terminal().toString();
    String secret = terminal.token.substring(id.length() + 1);
    List<String> wrong =
        List.of(
            "",
            ".",
            id,
            id + ".",
            "x." + secret,
            RawTerminal.id() + "." + secret,
            terminal.token + "x",
            replaced);
    byte[] batch = WireJson.write(terminal.batch(1, 2));
    for (Door door : GUARDED) {
      byte[] body = door.method().equals("POST") ? batch : null;
      assertRefused(401, Problems.UNKNOWN_TOKEN, send(door.method(), door.path(), null, body));
      for (String token : wrong) {
        assertRefused(401, Problems.UNKNOWN_TOKEN, send(door.method(), door.path(), token, body));
      }
      assertEquals(200, send(door.method(), door.path(), terminal.token, body).status());
    }
  }

  @Test
  void takesNoRecordsOfOneTerminalWithTheTokenOfAnother() throws Exception {
    RawTerminal other = RawTerminal.enrolled(host);
    other.token = terminal.token;
    assertRefused(403, Problems.OTHER_TERMINAL, other.ship(host.address(), 1));
    try (HostBooks books = host.books()) {
      assertEquals(0, books.head(other.chain.terminal(), 1).number());
    }
  }

  @Test
  void namesTheRightMethodAndKnowsNoOtherPath() throws Exception {
    for (Door door : GUARDED) {
      String wrong = door.method().equals("POST") ? "GET" : "DELETE";
      assertRefused(405, Problems.WRONG_METHOD, send(wrong, door.path(), terminal.token, null));
    }
    assertRefused(405, Problems.WRONG_METHOD, send("GET", Paths.ENROL, null, null));
    assertRefused(405, Problems.WRONG_METHOD, send("POST", Paths.HEALTH, null, new byte[0]));
    for (String path : List.of("/", "/v1", "/v1/heads", "/v1/head/", "/v1/head/../x", "/%2e")) {
      assertRefused(404, Problems.NOT_FOUND, send("GET", path, terminal.token, null));
    }
  }

  @Test
  void refusesWhatItCannotReadAndStoresNothingOfIt() throws Exception {
    String right = new String(WireJson.write(terminal.batch(1, 2)), StandardCharsets.UTF_8);
    List<String> broken =
        List.of(
            "",
            "{",
            "null",
            "[]",
            "\u0000",
            "{\"terminal\":5}",
            right.substring(0, right.length() / 2),
            right.replace("\"number\":1", "\"number\":0"),
            right.replace("\"hash\":\"", "\"hash\":\"*"),
            right.replace("\"bytes\":\"", "\"bits\":\""),
            right.replaceFirst("\"links\":\\[.*\\]", "\"links\":[]"),
            right.replaceFirst("\"links\":\\[.*\\]", "\"links\":[null]"),
            "{\"x\":" + "[".repeat(1_000_000),
            "[".repeat(1_000_000));
    for (String body : broken) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      var got = send("POST", Paths.RECORDS, terminal.token, bytes);
      assertEquals(400, got.status(), body.substring(0, Math.min(80, body.length())));
      assertRefused(400, Problems.MALFORMED, got);
      assertRefused(400, Problems.MALFORMED, send("POST", Paths.ENROL, null, bytes));
    }
    for (String query :
        List.of("", "?after=0", "?after=-1&limit=5", "?after=x&limit=5", "?after=0&limit=0")) {
      var got = send("GET", Paths.CONTRACTS + query, terminal.token, null);
      assertRefused(400, Problems.MALFORMED, got);
    }
    try (HostBooks books = host.books()) {
      assertEquals(0, books.head(terminal.chain.terminal(), 1).number());
      assertEquals(1, books.terminals().size());
    }
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  @Test
  void readsNoMoreThanABodyMayHold() throws Exception {
    try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
      caller.setSoTimeout(20_000);
      OutputStream out = caller.getOutputStream();
      out.write(head(Paths.RECORDS, Long.MAX_VALUE).getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[Paths.MAX_BODY_BYTES + 1]);
      out.flush();
      String status = new String(caller.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertEquals("HTTP/1.1 413", status);
    }
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  @Test
  void cutsOffACallerWhoseBodyDoesNotCome() throws Exception {
    host.stop();
    try (Host strict = TestHost.start(home, host.contracts(), 0, Duration.ofMillis(200));
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), strict.port())) {
      caller.setSoTimeout(20_000);
      OutputStream out = caller.getOutputStream();
      out.write((head(Paths.RECORDS, 500) + "{\"terminal\":").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertEquals(-1, caller.getInputStream().read(), "the line is still open");
    }
  }

  @Test
  void enrolsNoTrainingJournalAndNoKeyThatIsNotTheCallers() throws Exception {
    RawTerminal training = new RawTerminal(new ChainIdentity(RawTerminal.id(), 1, true));
    byte[] request = WireJson.write(training.request(null));
    assertRefused(403, Problems.TRAINING, send("POST", Paths.ENROL, null, request));
    RawTerminal thief = new RawTerminal(terminal.chain);
    request = WireJson.write(thief.request(null));
    assertRefused(409, Problems.KEY_CONFLICT, send("POST", Paths.ENROL, null, request));
    String stolen =
        new String(WireJson.write(terminal.request(null)), StandardCharsets.UTF_8)
            .replace("\"epoch\":1", "\"epoch\":2");
    byte[] bytes = stolen.getBytes(StandardCharsets.UTF_8);
    assertRefused(400, Problems.MALFORMED, send("POST", Paths.ENROL, null, bytes));
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  @Test
  void keepsASecondHostAwayFromItsHome() throws Exception {
    var refused =
        assertThrows(
            StartRefused.class,
            () -> TestHost.start(home, host.contracts(), 0, Duration.ofSeconds(1)));
    assertTrue(String.valueOf(refused.getMessage()).contains("another host"));
    assertNotEquals(0, host.port());
    host.restart();
  }

  private String head(String path, long length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + terminal.token
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private RawTerminal.Got send(
      String method, String path, @Nullable String token, byte @Nullable [] body) throws Exception {
    return RawTerminal.send(host.address(), method, path, token, body);
  }

  private static void assertRefused(int status, String code, RawTerminal.Got got) {
    assertEquals(code, got.problem().code());
    assertEquals(status, got.status());
  }
}
