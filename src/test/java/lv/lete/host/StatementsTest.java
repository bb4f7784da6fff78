package lv.lete.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.lete.contract.ContractId;
import lv.lete.host.RawTerminal.Got;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.wire.Paths;
import lv.lete.wire.Statements;
import lv.lete.wire.WireJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Statements of payments as a terminal asks for them, and as they are read at the host.
class StatementsTest {
  private static final ContractId CONTRACT =
      new ContractId(FakeContracts.BILLER, FakeContracts.number(1));

  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;

  @BeforeEach
  void aPayment() throws Exception {
    host = TestHost.start(home);
    terminal = RawTerminal.enrolled(host);
    terminal.pay(1, 1234);
    assertEquals(200, terminal.ship(host.address(), 1).status());
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private Got ask(String biller, String from, String to) throws Exception {
    return RawTerminal.send(
        host.address(),
        "GET",
        "%s?biller=%s&contract=%s&from=%s&to=%s"
            .formatted(Paths.STATEMENTS, biller, CONTRACT.number(), from, to),
        terminal.token,
        null);
  }

  @Test
  void answersThePaymentsOfUpToTwentyYears() throws Exception {
    Got got = ask(CONTRACT.biller(), "2006-11-22", "2026-11-22");
    assertEquals(200, got.status(), new String(got.body(), UTF_8));
    Statements.Answer answer = WireJson.read(Statements.Answer.class, got.body());
    assertEquals(Money.eur(1234), answer.sums().paid());
    assertEquals(1, answer.lines().size());
  }

  /// Books compare days as text, which is right for years of four digits only.
  @Test
  void refusesPeriodsThatNoBooksHave() throws Exception {
    for (String[] period :
        new String[][] {
          {"2026-01-01", "%2B999999999-12-31"},
          {"2026-01-01", "%2B10000-01-01"},
          {"%2B10000-01-01", "%2B10001-01-01"},
          {"-0001-01-01", "0001-01-01"},
          {"0000-12-31", "0001-01-01"},
          {"-999999999-01-01", "-999999998-01-01"},
          {"2006-11-21", "2026-11-22"},
          {"2026-11-22", "2026-11-21"}
        }) {
      Got got = ask(CONTRACT.biller(), period[0], period[1]);
      assertEquals(400, got.status(), List.of(period) + new String(got.body(), UTF_8));
    }
  }

  @Test
  void refusesNamesThatAreNoText() throws Exception {
    assertEquals(400, ask("x%00", "2026-01-01", "2026-11-22").status());
    assertEquals(400, ask("x%0Ay", "2026-01-01", "2026-11-22").status());
    assertEquals(400, ask("x".repeat(101), "2026-01-01", "2026-11-22").status());
  }

  @Test
  void takesTheCurrencyOfWhatWasPaidBackWhereNothingWasPaid() throws Exception {
    paidBackInLats("2013-06-01");
    LocalDate from = LocalDate.of(2013, 1, 1);
    try (StatementBooks books = StatementBooks.open(home, TestHost.CLOCK)) {
      var found =
          assertInstanceOf(
              StatementBooks.Reading.Found.class,
              books.of(CONTRACT, from, LocalDate.of(2013, 12, 31)));
      assertEquals(new Money(Currency.LVL, 500), found.answer().sums().back());
      assertEquals(new Money(Currency.LVL, 0), found.answer().sums().paid());
      assertTrue(found.answer().lines().getFirst().reversal());
      assertInstanceOf(
          StatementBooks.Reading.TwoCurrencies.class,
          books.of(CONTRACT, from, LocalDate.of(2026, 12, 31)));
    }
  }

  /// As books of those days have it.
  private void paidBackInLats(String day) throws Exception {
    try (Connection books = DriverManager.getConnection("jdbc:sqlite:" + HostHome.books(home));
        PreparedStatement insert =
            books.prepareStatement(
                """
                INSERT INTO reversal (reversal, payment, biller, contract, currency, amount, fee,
                  tender, business_date, terminal, epoch, number, posted_at)
                VALUES (?, ?, ?, ?, 'LVL', 500, 0, 'CASH', ?, ?, 1, 999, 0)
                """)) {
      insert.setString(1, UUID.nameUUIDFromBytes(new byte[] {1}).toString());
      insert.setString(2, UUID.nameUUIDFromBytes(new byte[] {2}).toString());
      insert.setString(3, CONTRACT.biller());
      insert.setString(4, CONTRACT.number());
      insert.setString(5, day);
      insert.setString(6, terminal.chain.terminal().toString());
      insert.executeUpdate();
    }
  }
}
