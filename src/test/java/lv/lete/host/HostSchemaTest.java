package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.lete.store.SqliteFile;
import lv.lete.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was stored stays as it was, whoever opens the file.
class HostSchemaTest {
  private static final List<String> FACTS =
      List.of("record", "fork", "till_session", "intent", "ledger");

  private static final List<String> SETTLED =
      List.of(
          "reversal",
          "settlement_batch",
          "settlement_member",
          "settlement_export",
          "reversal_step",
          "notice");

  @TempDir Path home;

  @Test
  void refusesEveryChangeOfAFact() throws Exception {
    try (TestHost host = TestHost.start(home)) {
      RawTerminal terminal = RawTerminal.enrolled(host);
      RawTerminal forked = terminal.copy();
      terminal.pay(1, 2500);
      terminal.pay(99, 700);
      assertEquals(200, terminal.ship(host.address(), 1).status());
      forked.pay(2, 100);
      assertEquals(409, forked.ship(host.address(), 1).status());
    }
    try (Connection books =
        SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations())) {
      for (String table : FACTS) {
        assertRefused(books, "DELETE FROM " + table);
        assertRefused(books, "UPDATE " + table + " SET terminal = 'x'");
        assertRefused(books, "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table);
        assertRefused(books, "REPLACE INTO " + table + " SELECT * FROM " + table);
      }
      settle(books);
      for (String table : SETTLED) {
        assertRefused(books, "DELETE FROM " + table);
        assertRefused(books, "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table);
      }
      assertRefused(books, "UPDATE reversal SET amount = 1");
      assertRefused(books, "UPDATE settlement_batch SET carried_in = -1");
      assertRefused(books, "UPDATE settlement_member SET late = 1");
      assertRefused(books, "UPDATE settlement_export SET sha256 = ''");
      assertRefused(books, "UPDATE reversal_step SET person = 'zane'");
      assertRefused(books, "UPDATE notice SET text = 'other'");
      assertRefused(
          books,
          "INSERT INTO notice (id, at, kind, terminal, text, payment) SELECT 'other', 0, kind,"
              + " terminal, text, payment FROM notice");
      assertRefused(
          books, "INSERT INTO settlement_member VALUES (1, 2, 'PAYMENT', 'more', 0, 'T', 'B', 0)");
      assertRefused(
          books,
          "REPLACE INTO ledger SELECT position, 'x', biller, contract, currency, 1, fee, tender,"
              + " business_date, terminal, epoch, number, posted_at FROM ledger");
      assertRefused(books, "DELETE FROM suspense");
      assertRefused(books, "UPDATE suspense SET reason = 'none'");
      assertRefused(books, "UPDATE suspense SET kind = 'REVERSAL'");
      assertRefused(books, "INSERT OR REPLACE INTO suspense SELECT * FROM suspense");
      assertRefused(books, "DELETE FROM terminal");
      try (Statement statement = books.createStatement()) {
        assertEquals(1, statement.executeUpdate("UPDATE suspense SET state = 'MATCHED'"));
      }
    }
  }

  @Test
  void bringsBooksFromBeforeReversalsForward() throws Exception {
    List<String> before = HostSchema.migrations().subList(0, 3);
    try (Connection books = SqliteFile.open(HostHome.books(home), HostSchema.OWNER, before);
        Statement statement = books.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO suspense (terminal, epoch, number, payment, reason, owner, next_action,"
              + " since) VALUES ('t', 1, 4, 'p', 'UNKNOWN_CONTRACT', 'o', 'n', 0)");
      statement.executeUpdate(
          "INSERT INTO settlement_batch VALUES (1, '0123456789abcdef0123456789abcdef',"
              + " 'latvenergo', '2026-11-22', 'EUR', 7, '{}', 1, 1, 2500, 0, 0, 0)");
    }
    try (Connection books =
        SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations())) {
      Notices.Page page = NoticeTable.after(books, new UUID(1, 1), 0, 10);
      assertEquals(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"), page.lastId());
      Notices.Notice settled = page.notices().getFirst();
      assertEquals("latvenergo", settled.biller());
      assertEquals(LocalDate.of(2026, 11, 22), settled.businessDate());
      try (Statement statement = books.createStatement();
          ResultSet row = statement.executeQuery("SELECT kind FROM suspense")) {
        assertEquals("PAYMENT", row.getString(1));
      }
    }
  }

  private static void settle(Connection books) throws SQLException {
    try (Statement statement = books.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO reversal SELECT 1, 'r', payment, biller, contract, currency, amount, fee,"
              + " tender, business_date, terminal, epoch, 99, 0 FROM ledger");
      statement.executeUpdate(
          "INSERT INTO settlement_batch VALUES (1, '0123456789abcdef0123456789abcdef',"
              + " 'latvenergo', '2026-11-22', 'EUR', 0, '{}', 1, 1, 2500, 0, 0, 0)");
      statement.executeUpdate(
          "INSERT INTO settlement_member SELECT 1, 1, 'PAYMENT', payment, 0, 'T', 'B', 0"
              + " FROM ledger");
      statement.executeUpdate("INSERT INTO settlement_export VALUES (1, 'csv/1', 'aa', 0)");
      statement.executeUpdate(
          "INSERT INTO reversal_step SELECT terminal, epoch, 98, 'ASKED', 'r', payment, 'h', 'o',"
              + " 'anna', 0 FROM ledger");
      statement.executeUpdate(
          "INSERT INTO notice SELECT 1, 'n', 0, 'ASK_REVERSAL', terminal, 'why', payment, NULL,"
              + " NULL FROM ledger");
    }
  }

  private static void assertRefused(Connection books, String change) throws SQLException {
    try (Statement statement = books.createStatement()) {
      var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(change), change);
      assertTrue(String.valueOf(refused.getMessage()).contains("CONSTRAINT"), change);
    }
  }
}
