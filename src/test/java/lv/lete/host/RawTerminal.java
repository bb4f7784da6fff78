package lv.lete.host;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainHash;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.money.Money;
import lv.lete.wire.EnrolText;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Paths;
import lv.lete.wire.Records;
import lv.lete.wire.Signing;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;

/// A terminal made by hand: it can send what a right one never would.
final class RawTerminal {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /// A status and the bytes that came with it.
  record Got(int status, byte[] body) {
    Records.Answer answer() {
      return WireJson.read(Records.Answer.class, body);
    }

    long headNumber() {
      return Objects.requireNonNull(problem().head()).number();
    }

    Records.Problem problem() {
      return WireJson.read(Records.Problem.class, body);
    }
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final ChainIdentity chain;
  final KeyPair keys;
  final UUID session = id();
  final List<Entry> entries = new ArrayList<>();
  String token = "";

  RawTerminal(ChainIdentity chain) {
    this(chain, Signing.newKeys(new SecureRandom()));
  }

  RawTerminal(ChainIdentity chain, KeyPair keys) {
    this.chain = chain;
    this.keys = keys;
    append(
        new JournalOpened(chain.terminal(), chain.epoch(), chain.training(), "till 1", "Saldus"));
    append(new TillSessionOpened(session, "anna", TODAY, Money.eur(0)));
  }

  static RawTerminal enrolled(TestHost host) throws Exception {
    RawTerminal terminal = new RawTerminal(new ChainIdentity(id(), 1, false));
    terminal.token = terminal.enrol(host.address(), null);
    return terminal;
  }

  /// An id that no other has.
  static UUID id() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return UUID.nameUUIDFromBytes(bytes);
  }

  /// The same terminal with the same past, to go another way from here.
  RawTerminal copy() {
    RawTerminal copy = new RawTerminal(chain, keys);
    copy.entries.clear();
    copy.entries.addAll(entries);
    copy.token = token;
    return copy;
  }

  void append(JournalRecord fact) {
    append(fact instanceof PaymentReversed ? TakenBack.ANNA : Actor.system(), fact);
  }

  /// Answers the hash of its entry, as other records name it.
  String append(Actor actor, JournalRecord fact) {
    appendBytes(RecordJson.write(TestHost.CLOCK.instant(), actor, "test", fact));
    return HexFormat.of().formatHex(entries.getLast().hash());
  }

  void appendText(String json) {
    appendBytes(json.getBytes(StandardCharsets.UTF_8));
  }

  private void appendBytes(byte[] bytes) {
    long number = entries.size() + 1L;
    byte[] previous = entries.isEmpty() ? new byte[32] : entries.getLast().hash();
    entries.add(new Entry(number, previous, ChainHash.of(chain, number, previous, bytes), bytes));
  }

  UUID pay(int contract, long cents) {
    UUID payment = id();
    append(started(payment, contract, cents));
    append(taken(payment, contract, cents));
    return payment;
  }

  PaymentStarted started(UUID payment, int contract, long cents) {
    return new PaymentStarted(
        payment,
        session,
        TODAY,
        FakeContracts.BILLER,
        FakeContracts.number(contract),
        Money.eur(cents),
        Money.eur(30),
        Capture.SCANNED,
        1,
        null);
  }

  PaymentTaken taken(UUID payment, int contract, long cents) {
    return new PaymentTaken(
        payment,
        session,
        TODAY,
        FakeContracts.BILLER,
        FakeContracts.number(contract),
        Money.eur(cents),
        Money.eur(30),
        Money.eur(0),
        Money.eur(cents + 30),
        Money.eur(0),
        Tender.CASH,
        Capture.SCANNED,
        null,
        null,
        false);
  }

  /// Entries from one number to another, both in, signed.
  Records.Batch batch(int from, int to) {
    return batch(entries.subList(from - 1, to));
  }

  Records.Batch batch(List<Entry> some) {
    Base64.Encoder base64 = Base64.getEncoder();
    List<Records.Link> links =
        some.stream()
            .map(entry ->
                new Records.Link(
                    entry.number(),
                    base64.encodeToString(entry.previousHash()),
                    base64.encodeToString(entry.hash()),
                    base64.encodeToString(entry.bytes())))
            .toList();
    return new Records.Batch(
        chain.terminal(),
        chain.epoch(),
        links,
        Signing.sign(keys.getPrivate(), some.getLast().hash()));
  }

  Enrolment.Request request(@Nullable String code) {
    String key = Signing.text(keys.getPublic());
    byte[] text = EnrolText.of(chain.terminal(), chain.epoch(), chain.training(), key);
    return new Enrolment.Request(
        chain.terminal(),
        chain.epoch(),
        chain.training(),
        "till 1",
        "Saldus",
        key,
        code,
        Signing.sign(keys.getPrivate(), text));
  }

  String enrol(URI host, @Nullable String code) throws Exception {
    Got got = send(host, "POST", Paths.ENROL, null, WireJson.write(request(code)));
    return WireJson.read(Enrolment.Answer.class, got.body()).token();
  }

  /// Sends the entries from one number to the last.
  Got ship(URI host, int from) throws Exception {
    return ship(host, batch(from, entries.size()));
  }

  Got ship(URI host, Records.Batch batch) throws Exception {
    return send(host, "POST", Paths.RECORDS, token, WireJson.write(batch));
  }

  static Got send(
      URI host, String method, String path, @Nullable String token, byte @Nullable [] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    return new Got(response.statusCode(), response.body());
  }
}
