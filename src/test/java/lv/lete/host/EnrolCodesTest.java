package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.CardFeed;
import lv.lete.journal.ChainIdentity;
import lv.lete.store.SqliteFile;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.Records.Problem;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enrolling from another machine, through the same routing that a socket's calls take.
class EnrolCodesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path home;
  private Instant now = TestHost.CLOCK.instant();
  private Writer writer;
  private CardBooks cards;
  private Router router;

  @BeforeEach
  void start() throws SQLException {
    SecureRandom random = new SecureRandom();
    Connection books =
        SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
    Terminals terminals = Terminals.load(books);
    HostKey key;
    try (HostHome taken = HostHome.take(home)) {
      key = new HostKey(taken.keys(random), () -> now);
    }
    FakeContracts contracts = new FakeContracts();
    writer = new Writer(books);
    cards = CardBooks.open(HostHome.books(home));
    router =
        new Router(
            new EnrolTerminal(writer, terminals, () -> now, random),
            terminals,
            new TakeBatch(
                writer, new StoreRecords(new PostPayment(contracts, () -> now), () -> now), key),
            contracts,
            new CardFeed(cards),
            PeopleFile.open(home.resolve("people.json")),
            new TellTerminal(writer, () -> now),
            writer,
            key);
  }

  @AfterEach
  void stop() {
    cards.close();
    writer.close();
  }

  @Test
  void areNeededFromAnotherMachineOnly() {
    assertEquals(Problems.CODE_NEEDED, enrol(newTerminal(), null, false));
    assertEquals(Problems.CODE_NEEDED, enrol(newTerminal(), "K7QF-2M9D-XW3T", false));
    assertEquals("", enrol(newTerminal(), null, true));
    assertEquals("", enrol(newTerminal(), issued(), false));
  }

  @Test
  void areNeededAgainByATerminalThatIsKnown() {
    RawTerminal terminal = newTerminal();
    assertEquals("", enrol(terminal, null, true));
    assertEquals(Problems.CODE_NEEDED, enrol(terminal, null, false));
  }

  @Test
  void enrolOneTerminalWhoseLostAnswerMayBeAskedForAgain() {
    String code = issued();
    RawTerminal first = newTerminal();
    assertEquals("", enrol(first, code, false));
    assertEquals(Problems.CODE_NEEDED, enrol(newTerminal(), code, false));
    assertEquals("", enrol(first, code, false));
  }

  @Test
  void areOverWhenTheirTimeIs() {
    String code = issued();
    now = now.plus(HOUR).minusMillis(1);
    RawTerminal inTime = newTerminal();
    assertEquals("", enrol(inTime, code, false));
    now = now.plusMillis(1);
    assertEquals(Problems.CODE_NEEDED, enrol(inTime, code, false));
  }

  @Test
  void areNotValidBeforeTheyWereIssued() {
    String code = issued();
    now = now.minus(HOUR);
    assertEquals(Problems.CODE_NEEDED, enrol(newTerminal(), code, false));
  }

  @Test
  void areReadAsPeopleSayThem() {
    String code = issued().replace("-", " ").toLowerCase(Locale.ROOT);
    assertEquals("", enrol(newTerminal(), code.replace('0', 'o').replace('1', 'l'), false));
  }

  @Test
  void areNotUsedUpByARefusal() {
    String code = issued();
    RawTerminal known = newTerminal();
    assertEquals("", enrol(known, null, true));
    RawTerminal thief = new RawTerminal(known.chain);
    assertEquals(Problems.KEY_CONFLICT, enrol(thief, code, false));
    assertEquals("", enrol(newTerminal(), code, false));
  }

  private String issued() {
    return EnrolCodes.issue(home, HOUR, () -> now, new SecureRandom());
  }

  private static RawTerminal newTerminal() {
    return new RawTerminal(new ChainIdentity(RawTerminal.id(), 1, false));
  }

  /// The code of the refusal, or nothing when it was enrolled.
  private String enrol(RawTerminal terminal, @Nullable String code, boolean local) {
    byte[] body = WireJson.write(terminal.request(code));
    Reply reply = router.answer(new HttpCalls.Call("POST", Paths.ENROL, "", "", local, body));
    return switch (reply.message()) {
      case Problem problem -> problem.code();
      case Enrolment.Answer answer -> "";
      default -> throw new AssertionError("not an answer to enrolment: " + reply);
    };
  }
}
