package lv.lete.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import lv.lete.store.StoreFault;
import lv.lete.wire.Malformed;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where HTTP meets the host: reads a bounded body in bounded time, has the call
/// answered, and turns every failure into a [lv.lete.wire.Records.Problem].
final class HttpCalls implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);

  /// One call, its body read.
  record Call(String method, String path, String query, String token, boolean local, byte[] body) {}

  /// Answers calls.
  interface Answering {
    /// The answer; throws [CallRefused], [Malformed] or [StoreFault].
    Reply answer(Call call);
  }

  private static final String BEARER = "Bearer ";

  private final Answering answering;
  private final ScheduledExecutorService watch;
  private final Duration longestTransfer;

  /// `longestTransfer` bounds the reading of a body, and again the writing of an answer.
  HttpCalls(Answering answering, ScheduledExecutorService watch, Duration longestTransfer) {
    this.answering = answering;
    this.watch = watch;
    this.longestTransfer = longestTransfer;
  }

  /// Closes the answer first, and while the caller can still be cut off: closing the exchange waits
  /// for the rest of a body that was announced.
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] bytes = WireJson.write(reply.message());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      ScheduledFuture<?> cut = cutLater();
      try {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : bytes.length);
        if (!head) {
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        }
        exchange.close();
      } finally {
        stop(cut);
      }
    } catch (IOException gone) {
      LOG.debug("a caller went away: {}", gone.toString());
      throw gone;
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      byte[] body = body(exchange);
      String query = exchange.getRequestURI().getRawQuery();
      return answering.answer(
          new Call(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              query == null ? "" : query,
              token(exchange),
              exchange.getRemoteAddress().getAddress().isLoopbackAddress(),
              body));
    } catch (CallRefused refused) {
      return refused.reply();
    } catch (Malformed malformed) {
      return Reply.problem(
          400, Problems.MALFORMED, "Not understood: " + malformed.getMessage(), null);
    } catch (StoreFault fault) {
      LOG.error("the host's store failed in {}", exchange.getRequestURI().getPath(), fault);
      return Reply.problem(
          503, Problems.STORE_FAULT, "The host's disk or database failed. Try again.", null);
    } catch (RuntimeException bug) {
      LOG.error("a bug in {}", exchange.getRequestURI().getPath(), bug);
      return Reply.problem(500, Problems.BUG, "The host failed. Try again.", null);
    }
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    ScheduledFuture<?> cut = cutLater();
    try {
      byte[] body = exchange.getRequestBody().readNBytes(Paths.MAX_BODY_BYTES + 1);
      if (body.length > Paths.MAX_BODY_BYTES) {
        throw new CallRefused(
            Reply.problem(
                    413,
                    Problems.TOO_LARGE,
                    "A body has at most " + Paths.MAX_BODY_BYTES + " bytes.",
                    null)
                .with("Connection", "close"));
      }
      return body;
    } finally {
      stop(cut);
    }
  }

  /// Interrupting a thread that reads or writes a channel closes the channel: a caller that sends
  /// or takes a byte a minute holds nothing for ever.
  private ScheduledFuture<?> cutLater() {
    Thread caller = Thread.currentThread();
    return watch.schedule(caller::interrupt, longestTransfer.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void stop(ScheduledFuture<?> cut) {
    cut.cancel(false);
    if (Thread.interrupted()) {
      LOG.warn("a caller was too slow and was cut off");
    }
  }

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : "";
  }
}
