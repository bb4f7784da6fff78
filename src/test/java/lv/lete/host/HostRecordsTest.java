package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.wire.Problems;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRecordsTest {
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
  void postsAPaymentAndSignsTheHead() throws Exception {
    UUID payment = terminal.pay(1, 2500);
    var answer = terminal.ship(host.address(), 1).answer();
    assertEquals(4, answer.head().number());
    assertEquals(Posting.POSTED, answer.lines().get(3).posting());
    try (HostBooks books = host.books()) {
      var posted = books.ledger().getFirst();
      assertEquals(payment, posted.payment());
      assertEquals(2500, posted.amount().minor());
      assertEquals(4, posted.number());
      assertArrayEquals(
          terminal.entries.get(3).hash(), books.head(terminal.chain.terminal(), 1).hash());
    }
  }

  @Test
  void answersARepeatWithTheFirstAnswerAndPostsOnce() throws Exception {
    terminal.pay(1, 2500);
    terminal.pay(99, 700);
    List<Line> first = terminal.ship(host.address(), 1).answer().lines();
    host.contracts().growTo(99);
    host.restart();
    assertEquals(first, terminal.ship(host.address(), 1).answer().lines());
    terminal.pay(2, 100);
    List<Line> overlapping = terminal.ship(host.address(), 3).answer().lines();
    assertEquals(first.subList(2, 6), overlapping.subList(0, 4));
    try (HostBooks books = host.books()) {
      assertEquals(2, books.ledger().size());
      assertEquals(1, books.suspense().size());
    }
  }

  @Test
  void refusesAGapWithTheHeadToSendFrom() throws Exception {
    terminal.ship(host.address(), 1);
    terminal.pay(1, 2500);
    var got = terminal.ship(host.address(), 4);
    assertEquals(409, got.status());
    assertEquals(Problems.GAP, got.problem().code());
    assertEquals(2, got.headNumber());
    assertEquals(200, terminal.ship(host.address(), 3).status());
  }

  @Test
  void refusesLinksThatDoNotFitAndStoresNothingOfThem() throws Exception {
    terminal.pay(1, 2500);
    List<Entry> reordered =
        List.of(terminal.entries.get(0), terminal.entries.get(2), terminal.entries.get(1));
    assertEquals(Problems.BAD_CHAIN, refusal(reordered));
    Entry third = terminal.entries.get(2);
    byte[] altered = third.bytes().clone();
    altered[10] ^= 1;
    List<Entry> changed =
        List.of(
            terminal.entries.get(0),
            terminal.entries.get(1),
            new Entry(3, third.previousHash(), third.hash(), altered));
    assertEquals(Problems.BAD_CHAIN, refusal(changed));
    var strangers = new RawTerminal(terminal.chain);
    strangers.token = terminal.token;
    assertEquals(Problems.BAD_CHAIN, strangers.ship(host.address(), 1).problem().code());
    try (HostBooks books = host.books()) {
      assertEquals(0, books.head(terminal.chain.terminal(), 1).number());
    }
  }

  @Test
  void quarantinesAForkLoudlyAndLosesNothing() throws Exception {
    RawTerminal restored = terminal.copy();
    terminal.pay(1, 2500);
    terminal.ship(host.address(), 1);
    restored.pay(2, 700);
    var got = restored.ship(host.address(), 3);
    assertEquals(409, got.status());
    assertEquals(Problems.FORK, got.problem().code());
    assertEquals(4, got.headNumber());
    assertEquals(Problems.QUARANTINED, restored.ship(host.address(), 3).problem().code());
    assertEquals(Problems.QUARANTINED, terminal.ship(host.address(), 1).problem().code());
    host.restart();
    assertEquals(Problems.QUARANTINED, terminal.ship(host.address(), 1).problem().code());
    try (HostBooks books = host.books()) {
      assertTrue(books.terminals().getFirst().quarantined());
      assertEquals(2, books.forkedLinks());
      assertEquals(1, books.ledger().size());
    }
  }

  @Test
  void quarantinesAChainThatLeavesTheHeadAnotherWay() throws Exception {
    RawTerminal restored = terminal.copy();
    terminal.append(terminal.started(RawTerminal.id(), 1, 2500));
    terminal.ship(host.address(), 1);
    restored.pay(2, 700);
    var batch = restored.batch(4, 4);
    assertEquals(Problems.FORK, restored.ship(host.address(), batch).problem().code());
  }

  @Test
  void refusesATrainingGenesisAndAnotherTerminals() throws Exception {
    ChainIdentity asTraining = new ChainIdentity(terminal.chain.terminal(), 1, true);
    RawTerminal training = new RawTerminal(asTraining, terminal.keys);
    training.token = terminal.token;
    var got = training.ship(host.address(), 1);
    assertEquals(403, got.status());
    assertEquals(Problems.TRAINING, got.problem().code());
    RawTerminal odd = terminal.copy();
    odd.entries.clear();
    odd.append(terminal.started(RawTerminal.id(), 1, 5));
    assertEquals(Problems.WRONG_GENESIS, odd.ship(host.address(), 1).problem().code());
    try (HostBooks books = host.books()) {
      assertFalse(books.terminals().getFirst().quarantined());
      assertEquals(0, books.head(terminal.chain.terminal(), 1).number());
    }
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  @Test
  void takesNoBatchForALaterJournalThanTheEnrolledOne() throws Exception {
    ChainIdentity later = new ChainIdentity(terminal.chain.terminal(), 2, false);
    RawTerminal next = new RawTerminal(later, terminal.keys);
    next.token = terminal.token;
    assertEquals(Problems.KEY_CONFLICT, next.ship(host.address(), 1).problem().code());
    next.token = next.enrol(host.address(), null);
    assertEquals(2, next.ship(host.address(), 1).answer().head().epoch());
    terminal.token = next.token;
    assertEquals(1, terminal.ship(host.address(), 1).answer().head().epoch());
  }

  private String refusal(List<Entry> entries) throws Exception {
    var got = terminal.ship(host.address(), terminal.batch(entries));
    assertEquals(422, got.status());
    return got.problem().code();
  }
}
