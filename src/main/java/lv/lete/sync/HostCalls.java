package lv.lete.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.lete.contract.ContractId;
import lv.lete.wire.CardOrders;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Feed;
import lv.lete.wire.Malformed;
import lv.lete.wire.Notices;
import lv.lete.wire.Paths;
import lv.lete.wire.Records;
import lv.lete.wire.Statements;
import lv.lete.wire.Whereabouts;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;

/// The calls to one host. Each ends in bounded time with bounded memory: an answer, the host's
/// refusal, or no answer. What came back is only well-formed here; whether it is true is checked
/// where it is used.
final class HostCalls implements AutoCloseable {
  /// What a call came to.
  sealed interface Outcome<T> {
    /// The host answered.
    record Answered<T>(T message) implements Outcome<T> {}

    /// The host said no, in its own words.
    record Refused<T>(int status, Records.Problem problem) implements Outcome<T> {}

    /// No answer of a host of ours: no connection, too slow, half a body, garbage. Whether the call
    /// had an effect is unknown.
    record NoAnswer<T>(String why) implements Outcome<T> {}
  }

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(8);

  private final URI host;
  private final Duration longestCall;
  private final HttpClient client;

  HostCalls(URI host, Duration longestCall) {
    this.host = host;
    this.longestCall = longestCall;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  Outcome<Enrolment.Answer> enrol(Enrolment.Request request) throws InterruptedException {
    return call(post(Paths.ENROL, request, null), Enrolment.Answer.class);
  }

  Outcome<Records.Answer> ship(Records.Batch batch, String token) throws InterruptedException {
    return call(post(Paths.RECORDS, batch, token), Records.Answer.class);
  }

  Outcome<Records.SignedHead> head(String token) throws InterruptedException {
    return call(get(Paths.HEAD, token), Records.SignedHead.class);
  }

  Outcome<Feed.Page> contracts(long after, int limit, String token) throws InterruptedException {
    String path = Paths.CONTRACTS + "?after=" + after + "&limit=" + limit;
    return call(get(path, token), Feed.Page.class);
  }

  Outcome<Feed.Cards> cards(long after, int limit, String token) throws InterruptedException {
    String path = Paths.CARDS + "?after=" + after + "&limit=" + limit;
    return call(get(path, token), Feed.Cards.class);
  }

  Outcome<Feed.Billers> billers(String token) throws InterruptedException {
    return call(get(Paths.BILLERS, token), Feed.Billers.class);
  }

  Outcome<Feed.People> people(String token) throws InterruptedException {
    return call(get(Paths.PEOPLE, token), Feed.People.class);
  }

  /// Comes soon or not at all: nothing that waits may wait for it.
  Outcome<Notices.Page> notices(long after, String token) throws InterruptedException {
    return soon(Paths.NOTICES + "?after=" + after, token, Notices.Page.class);
  }

  /// Comes soon or not at all: somebody looks at a screen meanwhile. Any thread.
  Outcome<Whereabouts.Answer> payment(UUID payment, String token) throws InterruptedException {
    return soon(Paths.PAYMENTS + payment, token, Whereabouts.Answer.class);
  }

  /// Comes soon or not at all, as [#payment] does. Any thread.
  Outcome<CardOrders.Answer> cardOrder(UUID order, String token) throws InterruptedException {
    return soon(Paths.CARD_ORDERS + order, token, CardOrders.Answer.class);
  }

  /// Comes soon or not at all: a customer waits meanwhile. Any thread.
  Outcome<Statements.Answer> statement(
      ContractId contract, LocalDate from, LocalDate to, String token) throws InterruptedException {
    String path =
        Paths.STATEMENTS
            + "?biller="
            + URLEncoder.encode(contract.biller(), UTF_8)
            + "&contract="
            + URLEncoder.encode(contract.number(), UTF_8)
            + "&from="
            + from
            + "&to="
            + to;
    return soon(path, token, Statements.Answer.class);
  }

  private <T> Outcome<T> soon(String path, String token, Class<T> type)
      throws InterruptedException {
    Duration atMost = longestCall.compareTo(SOON) < 0 ? longestCall : SOON;
    return call(request(path, token).timeout(atMost).GET().build(), type, atMost);
  }

  /// Ends running calls at once.
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  private HttpRequest get(String path, String token) {
    return request(path, token).GET().build();
  }

  private HttpRequest post(String path, Object message, @Nullable String token) {
    return request(path, token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(WireJson.write(message)))
        .build();
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(path)).timeout(longestCall);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private <T> Outcome<T> call(HttpRequest request, Class<T> type) throws InterruptedException {
    return call(request, type, longestCall);
  }

  /// The client's own time-out ends with the answer's head; the wait here bounds the body too. What
  /// the client fails with is the line's doing: a head that it cannot parse ends in whatever its
  /// parser threw, not only in an [java.io.IOException].
  private <T> Outcome<T> call(HttpRequest request, Class<T> type, Duration atMost)
      throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> running =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Paths.MAX_BODY_BYTES));
    try {
      return read(running.get(atMost.toMillis(), TimeUnit.MILLISECONDS), type);
    } catch (TimeoutException tooSlow) {
      return new Outcome.NoAnswer<>("no whole answer within " + atMost);
    } catch (ExecutionException failed) {
      return new Outcome.NoAnswer<>(String.valueOf(failed.getCause()));
    } catch (Malformed garbage) {
      return new Outcome.NoAnswer<>("an answer that is none: " + garbage.getMessage());
    } finally {
      running.cancel(true);
    }
  }

  private static <T> Outcome<T> read(HttpResponse<byte[]> response, Class<T> type) {
    int status = response.statusCode();
    if (status == 200) {
      return new Outcome.Answered<>(WireJson.read(type, response.body()));
    }
    if (status >= 400 && status < 500) {
      return new Outcome.Refused<>(status, WireJson.read(Records.Problem.class, response.body()));
    }
    return new Outcome.NoAnswer<>("status " + status);
  }
}
