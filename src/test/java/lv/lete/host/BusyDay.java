package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.money.Money;
import lv.lete.store.SqliteFile;

/// A host's home after a busy day: many tills, each with its records and their postings, written
/// straight into the tables.
final class BusyDay {
  static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  static final String BILLER = "latvenergo";

  private static final int TILLS = 25;

  private final Connection books;
  private final Random chance = new Random(4);
  private long position;

  private BusyDay(Connection books) {
    this.books = books;
  }

  static void fill(Path home, int payments) throws SQLException {
    HostHome.create(home);
    BillerFiles.read(home);
    try (Connection books =
        SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations())) {
      books.setAutoCommit(false);
      BusyDay day = new BusyDay(books);
      for (int till = 0; till < TILLS; till++) {
        day.till(till, payments / TILLS);
      }
      books.commit();
    }
  }

  private void till(int till, int payments) throws SQLException {
    String terminal = new UUID(7, till).toString();
    run(
        "INSERT INTO terminal VALUES (?, 1, 'key', x'00', ?, ?, 'ACTIVE', NULL, 0)",
        terminal,
        "T" + till,
        "branch " + till / 5);
    UUID session = new UUID(8, till);
    record(terminal, 1, new TillSessionOpened(session, "anna", DATE, Money.eur(0)), 0);
    run(
        "INSERT INTO till_session VALUES (?, 1, ?, ?, 1)",
        terminal,
        session.toString(),
        DATE.toString());
    for (int at = 0; at < payments; at++) {
      payment(terminal, session, 2 + 2 * at);
    }
  }

  private void payment(String terminal, UUID session, int number) throws SQLException {
    UUID payment = new UUID(chance.nextLong(), chance.nextLong());
    String contract = Integer.toString(1_002_000_000 + chance.nextInt(1_000_000));
    Money amount = Money.eur(100 + chance.nextInt(20_000));
    Money fee = Money.eur(30);
    record(
        terminal,
        number,
        new PaymentStarted(
            payment, session, DATE, BILLER, contract, amount, fee, Capture.SCANNED, 1, null),
        number);
    record(
        terminal,
        number + 1,
        new PaymentTaken(
            payment,
            session,
            DATE,
            BILLER,
            contract,
            amount,
            fee,
            Money.eur(0),
            amount.plus(fee),
            Money.eur(0),
            Tender.CASH,
            Capture.SCANNED,
            null,
            null,
            false),
        number);
    run(
        "INSERT INTO ledger VALUES (?, ?, ?, ?, 'EUR', ?, 30, 'CASH', ?, ?, 1, ?, 0)",
        ++position,
        payment.toString(),
        BILLER,
        contract,
        amount.minor(),
        DATE.toString(),
        terminal,
        number + 1);
  }

  private void record(String terminal, int number, JournalRecord fact, int second)
      throws SQLException {
    Instant at = Instant.parse("2026-11-20T06:00:00Z").plusSeconds(7L * second);
    byte[] hash = new byte[32];
    run(
        "INSERT INTO record VALUES (?, 1, ?, ?, ?, ?, NULL, 0, 'POSTED', NULL)",
        terminal,
        number,
        hash,
        hash,
        RecordJson.write(at, Actor.system(), "bench", fact));
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = books.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }
}
