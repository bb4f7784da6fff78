package lv.lete.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.lete.wire.Paths;

/// What a host, or something on the way that takes itself for one, may answer whatever is asked.
enum Badness {
  SERVER_ERROR,
  SERVER_ERROR_IN_OUR_WORDS,
  GARBAGE,
  GARBAGE_IN_THE_HEAD,
  NO_LENGTH_THAT_IS_ONE,
  HALF_A_BODY,
  NOTHING,
  A_CLOSED_LINE,
  A_BODY_A_BYTE_AT_A_TIME,
  AN_ENDLESS_BODY,
  AN_ENDLESS_HEAD,
  NO_JSON,
  ANOTHER_MESSAGE,
  JSON_THAT_NESTS_FOR_EVER,
  JSON_NULL,
  A_REFUSAL_THAT_IS_NONE,
  ELSEWHERE;

  private static final int MORE_THAN_TAKEN = 2 * Paths.MAX_BODY_BYTES;

  void answer(OutputStream out) throws IOException {
    switch (this) {
      case SERVER_ERROR -> send(out, "500 Internal Server Error", "oops");
      case SERVER_ERROR_IN_OUR_WORDS -> send(out, "503 X", "{\"code\":\"bug\",\"message\":\"x\"}");
      case GARBAGE -> write(out, "\u0000\u0001garbage\u00ff\r\n\r\n\r\n");
      case GARBAGE_IN_THE_HEAD -> write(out, "HTTP/1.1 200 OK\r\n::\u0007 =\r\nX\r\n\r\n{}");
      case NO_LENGTH_THAT_IS_ONE -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -7x\r\n\r\n{}");
      case HALF_A_BODY -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"head\":{");
      case NOTHING -> waitForEver();
      case A_CLOSED_LINE -> out.flush();
      case A_BODY_A_BYTE_AT_A_TIME -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{");
        waitForEver();
      }
      case AN_ENDLESS_BODY -> {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        endless(out);
      }
      case AN_ENDLESS_HEAD -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        endless(out);
      }
      case NO_JSON -> send(out, "200 OK", "<html>Sign in to the guest network</html>");
      case ANOTHER_MESSAGE -> send(out, "200 OK", "{\"status\":\"up\"}");
      case JSON_THAT_NESTS_FOR_EVER ->
          send(out, "200 OK", "{\"x\":" + "[".repeat(Paths.MAX_BODY_BYTES - 100));
      case JSON_NULL -> send(out, "200 OK", "null");
      case A_REFUSAL_THAT_IS_NONE -> send(out, "404 Not Found", "<html>no such page</html>");
      case ELSEWHERE ->
          write(out, "HTTP/1.1 302 Found\r\nLocation: /v1/health\r\nContent-Length: 0\r\n\r\n");
    }
  }

  static void send(OutputStream out, String status, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    write(out, "HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void endless(OutputStream out) throws IOException {
    byte[] some = ("X: " + "x".repeat(8_000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    for (int sent = 0; sent < MORE_THAN_TAKEN; sent += some.length) {
      out.write(some);
    }
    out.flush();
    waitForEver();
  }

  /// Longer than any caller in these tests waits.
  private static void waitForEver() throws IOException {
    try {
      if (new CountDownLatch(1).await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody counts down");
      }
    } catch (InterruptedException over) {
      throw new IOException(over);
    }
  }
}
