package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lv.lete.host.TestHost;
import lv.lete.sync.SyncStatus.Link;
import lv.lete.wire.HeadText;
import lv.lete.wire.Paths;
import lv.lete.wire.Records.Answer;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.Signing;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever answers in the host's place, and whatever it says: nothing counts as acknowledged, the
/// terminal tries again and again, and the real host gets every payment once in the end.
class BadHostTest {
  @TempDir Path folder;
  private TestHost host;
  private BadFront front;
  private Counter counter;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(folder.resolve("host"));
    front = new BadFront(host.port());
    counter = Counter.enrolled(folder.resolve("terminal"), front.address(), Duration.ofMillis(400));
    counter.pay();
    assertTrue(counter.settle());
  }

  @AfterEach
  void stop() throws Exception {
    counter.close();
    front.close();
    host.close();
  }

  @ParameterizedTest
  @EnumSource(Badness.class)
  void losesAndDoublesNothingWhatEverIsAnsweredToRecords(Badness badness) throws Exception {
    long before = counter.sync.status().acknowledged();
    assertRides(Paths.RECORDS, (call, out) -> badness.answer(out), Link.DOWN, null);
    assertEquals(before + 4, counter.sync.status().acknowledged());
  }

  /// The question for the head tells it what became of them.
  @ParameterizedTest
  @EnumSource(
      value = Badness.class,
      names = {"SERVER_ERROR", "HALF_A_BODY", "NOTHING"})
  void doublesNothingWhatEverIsAnsweredAfterTheHostTookThem(Badness badness) throws Exception {
    front.misbehave(
        Paths.RECORDS,
        (call, out) -> {
          front.handThrough(call);
          badness.answer(out);
        });
    counter.pay();
    assertTrue(counter.settle());
    assertTrue(front.sawCalls(1));
    counter.assertAllPostedOnce(host);
  }

  @ParameterizedTest
  @EnumSource(
      value = Badness.class,
      names = {"SERVER_ERROR", "GARBAGE", "NOTHING", "NO_JSON", "JSON_NULL"})
  void ridesOutWhatEverIsAnsweredToTheQuestionForTheHead(Badness badness) throws Exception {
    assertRides(Paths.HEAD, (call, out) -> badness.answer(out), Link.DOWN, null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Badness.class,
      names = {"SERVER_ERROR", "HALF_A_BODY", "NOTHING", "NO_JSON", "JSON_NULL"})
  void keepsItsContractsAndShipsWhatEverTheFeedAnswers(Badness badness) throws Exception {
    long version = counter.directory.version();
    for (String path : List.of(Paths.CONTRACTS, Paths.BILLERS)) {
      front.misbehave(path, (call, out) -> badness.answer(out));
      counter.pay();
      assertTrue(
          counter.becomes(status ->
              status.link() == Link.DOWN
                  && status.queued() == 0
                  && !status.contractsCurrent()
                  && status.contractsVersion() == version));
      assertTrue(front.sawCalls(1));
      front.behave();
    }
    assertTrue(counter.settle());
    assertEquals(1, counter.directory.billers().size());
    counter.assertAllPostedOnce(host);
  }

  @Test
  void believesNoHeadThatIsNotSigned() throws Exception {
    assertRides(
        Paths.RECORDS,
        (call, out) -> Badness.send(out, "200 OK", answer(head(own(), newest(), "AAAA"))),
        Link.DOWN,
        null);
  }

  @Test
  void believesNoHeadThatAnotherKeySigned() throws Exception {
    PrivateKey stranger = Signing.newKeys(new SecureRandom()).getPrivate();
    assertRides(
        Paths.RECORDS,
        (call, out) -> Badness.send(out, "200 OK", answer(signed(own(), newest(), stranger))),
        Link.DOWN,
        null);
  }

  @Test
  void believesNoHeadOfAnotherTerminal() throws Exception {
    PrivateKey key = hostKey();
    assertRides(
        Paths.RECORDS,
        (call, out) -> Badness.send(out, "200 OK", answer(signed(new UUID(3, 4), newest(), key))),
        Link.DOWN,
        null);
  }

  @Test
  void takesAnAnswerThatAcknowledgesNothingForAFailure() throws Exception {
    PrivateKey key = hostKey();
    long before = counter.sync.status().acknowledged();
    assertRides(
        Paths.RECORDS,
        (call, out) -> Badness.send(out, "200 OK", answer(signed(own(), before, key))),
        Link.DOWN,
        null);
  }

  @Test
  void isLoudAboutAHeadBeyondItsJournalAndMovesNothing() throws Exception {
    PrivateKey key = hostKey();
    String hash = Base64.getEncoder().encodeToString(new byte[32]);
    assertRides(
        Paths.HEAD,
        (call, out) -> Badness.send(out, "200 OK", json(signed(own(), 99, hash, key))),
        Link.REFUSED,
        SyncNotice.JOURNAL_BEHIND);
  }

  @Test
  void isLoudAboutAHeadOfAnotherJournalAndMovesNothing() throws Exception {
    PrivateKey key = hostKey();
    String hash = Base64.getEncoder().encodeToString(new byte[32]);
    assertRides(
        Paths.RECORDS,
        (call, out) -> Badness.send(out, "200 OK", answer(signed(own(), 3, hash, key))),
        Link.REFUSED,
        SyncNotice.FORKED);
  }

  /// A payment under a bad host: it stays queued, the line shows it, tries go on; then under a good
  /// one.
  private void assertRides(
      String path, BadFront.Behaviour behaviour, Link link, @Nullable SyncNotice notice)
      throws Exception {
    long before = counter.sync.status().acknowledged();
    front.misbehave(path, behaviour);
    if (path.equals(Paths.HEAD)) {
      counter.restart();
    }
    counter.pay();
    Thread waiting = Thread.ofVirtual().start(this::settleQuietly);
    assertTrue(front.sawCalls(3), "no further try");
    SyncStatus status = counter.sync.status();
    assertEquals(link, status.link());
    assertEquals(before, status.acknowledged());
    assertEquals(2, status.queued());
    if (notice == null) {
      assertNull(status.notice());
    } else {
      assertEquals(notice.name(), status.notice());
    }
    counter.pay();
    front.behave();
    waiting.join();
    assertTrue(counter.settle());
    assertEquals(Link.UP, counter.sync.status().link());
    assertNull(counter.sync.status().notice());
    counter.assertAllPostedOnce(host);
  }

  private void settleQuietly() {
    try {
      counter.settle();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private UUID own() {
    return counter.journal.identity().terminal();
  }

  private long newest() {
    return counter.journal.head().number();
  }

  private PrivateKey hostKey() throws Exception {
    return Signing.privateKey(
        Files.readString(folder.resolve("host").resolve("host.key")).split("\n")[0]);
  }

  private SignedHead signed(UUID terminal, long number, PrivateKey key) {
    return signed(terminal, number, hashOf(number), key);
  }

  private static SignedHead signed(UUID terminal, long number, String hash, PrivateKey key) {
    byte[] text = HeadText.of(terminal, 1, number, hash, TestHost.CLOCK.instant());
    String signature = Signing.sign(key, text);
    return new SignedHead(terminal, 1, number, hash, TestHost.CLOCK.instant(), signature);
  }

  private SignedHead head(UUID terminal, long number, String signature) {
    String hash = hashOf(number);
    return new SignedHead(terminal, 1, number, hash, TestHost.CLOCK.instant(), signature);
  }

  private String hashOf(long number) {
    byte[] hash = counter.journal.entry(number).orElseThrow().hash();
    return Base64.getEncoder().encodeToString(hash);
  }

  private static String answer(SignedHead head) {
    return json(new Answer(head, List.of()));
  }

  private static String json(Object message) {
    return new String(WireJson.write(message), StandardCharsets.UTF_8);
  }
}
