package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.host.Host;
import lv.lete.host.HostBooks;
import lv.lete.host.Settlements;
import lv.lete.money.Money;
import lv.lete.payment.HostLife;
import lv.lete.payment.HostLife.Standing;
import lv.lete.payment.Needs;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.settlement.JournalDay;
import lv.lete.settlement.Settlement;
import lv.lete.sync.HostNotice;
import lv.lete.till.PinCheck;
import org.junit.jupiter.api.Test;

/// A real terminal reverses what its host has, and what it has not been told of yet: both end right
/// in the host's books and in what the biller gets.
class ReversalAtHostTest extends TypedLete {
  private static final String BILLER = "latvenergo";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void endsRightForAPaymentThatWasSentAndSettledAndForOneThatWasNeverSent() throws Exception {
    try (Host host = host()) {
      begin(host);
    }
    UUID sent = payments().getFirst();
    LocalDate today = date();
    Settlement first = cut(0, today);
    assertEquals(Money.eur(2500), first.payable());

    hearThatItIsSettled(today);
    counter("sign-in anna 2468", "pay " + CARD + " 12.00 cash 20.00 --yes", "quit");
    UUID queued = payments().getLast();
    try (Terminal terminal = open()) {
      assertEquals(Needs.SETTLED, needs(terminal, sent));
      reverse(terminal, sent);
      reverse(terminal, queued);
      terminal.sync().start();
      assertEquals(HostLife.Why.OFFLINE, why(terminal, queued));
    }

    try (Host host = host()) {
      point(host);
      try (Terminal terminal = open()) {
        terminal.sync().start();
        assertTrue(terminal.sync().settle(PATIENCE));
        assertPostedAndReversed(terminal, sent, true);
        assertPostedAndReversed(terminal, queued, false);
      }
      assertEquals(first, cut(0, today), "what was cut stays");
      Settlement next = cut(1, today.plusDays(1));
      assertEquals(1, next.totals().payments());
      assertEquals(2, next.totals().reversals());
      assertEquals(Money.eur(-2500), next.carriedOut());
      assertNoDifference(today);
    }
    try (HostBooks books = HostBooks.open(hostHome())) {
      assertEquals(List.of(), books.suspense());
      assertEquals(2, books.ledger().size());
    }
  }

  private void begin(Host host) throws IOException {
    importSampleContracts();
    enrolAnna(host);
    System.setIn(new ByteArrayInputStream("8642\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", "zane", "--role", "supervisor", "--home", till()));
    counter(
        "sign-in anna 2468",
        "open 100.00",
        "sync 60",
        "pay " + CARD + " 25.00 cash 50.00",
        "sync 60",
        "quit");
  }

  private void hearThatItIsSettled(LocalDate today) throws Exception {
    try (Host host = host()) {
      point(host);
      try (Terminal terminal = open()) {
        assertFalse(terminal.notices().settled(BILLER, today, Instant.EPOCH));
        terminal.sync().start();
        assertTrue(terminal.sync().settle(PATIENCE));
        HostNotice.Settled settled = (HostNotice.Settled) terminal.notices().list().getFirst();
        assertEquals(today, settled.businessDate());
        assertTrue(terminal.notices().settled(BILLER, today, Instant.EPOCH));
      }
    }
  }

  private static Needs needs(Terminal terminal, UUID payment) {
    Offer.MayBe offer = (Offer.MayBe) terminal.reversals().offer(payment);
    assertFalse(offer.alone());
    return Objects.requireNonNull(offer.why());
  }

  private static void reverse(Terminal terminal, UUID payment) {
    Asking.Asked asked =
        assertInstanceOf(Asking.Asked.class, terminal.reversals().ask(payment, "another contract"));
    Reversing done =
        asked.approvalNeeded()
            ? terminal.reversals().approve(asked.fact().reversal(), "zane", "8642".toCharArray())
            : terminal.reversals().carryOut(asked.fact().reversal());
    assertInstanceOf(Reversing.Reversed.class, done);
  }

  private static HostLife.Why why(Terminal terminal, UUID payment) {
    return ((HostLife.Answer.NotKnown) terminal.life().whole(payment).orElseThrow().host()).why();
  }

  private static void assertPostedAndReversed(Terminal terminal, UUID payment, boolean settled) {
    HostLife.Answer.Known known =
        (HostLife.Answer.Known) terminal.life().whole(payment).orElseThrow().host();
    assertInstanceOf(Standing.Posted.class, known.standing());
    HostLife.Reversed reversed = Objects.requireNonNull(known.reversal());
    assertInstanceOf(Standing.Posted.class, reversed.standing());
    assertNull(reversed.batch());
    if (settled) {
      assertNotNull(known.batch());
    } else {
      assertNull(known.batch());
    }
  }

  /// The host's books against the records that came, and against the terminal's own journal.
  private void assertNoDifference(LocalDate date) {
    try (Settlements books = Wiring.settlementsToRead(hostHome())) {
      var found = (Settlements.Found) books.show(BILLER, date);
      assertEquals(List.of(), found.findings().alarms());
      var journal =
          (JournalDay.Read)
              JournalDay.read(
                  Path.of(till()).resolve("journal.db"), date, ZoneId.of("Europe/Riga"));
      assertEquals(4, journal.of(BILLER).members().size());
      assertEquals(List.of(), books.against(BILLER, journal));
    }
  }

  /// Cut by a clock that is so many days on.
  private Settlement cut(int days, LocalDate date) {
    InstantSource clock = () -> Wiring.CLOCK.instant().plus(Period.ofDays(days));
    try (Settlements books = Settlements.open(hostHome(), clock, Wiring.IDS)) {
      return ((Settlements.Found) books.cut(BILLER, date)).settlement();
    }
  }

  private Terminal open() {
    Terminal terminal = Terminal.open(Path.of(till()));
    assertInstanceOf(PinCheck.Right.class, terminal.till().signIn("anna", "2468".toCharArray()));
    return terminal;
  }

  private List<UUID> payments() {
    try (Terminal terminal = open()) {
      return terminal.book().on(date(terminal)).stream()
          .sorted(Comparator.comparingLong(PaymentBook.Line::number))
          .map(PaymentBook.Line::payment)
          .toList();
    }
  }

  private LocalDate date() {
    try (Terminal terminal = open()) {
      return date(terminal);
    }
  }

  private static LocalDate date(Terminal terminal) {
    return terminal.till().session().orElseThrow().businessDate();
  }

  /// The same host on another port, as the address in the home says.
  private void point(Host host) throws IOException {
    Files.writeString(
        Path.of(till()).resolve("host.url"), "http://127.0.0.1:" + host.port() + "\n");
  }
}
