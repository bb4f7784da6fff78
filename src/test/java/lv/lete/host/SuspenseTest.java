package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.RecordJson;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspenseTest {
  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(home);
    terminal = RawTerminal.enrolled(host);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void holdsAPaymentForAnUnknownContractWithReasonOwnerAndNextAction() throws Exception {
    UUID payment = terminal.pay(99, 700);
    assertEquals("UNKNOWN_CONTRACT", lastReason());
    try (HostBooks books = host.books()) {
      var held = books.suspense().getFirst();
      assertEquals(payment, held.payment());
      assertEquals(4, held.number());
      assertEquals("OPEN", held.state());
      assertFalse(held.owner().isBlank());
      assertFalse(held.nextAction().isBlank());
      assertTrue(books.ledger().isEmpty());
    }
  }

  @Test
  void holdsWhatTheIntentDoesNotAgreeWith() throws Exception {
    terminal.append(terminal.taken(RawTerminal.id(), 1, 500));
    assertEquals("NOT_STARTED", lastReason());
    UUID payment = RawTerminal.id();
    terminal.append(terminal.started(payment, 1, 500));
    terminal.append(terminal.taken(payment, 1, 501));
    assertEquals("DIFFERS_FROM_INTENT", lastReason());
  }

  @Test
  void holdsASecondPaymentOfOneIdFromTheSameAndFromAnotherTerminal() throws Exception {
    UUID payment = terminal.pay(1, 500);
    terminal.append(terminal.taken(payment, 1, 500));
    assertEquals("DUPLICATE", lastReason());
    RawTerminal other = RawTerminal.enrolled(host);
    other.append(other.started(payment, 1, 500));
    other.append(other.taken(payment, 1, 500));
    List<Line> lines = other.ship(host.address(), 1).answer().lines();
    assertEquals("DUPLICATE", lines.getLast().reason());
    try (HostBooks books = host.books()) {
      assertEquals(1, books.ledger().size());
    }
  }

  @Test
  void holdsAPaymentOfASessionThatWasNeverOpened() throws Exception {
    RawTerminal other = RawTerminal.enrolled(host);
    UUID payment = RawTerminal.id();
    terminal.append(other.started(payment, 1, 500));
    terminal.append(other.taken(payment, 1, 500));
    assertEquals("UNKNOWN_SESSION", lastReason());
  }

  @Test
  void holdsAPaymentThatDoesNotBalanceOrIsNoRecordAndPostsTheNext() throws Exception {
    UUID payment = RawTerminal.id();
    terminal.append(terminal.started(payment, 1, 500));
    byte[] right =
        RecordJson.write(
            TestHost.CLOCK.instant(), Actor.system(), "test", terminal.taken(payment, 1, 500));
    String unbalanced =
        new String(right, StandardCharsets.UTF_8).replace("\"minor\":530", "\"minor\":531");
    terminal.appendText(unbalanced);
    assertEquals("INVALID", lastReason());
    terminal.appendText("{\"v\":1,");
    assertEquals("UNREADABLE", lastReason());
    terminal.pay(1, 800);
    List<Line> lines = terminal.ship(host.address(), 1).answer().lines();
    assertEquals(Posting.POSTED, lines.getLast().posting());
    try (HostBooks books = host.books()) {
      assertEquals(payment, books.suspense().get(0).payment());
      assertNull(books.suspense().get(1).payment());
    }
  }

  @Test
  void holdsARecordThatNestsWithoutEndAndPostsTheNext() throws Exception {
    String deep = "[".repeat(20_000);
    terminal.appendText(deep);
    assertEquals("UNREADABLE", lastReason());
    terminal.appendText("{\"v\":1,\"x\":" + deep);
    assertEquals("UNREADABLE", lastReason());
    terminal.pay(1, 800);
    List<Line> lines = terminal.ship(host.address(), 5).answer().lines();
    assertEquals(Posting.POSTED, lines.getLast().posting());
  }

  @Test
  void storesARecordOfATypeItDoesNotKnow() throws Exception {
    terminal.appendText(
        "{\"v\":1,\"software\":\"9\",\"at\":\"2030-01-01T00:00:00Z\","
            + "\"actor\":{\"kind\":\"SYSTEM\",\"name\":\"x\"},"
            + "\"record\":{\"type\":\"MeterRead\",\"kwh\":5}}");
    Line line = terminal.ship(host.address(), 1).answer().lines().getLast();
    assertEquals(Posting.NOTHING_TO_POST, line.posting());
    terminal.pay(1, 100);
    assertEquals(
        Posting.POSTED, terminal.ship(host.address(), 1).answer().lines().getLast().posting());
  }

  private String lastReason() throws Exception {
    Line line = terminal.ship(host.address(), 1).answer().lines().getLast();
    assertEquals(Posting.SUSPENSE, line.posting());
    return Objects.requireNonNull(line.reason());
  }
}
