package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.lete.card.print.IppBytes.attribute;
import static lv.lete.card.print.IppBytes.blank;
import static lv.lete.card.print.IppBytes.group;
import static lv.lete.card.print.IppBytes.head;
import static lv.lete.card.print.IppBytes.number;
import static lv.lete.card.print.IppBytes.set;
import static lv.lete.card.print.IppBytes.text;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// An IPP printer of the tests', over real sockets, that misbehaves as it is told to. A card takes
/// one question about its job.
public final class IppServer implements AutoCloseable {
  private static final int PRINT_JOB = 0x02;
  private static final int CANCEL_JOB = 0x08;
  private static final int GET_JOB_ATTRIBUTES = 0x09;
  private static final int GET_JOBS = 0x0A;
  private static final int PROCESSING = 5;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  /// What it does with jobs.
  public enum Manner {
    /// Prints them.
    GOOD,
    /// Ends each after one card.
    ABORTS,
    /// Ends each after one card, and counts nothing.
    ABORTS_UNCOUNTED,
    /// Ends each before it begins.
    NEVER_BEGINS,
    /// Says that it is done after one card.
    LIES,
    /// Prints them all and says that no sheet came out.
    COUNTS_NONE,
    /// Prints them and counts more sheets than there are cards.
    COUNTS_TOO_MANY,
    /// Ends each after one card, and counts more sheets than there are cards.
    ABORTS_COUNTING_TOO_MANY,
    /// Takes jobs and says no more of them.
    SILENT,
    /// Refuses them.
    REFUSES,
    /// Breaks the line in the middle of the document.
    DIES,
    /// Takes the job and breaks the line before the answer.
    TAKES_AND_DIES,
    /// Takes the job and forgets it.
    FORGETS,
    /// Says that it needs cards as soon as it has a job.
    STARVES,
    /// Is no IPP printer.
    SPEAKS_OTHERWISE,
    /// Prints without end, and does not end when it is told to.
    STUBBORN
  }

  /// A job that it has.
  public static final class Job {
    private final String name;
    private final byte[] document;
    private final int cards;
    private int out;
    private int state = PROCESSING;

    private Job(String name, byte[] document) {
      this.name = name;
      this.document = document;
      this.cards = IppBytes.pages(document) / 2;
    }

    /// The document's pages.
    public byte[] document() {
      return document;
    }

    /// How many cards came out.
    public int out() {
      return out;
    }
  }

  private final HttpServer server;
  private final List<Job> jobs = new ArrayList<>();
  private volatile Manner manner = Manner.GOOD;
  private volatile Consumer<Job> onCard = _ -> {};
  private volatile List<String> reasons = List.of("none");
  private volatile List<String> sides = List.of("one-sided", "two-sided-long-edge");
  private volatile int width = IppReadiness.WIDTH;

  private IppServer(HttpServer server) {
    this.server = server;
  }

  /// Starts one.
  public static IppServer start() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    IppServer made = new IppServer(HttpServer.create(address, 0));
    made.server.createContext("/ipp/print", made::answer);
    made.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    made.server.start();
    return made;
  }

  /// Its address.
  public String address() {
    return "ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print";
  }

  /// Behaves so from now on.
  public synchronized IppServer behave(Manner now) {
    manner = now;
    return this;
  }

  /// Tells of every card that came out.
  public IppServer onCard(Consumer<Job> listener) {
    onCard = listener;
    return this;
  }

  /// Has these things to say of itself.
  public IppServer says(List<String> stateReasons, List<String> sidesSupported, int mediaWidth) {
    reasons = stateReasons;
    sides = sidesSupported;
    width = mediaWidth;
    return this;
  }

  /// The jobs it took.
  public synchronized List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /// How many cards came out in all.
  public synchronized int cardsOut() {
    return jobs.stream().mapToInt(job -> job.out).sum();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    byte[] begun = exchange.getRequestBody().readNBytes(4);
    if (manner == Manner.DIES && begun[3] == PRINT_JOB) {
      exchange.getRequestBody().readNBytes(300);
      exchange.close();
      return;
    }
    byte[] rest = exchange.getRequestBody().readAllBytes();
    byte[] request = Arrays.copyOf(begun, begun.length + rest.length);
    System.arraycopy(rest, 0, request, begun.length, rest.length);
    if (manner == Manner.SPEAKS_OTHERWISE) {
      reply(exchange, "<html></html>".getBytes(UTF_8));
      return;
    }
    IppAnswer asked = IppAnswer.read(request).orElseThrow();
    IppAnswer.Group about = asked.first(IppMessage.OPERATION);
    switch (asked.status()) {
      case PRINT_JOB -> take(exchange, about, request);
      case GET_JOB_ATTRIBUTES -> about(exchange, about.number("job-id", 0));
      case GET_JOBS -> list(exchange);
      case CANCEL_JOB -> cancel(exchange, about.number("job-id", 0));
      default -> reply(exchange, self());
    }
  }

  private void take(HttpExchange exchange, IppAnswer.Group about, byte[] request)
      throws IOException {
    if (manner == Manner.REFUSES) {
      reply(exchange, head(0x040B));
      return;
    }
    int from = new String(request, ISO_8859_1).indexOf("%PDF-");
    Job job = new Job(about.text("job-name"), Arrays.copyOfRange(request, from, request.length));
    jobs.add(job);
    if (manner == Manner.TAKES_AND_DIES) {
      manner = Manner.GOOD;
      exchange.close();
      return;
    }
    reply(exchange, head(0), group(2), number(0x21, "job-id", jobs.size()));
  }

  private void about(HttpExchange exchange, int number) throws IOException {
    if (manner == Manner.SILENT) {
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
      return;
    }
    if (manner == Manner.FORGETS || number < 1 || number > jobs.size()) {
      reply(exchange, head(0x0406));
      return;
    }
    Job job = jobs.get(number - 1);
    if (job.state == PROCESSING) {
      step(job);
    }
    boolean counts = manner != Manner.ABORTS_UNCOUNTED;
    reply(
        exchange,
        head(0),
        group(2),
        text(0x42, "job-name", job.name),
        number(0x23, "job-state", job.state),
        counts ? number(0x21, "job-media-sheets-completed", sheets(job)) : new byte[0],
        manner == Manner.NEVER_BEGINS ? blank("time-at-processing") : new byte[0],
        text(0x44, "job-state-reasons", job.state == ABORTED ? "aborted-by-system" : "none"));
  }

  private int sheets(Job job) {
    return switch (manner) {
      case COUNTS_NONE -> 0;
      case COUNTS_TOO_MANY, ABORTS_COUNTING_TOO_MANY -> 999;
      default -> job.out;
    };
  }

  private void step(Job job) {
    if (manner == Manner.NEVER_BEGINS) {
      job.state = ABORTED;
      return;
    }
    if (manner != Manner.STUBBORN || job.out == 0) {
      job.out++;
      onCard.accept(job);
    }
    if (manner.name().startsWith("ABORTS")) {
      job.state = ABORTED;
    } else if (manner == Manner.LIES || (job.out >= job.cards && manner != Manner.STUBBORN)) {
      job.state = COMPLETED;
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < jobs.size() && manner != Manner.FORGETS; i++) {
      all.writeBytes(group(2));
      all.writeBytes(number(0x21, "job-id", i + 1));
      all.writeBytes(text(0x42, "job-name", jobs.get(i).name));
    }
    reply(exchange, head(0), all.toByteArray());
  }

  private void cancel(HttpExchange exchange, int number) throws IOException {
    if (manner != Manner.STUBBORN) {
      jobs.get(number - 1).state = CANCELED;
    }
    reply(exchange, head(0));
  }

  private byte[] self() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head(0));
    all.writeBytes(group(4));
    all.writeBytes(text(0x41, "printer-make-and-model", "A printer of the tests"));
    all.writeBytes(number(0x23, "printer-state", 3));
    boolean starves = manner == Manner.STARVES && !jobs.isEmpty();
    set(all, 0x44, "printer-state-reasons", starves ? List.of("media-empty-error") : reasons);
    set(all, 0x44, "sides-supported", sides);
    all.writeBytes(text(0x49, "document-format-supported", "application/pdf"));
    all.writeBytes(attribute(0x34, "media-size-supported", new byte[0]));
    all.writeBytes(attribute(0x4A, "", "x-dimension".getBytes(US_ASCII)));
    all.writeBytes(number(0x21, "", width));
    all.writeBytes(attribute(0x4A, "", "y-dimension".getBytes(US_ASCII)));
    all.writeBytes(number(0x21, "", IppReadiness.HEIGHT));
    all.writeBytes(attribute(0x37, "", new byte[0]));
    return all.toByteArray();
  }

  private static void reply(HttpExchange exchange, byte[]... parts) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    body.write(3);
    exchange.getResponseHeaders().set("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(200, body.size());
    exchange.getResponseBody().write(body.toByteArray());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
