package lv.lete.host;

import static lv.lete.host.TakenBack.ANNA;
import static lv.lete.host.TakenBack.ZANE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.settlement.Settlement;
import lv.lete.wire.Notices;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.Whereabouts;
import lv.lete.wire.Whereabouts.Booked;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The host's part of a payment's life, as a terminal asks for it.
class WhereaboutsTest {
  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;
  private Settlements books;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(home);
    terminal = RawTerminal.enrolled(host);
    books = Settlements.open(home, TestHost.CLOCK, RawTerminal::id);
  }

  @AfterEach
  void stop() {
    books.close();
    host.close();
  }

  @Test
  void saysNothingOfAPaymentThatWasNotSent() throws Exception {
    Whereabouts.Answer answer = of(terminal.pay(1, 2500));
    assertEquals(TestHost.CLOCK.instant(), answer.at());
    assertNull(answer.taken());
    assertNull(answer.reversed());
    assertEquals(List.of(), answer.held());
    assertNull(answer.asked());
  }

  @Test
  void saysWhereAPaymentWasPostedAndWhatSettledIt() throws Exception {
    UUID payment = terminal.pay(1, 2500);
    ship();
    Booked taken = Objects.requireNonNull(of(payment).taken());
    assertEquals(1, taken.position());
    assertEquals(4, taken.spot().number());
    assertEquals("till 1", taken.spot().till());
    assertNull(taken.batch());
    String messageId = cut();
    books.keepExport(messageId, "camt054/1", "aa");
    Whereabouts.Batch batch = Objects.requireNonNull(taken(payment).batch());
    assertEquals(messageId, batch.messageId());
    assertEquals(RawTerminal.TODAY, batch.businessDate());
    assertEquals(
        List.of(new Whereabouts.Export("camt054/1", TestHost.CLOCK.instant())), batch.exports());
  }

  @Test
  void saysWhyWhoAndWhatNextOfAPaymentInSuspenseAndOfItsReversal() throws Exception {
    TakenBack taking = new TakenBack(terminal, 99, 2500).asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(99, 2500));
    ship();
    Whereabouts.Answer answer = of(taking.payment);
    assertNull(answer.taken());
    assertNull(answer.reversed());
    Whereabouts.Held payment = answer.held().getFirst();
    assertNull(payment.reversal());
    assertEquals("UNKNOWN_CONTRACT", payment.reason());
    assertEquals("settlement desk", payment.owner());
    assertEquals("OPEN", payment.state());
    Whereabouts.Held reversal = answer.held().getLast();
    assertEquals(taking.reversal, reversal.reversal());
    assertEquals("REVERSAL_OF_SUSPENDED", reversal.reason());
  }

  @Test
  void saysByWhatAPaymentWasReversedAndWhichBatchesTookBoth() throws Exception {
    TakenBack taking = new TakenBack(terminal, 1, 2500);
    ship();
    String first = cut();
    taking.asked(ANNA).approved(ZANE);
    terminal.append(taking.fact(1, 2500));
    ship();
    Booked reversed = Objects.requireNonNull(of(taking.payment).reversed());
    assertEquals(taking.reversal, reversed.id());
    assertEquals(terminal.entries.size(), reversed.spot().number());
    assertNull(reversed.batch(), "it waits for the next batch");
    assertEquals(first, Objects.requireNonNull(taken(taking.payment).batch()).messageId());
  }

  @Test
  void saysThatTheHostAskedForAReversal() throws Exception {
    UUID payment = terminal.pay(1, 2500);
    ship();
    try (GiveNotice notices = GiveNotice.open(home, TestHost.CLOCK, RawTerminal::id)) {
      notices.askReversal(payment.toString(), "the biller's wish");
    }
    Whereabouts.Asked asked = Objects.requireNonNull(of(payment).asked());
    assertEquals("the biller's wish", asked.note());
    assertEquals(TestHost.CLOCK.instant(), asked.at());
  }

  @Test
  void tellsEachTerminalOfTheInstitutionAndNobodyElse() throws Exception {
    UUID payment = terminal.pay(1, 2500);
    ship();
    RawTerminal other = RawTerminal.enrolled(host);
    assertNotNull(WireJson.read(Whereabouts.Answer.class, get(other.token, payment + "").body()));
    assertEquals(401, get("", payment + "").status());
    assertEquals(401, get(terminal.token + "x", payment + "").status());
    assertEquals(400, get(terminal.token, "no-id").status());
    assertEquals(Problems.MALFORMED, get(terminal.token, "").problem().code());
    String path = Paths.PAYMENTS + payment;
    assertEquals(
        405, RawTerminal.send(host.address(), "POST", path, terminal.token, new byte[0]).status());
  }

  @Test
  void tellsOnlyTheTillInQuestionThatAReversalIsAskedFor() throws Exception {
    UUID payment = terminal.pay(1, 2500);
    ship();
    RawTerminal other = RawTerminal.enrolled(host);
    try (GiveNotice notices = GiveNotice.open(home, TestHost.CLOCK, RawTerminal::id)) {
      notices.text(null, "for all");
      notices.askReversal(payment.toString(), "the biller's wish");
    }
    cut();
    assertEquals(List.of(Notices.TEXT, Notices.ASK_REVERSAL, Notices.SETTLED), kinds(terminal, 0));
    assertEquals(List.of(Notices.TEXT, Notices.SETTLED), kinds(other, 0));
    assertEquals(List.of(Notices.SETTLED), kinds(other, 1));
    assertEquals(List.of(), kinds(other, 3));
    String path = Paths.NOTICES;
    assertEquals(400, RawTerminal.send(host.address(), "GET", path, other.token, null).status());
    assertEquals(
        400,
        RawTerminal.send(host.address(), "GET", path + "?after=-1", other.token, null).status());
    assertEquals(
        401, RawTerminal.send(host.address(), "GET", path + "?after=0", null, null).status());
  }

  private List<String> kinds(RawTerminal of, long after) throws Exception {
    String path = Paths.NOTICES + "?after=" + after;
    Notices.Page page =
        WireJson.read(
            Notices.Page.class,
            RawTerminal.send(host.address(), "GET", path, of.token, null).body());
    assertEquals(3, page.last());
    return page.notices().stream().map(Notices.Notice::kind).toList();
  }

  private String cut() {
    var found = (Settlements.Found) books.cut(FakeContracts.BILLER, RawTerminal.TODAY);
    return ((Settlement.Cut) found.settlement().standing()).messageId();
  }

  private void ship() throws Exception {
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  private Booked taken(UUID payment) throws Exception {
    return Objects.requireNonNull(of(payment).taken());
  }

  private Whereabouts.Answer of(UUID payment) throws Exception {
    RawTerminal.Got got = get(terminal.token, payment.toString());
    assertEquals(200, got.status(), new String(got.body(), StandardCharsets.UTF_8));
    return WireJson.read(Whereabouts.Answer.class, got.body());
  }

  private RawTerminal.Got get(@Nullable String token, String id) throws Exception {
    return RawTerminal.send(host.address(), "GET", Paths.PAYMENTS + id, token, null);
  }
}
