package lv.lete.card.print;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A queue of the system's printing (CUPS), spoken to as an IPP printer at the system's own server.
/// The queue's end of a job is followed; whether that is the printer's end depends on how the queue
/// reaches it: by IPP it is, by a cable or a socket it only means that the bytes were taken. Sheets
/// are counted by the queue's filters and not at the printer, so they are not believed.
public final class QueuePrinter implements CardPrinter {
  private static final String NOT_FOLLOWED =
      "the queue gave all of it to the printer, which does not say what became of it";

  private final String server;
  private final IppPrinter queue;

  /// A queue of the server at `server`, such as `localhost:631`.
  ///
  /// @throws IllegalArgumentException where no queue has such a name
  public QueuePrinter(String server, String queue, String user, Patience patience) {
    if (queue.isBlank() || queue.indexOf('/') >= 0) {
      throw new IllegalArgumentException("a queue's name has neither blanks nor slashes");
    }
    this.server = server;
    String path = URLEncoder.encode(queue, StandardCharsets.UTF_8).replace("+", "%20");
    URI uri = URI.create("ipp://" + server + "/printers/" + path);
    this.queue = new IppPrinter(uri, user, patience, false);
  }

  /// Where the system's server is: as the variable `CUPS_SERVER` says, else this machine's usual.
  public static String server(String given) {
    String host = given.startsWith("/") ? "" : given.replaceFirst("/version=.*$", "").strip();
    return host.isEmpty() ? "localhost:631" : host.contains(":") ? host : host + ":631";
  }

  @Override
  public String address() {
    return queue.address();
  }

  @Override
  public Readiness ready(int sides) {
    Readiness ready = queue.ready(sides);
    return ready instanceof Readiness.NoAnswer(String why)
        ? new Readiness.NoAnswer("the system's print server at %s: %s".formatted(server, why))
        : ready;
  }

  @Override
  public Outcome print(Job job, Progress progress) {
    return asFarAsKnown(queue.print(job, progress));
  }

  @Override
  public Outcome follow(Sent sent, Progress progress) {
    return asFarAsKnown(queue.follow(sent, progress));
  }

  private Outcome asFarAsKnown(Outcome outcome) {
    return outcome instanceof Outcome.Printed && !followsThePrinter()
        ? new Outcome.Delivered(NOT_FOLLOWED)
        : outcome;
  }

  /// Whether the queue reaches its printer by IPP, and ends a job when the printer has.
  private boolean followsThePrinter() {
    try {
      String device =
          queue
              .attributes()
              .map(answer -> answer.first(IppMessage.PRINTER).text("device-uri"))
              .orElse("")
              .toLowerCase(Locale.ROOT);
      return device.startsWith("ipp:")
          || device.startsWith("ipps:")
          || (device.startsWith("dnssd:") && device.contains("._ipp"));
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
