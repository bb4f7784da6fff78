package lv.lete.card.print;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The line to one printer: requests of IPP over HTTP (RFC 8010, 4). One thread.
final class IppLine {
  private static final int DEFAULT_PORT = 631;
  private static final int OK = 200;

  /// Answers are some kilobytes; a printer with a thousand jobs in its list stays below this.
  private static final long MOST_BYTES = 1 << 20;

  private final HttpClient http;
  private final URI printer;
  private final URI address;
  private final String user;
  private final Patience patience;
  private int requests;

  /// To a printer at an address such as `ipp://printer.local/ipp/print`.
  ///
  /// @throws IllegalArgumentException for another kind of address
  IppLine(URI printer, String user, Patience patience) {
    String scheme = String.valueOf(printer.getScheme());
    if ((!scheme.equals("ipp") && !scheme.equals("ipps")) || printer.getHost() == null) {
      throw new IllegalArgumentException("a printer's address begins with ipp:// or ipps://");
    }
    this.printer = printer;
    this.user = user;
    this.patience = patience;
    int port = printer.getPort() < 0 ? DEFAULT_PORT : printer.getPort();
    String path = printer.getRawPath() == null ? "/" : printer.getRawPath();
    String way = scheme.equals("ipps") ? "https://" : "http://";
    this.address = URI.create(way + printer.getHost() + ":" + port + path);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connect())
            .build();
  }

  /// The web server in the printer would not pass the request on: nothing was taken.
  static final class NotServed extends IOException {
    private static final long serialVersionUID = 1L;

    NotServed(String message) {
      super(message);
    }
  }

  /// The address of the printer.
  URI printer() {
    return printer;
  }

  /// Begins a request about this printer.
  IppMessage request(int operation) {
    return new IppMessage(operation, ++requests, printer.toString())
        .name("requesting-user-name", user);
  }

  /// Asks a short question; empty where the answer is none that IPP knows.
  Optional<IppAnswer> ask(IppMessage question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/ipp")
            .POST(BodyPublishers.ofByteArray(question.end()))
            .build();
    return exchange(request, patience.answer(), () -> true);
  }

  /// Sends a request with a document, for as long as the printer takes bytes; gives it up when it
  /// shall not go on.
  Optional<IppAnswer> send(IppMessage request, Path document, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(request.end()), BodyPublishers.ofFile(document));
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/ipp")
            .POST(body)
            .build();
    return exchange(post, patience.taking(), goesOn);
  }

  /// The time is for all of it, to the last byte of the answer: a timeout of a request of
  /// [HttpClient] ends with the answer's head.
  private Optional<IppAnswer> exchange(HttpRequest request, Duration most, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      while (true) {
        long left = most.toNanos() - (System.nanoTime() - begun);
        try {
          long wait = Math.min(left, patience.between().toNanos());
          return answer(answer.get(Math.max(0, wait), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
          if (left <= 0) {
            throw new HttpTimeoutException("it did not answer whole in %s".formatted(most));
          }
          if (!goesOn.getAsBoolean()) {
            throw new IOException("it was given up while it was sent");
          }
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<IppAnswer> answer(HttpResponse<byte[]> response) throws NotServed {
    return switch (response.statusCode()) {
      case OK -> IppAnswer.read(response.body());
      case 401, 403 -> throw new NotServed("it wants a password, or does not know us");
      case 404, 405 -> throw new NotServed("there is no printer at this path of the address");
      case 426 -> throw new NotServed("it wants TLS: use ipps://");
      case 413, 415, 503 ->
          throw new NotServed("it takes no job now (HTTP " + response.statusCode() + ")");
      default -> Optional.empty();
    };
  }
}
