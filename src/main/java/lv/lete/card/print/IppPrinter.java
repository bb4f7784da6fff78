package lv.lete.card.print;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import lv.lete.card.print.IppMessage.Answer;

/// A printer on the network that speaks IPP (RFC 8011): a job is sent with the size of CR80 cards
/// and both sides, and asked after until it has ended.
public final class IppPrinter implements CardPrinter {
  private static final int PRINT_JOB = 0x0002;
  private static final int CANCEL_JOB = 0x0008;
  private static final int GET_JOB_ATTRIBUTES = 0x0009;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  /// ISO/IEC 7810 ID-1, in hundredths of a millimetre, as printers hold it: upright.
  private static final int WIDTH = 5_398;

  private static final int HEIGHT = 8_560;
  private static final int DEFAULT_PORT = 631;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int MOST_SILENT = 30;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI printer;
  private final URI address;
  private final String user;
  private final Pause pause;
  private int requests;

  /// How it waits between two questions.
  public interface Pause {
    /// Waits a second or so.
    void between() throws InterruptedException;
  }

  /// At an address such as `ipp://printer.local/ipp/print`; `ipps` is by TLS.
  ///
  /// @throws IllegalArgumentException for another kind of address
  public IppPrinter(URI printer, String user, Pause pause) {
    String scheme = String.valueOf(printer.getScheme());
    if ((!scheme.equals("ipp") && !scheme.equals("ipps")) || printer.getHost() == null) {
      throw new IllegalArgumentException("an address begins with ipp:// or ipps://");
    }
    this.printer = printer;
    this.user = user;
    this.pause = pause;
    int port = printer.getPort() < 0 ? DEFAULT_PORT : printer.getPort();
    String path = printer.getRawPath() == null ? "/" : printer.getRawPath();
    String way = scheme.equals("ipps") ? "https://" : "http://";
    this.address = URI.create(way + printer.getHost() + ":" + port + path);
  }

  @Override
  public String address() {
    return printer.toString();
  }

  @Override
  public Readiness ready() {
    return new Readiness.Ready(printer.toString());
  }

  @Override
  public Outcome follow(Sent sent, Progress progress) {
    return new Outcome.Unknown("it was sent before");
  }

  @Override
  public Outcome print(Job job, Progress progress) {
    byte[] head =
        request(PRINT_JOB)
            .name("job-name", job.name())
            .mime("document-format", "application/pdf")
            .group(IppMessage.JOB)
            .keyword("sides", "two-sided-long-edge")
            .media(WIDTH, HEIGHT)
            .end();
    try {
      BodyPublisher body =
          BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(job.pdf()));
      Optional<Answer> answer = ask(body);
      if (answer.isEmpty()) {
        return new Outcome.Unknown("it does not answer in IPP");
      }
      if (!answer.get().successful()) {
        return new Outcome.Refused(said(answer.get()));
      }
      return follow(answer.get().number("job-id", 0), job, progress);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.Refused("it cannot be reached at " + printer + ": " + e.getMessage());
    } catch (IOException e) {
      return new Outcome.Unknown(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("interrupted while it took the job");
    }
  }

  private Outcome follow(int number, Job job, Progress progress) throws InterruptedException {
    int silent = 0;
    int out = -1;
    boolean asked = false;
    while (true) {
      Optional<Answer> answer = jobNow(number);
      if (answer.filter(Answer::successful).isEmpty()) {
        if (++silent == MOST_SILENT) {
          return new Outcome.Unknown("it says nothing of job " + number + " any more");
        }
      } else {
        silent = 0;
        Answer now = answer.get();
        out = cardsOut(now, job, out);
        switch (now.number("job-state", 0)) {
          case COMPLETED -> {
            return new Outcome.Printed();
          }
          case CANCELED -> {
            return new Outcome.Cancelled(out);
          }
          case ABORTED -> {
            return new Outcome.Stopped(out, said(now));
          }
          default -> asked = asked || cancelled(number, progress, out);
        }
      }
      pause.between();
    }
  }

  /// Asks the printer to end the job when nobody wants it any more; it says itself when it has.
  private boolean cancelled(int number, Progress progress, int out) throws InterruptedException {
    if (progress.goesOn(Math.max(0, out))) {
      return false;
    }
    try {
      ask(BodyPublishers.ofByteArray(request(CANCEL_JOB).number("job-id", number).end()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private Optional<Answer> jobNow(int number) throws InterruptedException {
    try {
      return ask(
          BodyPublishers.ofByteArray(request(GET_JOB_ATTRIBUTES).number("job-id", number).end()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Sheets where it counts them, else pages by two; never more than the job has.
  private static int cardsOut(Answer now, Job job, int before) {
    int sheets = now.number("job-media-sheets-completed", -1);
    int pages = now.number("job-impressions-completed", -1);
    int out = sheets >= 0 ? sheets : pages >= 0 ? pages / 2 : before;
    return Math.min(out, job.cards());
  }

  private static String said(Answer answer) {
    String message =
        answer.texts().getOrDefault("status-message", answer.texts().get("job-state-reasons"));
    return "status 0x%04x%s".formatted(answer.status(), message == null ? "" : ": " + message);
  }

  private IppMessage request(int operation) {
    return new IppMessage(operation, ++requests, printer.toString(), user);
  }

  private Optional<Answer> ask(BodyPublisher body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/ipp")
            .POST(body)
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return response.statusCode() == 200 ? IppMessage.read(response.body()) : Optional.empty();
  }
}
