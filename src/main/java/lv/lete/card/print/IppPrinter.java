package lv.lete.card.print;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import lv.lete.card.print.IppAnswer.Group;
import lv.lete.card.print.IppAnswer.Range;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer on the network that speaks IPP (RFC 8011): a job is sent with the size of CR80 cards
/// and both sides, and asked after until it has ended. Where the answer to the job itself is lost,
/// the job is looked for by its name.
public final class IppPrinter implements CardPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(IppPrinter.class);
  private static final int PRINT_JOB = 0x0002;
  private static final int GET_JOBS = 0x000A;
  private static final int GET_PRINTER_ATTRIBUTES = 0x000B;

  private final IppLine line;
  private final Patience patience;
  private final boolean counts;

  /// At an address such as `ipp://printer.local/ipp/print`; `ipps` is by TLS.
  ///
  /// @throws IllegalArgumentException for another kind of address
  public IppPrinter(URI printer, String user, Patience patience) {
    this(printer, user, patience, true);
  }

  /// `counts` says whether the sheets it reports are cards that came out.
  IppPrinter(URI printer, String user, Patience patience, boolean counts) {
    this.line = new IppLine(printer, user, patience);
    this.patience = patience;
    this.counts = counts;
  }

  @Override
  public String address() {
    return line.printer().toString();
  }

  @Override
  public Readiness ready(int sides) {
    try {
      Optional<IppAnswer> answer = attributes();
      if (answer.isEmpty()) {
        return new Readiness.NoAnswer("what answers at " + address() + " does not speak IPP");
      }
      if (!answer.get().successful()) {
        return new Readiness.NoAnswer(answer.get().said());
      }
      Group printer = answer.get().first(IppMessage.PRINTER);
      List<Obstacle> obstacles = IppReadiness.obstacles(printer, sides);
      return obstacles.isEmpty()
          ? new Readiness.Ready(printer.text("printer-make-and-model"))
          : new Readiness.NotReady(obstacles);
    } catch (IOException e) {
      return new Readiness.NoAnswer(unreachable(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Readiness.NoAnswer("interrupted");
    }
  }

  /// What the printer says of itself.
  Optional<IppAnswer> attributes() throws IOException, InterruptedException {
    return line.ask(
        line.request(GET_PRINTER_ATTRIBUTES)
            .keywords("requested-attributes", IppReadiness.ATTRIBUTES));
  }

  @Override
  public Outcome print(Job job, Progress progress) {
    Sent sent = new Sent(job.name(), null, job.cards(), job.sides());
    try {
      return send(job, sent, media(), progress);
    } catch (IOException e) {
      return new Outcome.Refused(unreachable(e));
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  /// Which way the printer holds its cards.
  private Range media() throws IOException, InterruptedException {
    return IppReadiness.media(
        attributes()
            .map(answer -> answer.first(IppMessage.PRINTER))
            .orElseGet(() -> Group.empty(IppMessage.PRINTER)));
  }

  private Outcome send(Job job, Sent sent, Range media, Progress progress)
      throws InterruptedException {
    IppMessage request =
        line.request(PRINT_JOB)
            .name("job-name", job.name())
            .yes("ipp-attribute-fidelity")
            .mime("document-format", "application/pdf")
            .group(IppMessage.JOB)
            .keyword("sides", job.sides() > 1 ? "two-sided-long-edge" : "one-sided")
            .media(media.low(), media.high());
    try {
      return take(line.send(request, job.pdf(), () -> progress.goesOn(0)), sent, progress);
    } catch (IppLine.NotServed | ConnectException | HttpConnectTimeoutException | SSLException e) {
      return new Outcome.Refused(unreachable(e));
    } catch (IOException e) {
      LOG.warn("The answer to {} was lost: {}", job.name(), words(e));
      return found(sent, progress, words(e));
    }
  }

  private Outcome take(Optional<IppAnswer> answer, Sent sent, Progress progress)
      throws InterruptedException {
    if (answer.isEmpty()) {
      return found(sent, progress, "it does not answer in IPP");
    }
    if (!answer.get().successful()) {
      return new Outcome.Refused(answer.get().said());
    }
    int number = answer.get().first(IppMessage.JOB).number("job-id", 0);
    if (number <= 0) {
      return found(sent, progress, "it took the job and does not say its number");
    }
    progress.taken(Integer.toString(number));
    return new IppJob(line, patience, counts, number, sent).toItsEnd(progress);
  }

  @Override
  public Outcome follow(Sent sent, Progress progress) {
    if (sent.number() == null) {
      return found(sent, progress, "it was not known whether it took the job");
    }
    try {
      int number = Integer.parseInt(sent.number());
      return new IppJob(line, patience, counts, number, sent).toItsEnd(progress);
    } catch (NumberFormatException e) {
      return new Outcome.Unknown("its number of the job is none: " + e.getMessage());
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  /// Looks for the job by its name, which no other has. Where it is not in the printer's list it
  /// may still have come out: some printers forget at once.
  private Outcome found(Sent sent, Progress progress, String lost) {
    try {
      for (String which : List.of("not-completed", "completed")) {
        OptionalInt number = named(sent.name(), which);
        if (number.isPresent()) {
          progress.taken(Integer.toString(number.getAsInt()));
          return new IppJob(line, patience, counts, number.getAsInt(), sent).toItsEnd(progress);
        }
      }
      return new Outcome.Unknown(lost + ", and it lists no such job");
    } catch (IOException e) {
      return new Outcome.Unknown(lost + ", and now: " + words(e));
    } catch (InterruptedException _) {
      return interrupted();
    }
  }

  private OptionalInt named(String name, String which) throws IOException, InterruptedException {
    IppMessage question =
        line.request(GET_JOBS)
            .keyword("which-jobs", which)
            .keywords("requested-attributes", List.of("job-id", "job-name"));
    return line.ask(question).stream()
        .flatMap(answer -> answer.of(IppMessage.JOB).stream())
        .filter(job -> job.text("job-name").equals(name))
        .mapToInt(job -> job.number("job-id", 0))
        .filter(number -> number > 0)
        .findFirst();
  }

  private static Outcome interrupted() {
    Thread.currentThread().interrupt();
    return new Outcome.Unknown("interrupted");
  }

  private String unreachable(IOException e) {
    return switch (e) {
      case IppLine.NotServed _ -> words(e);
      case SSLException _ -> "its certificate is not trusted here: " + words(e);
      default -> "it cannot be reached at %s: %s".formatted(address(), words(e));
    };
  }

  /// Some faults of a connection come without a word.
  private static String words(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> "no host of this name is known here";
      case ConnectException _ -> "nothing listens there (" + said(e) + ")";
      case NoRouteToHostException _ -> "there is no way to it in the network";
      case SocketTimeoutException _ -> "it does not answer in time";
      default -> said(e);
    };
  }

  private static String said(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? "the connection broke" : message;
  }
}
