package lv.lete.host;

/// The tables of `host.db` about what is owed to billers: reversals, and the batches that payments
/// and reversals were settled in. Append-only all of them. Times are milliseconds since 1970,
/// amounts minor units, each more than nothing: a reversal takes its amount away.
///
/// Settlement reads of a reversal only what stands in its row, and settles it after its payment or
/// with it: a row may be there before the payment's own is.
final class SettlementTables {
  private static final String REVERSAL =
      """
      CREATE TABLE reversal (
        position INTEGER PRIMARY KEY, reversal TEXT NOT NULL UNIQUE, payment TEXT NOT NULL UNIQUE,
        biller TEXT NOT NULL, contract TEXT NOT NULL,
        currency TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), fee INTEGER NOT NULL,
        tender TEXT NOT NULL, business_date TEXT NOT NULL,
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL,
        posted_at INTEGER NOT NULL, UNIQUE (terminal, epoch, number));
      CREATE INDEX reversal_day ON reversal (biller, business_date);
      CREATE INDEX ledger_day ON ledger (biller, business_date);
      CREATE INDEX till_session_day ON till_session (business_date);
      """;

  /// `ledger_mark` is the last position of the ledger when the batch was cut: a payment of the same
  /// business date beyond it came too late for it.
  private static final String BATCH =
      """
      CREATE TABLE settlement_batch (
        position INTEGER PRIMARY KEY,
        message_id TEXT NOT NULL UNIQUE CHECK (length(message_id) = 32),
        biller TEXT NOT NULL, business_date TEXT NOT NULL, currency TEXT NOT NULL,
        cut_at INTEGER NOT NULL, terms TEXT NOT NULL, ledger_mark INTEGER NOT NULL,
        payments INTEGER NOT NULL, credits INTEGER NOT NULL,
        reversals INTEGER NOT NULL, debits INTEGER NOT NULL,
        carried_in INTEGER NOT NULL CHECK (carried_in <= 0),
        UNIQUE (biller, business_date));
      CREATE TABLE settlement_member (
        batch INTEGER NOT NULL REFERENCES settlement_batch (position), place INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('PAYMENT', 'REVERSAL')), payment TEXT NOT NULL,
        at INTEGER NOT NULL, till TEXT NOT NULL, branch TEXT NOT NULL, late INTEGER NOT NULL,
        PRIMARY KEY (batch, place), UNIQUE (kind, payment));
      CREATE TABLE settlement_export (
        batch INTEGER NOT NULL REFERENCES settlement_batch (position), form TEXT NOT NULL,
        sha256 TEXT NOT NULL, exported_at INTEGER NOT NULL, PRIMARY KEY (batch, form));
      """;

  private SettlementTables() {}

  /// One migration: the tables with their guards.
  static String migration() {
    return REVERSAL
        + BATCH
        + guards(
            "reversal",
            "position = new.position OR reversal = new.reversal"
                + " OR payment = new.payment OR (terminal = new.terminal AND epoch = new.epoch"
                + " AND number = new.number)")
        + guards(
            "settlement_batch",
            "position = new.position OR message_id = new.message_id"
                + " OR (biller = new.biller AND business_date = new.business_date)")
        + guards(
            "settlement_member",
            "(batch = new.batch AND place = new.place)"
                + " OR (kind = new.kind AND payment = new.payment)")
        + guards("settlement_export", "batch = new.batch AND form = new.form")
        + """
        CREATE TRIGGER settlement_member_was_counted BEFORE INSERT ON settlement_member
          WHEN new.place < 1 OR new.place >
            (SELECT payments + reversals FROM settlement_batch WHERE position = new.batch)
          BEGIN SELECT RAISE(ABORT, 'the batch was cut without it'); END;
        CREATE TRIGGER ledger_keeps_positions BEFORE INSERT ON ledger
          WHEN EXISTS (SELECT 1 FROM ledger WHERE position = new.position OR
            (terminal = new.terminal AND epoch = new.epoch AND number = new.number))
          BEGIN SELECT RAISE(ABORT, 'ledger holds it already'); END;
        """;
  }

  /// The insert guard is against `INSERT OR REPLACE`, which deletes without asking the triggers.
  private static String guards(String table, String same) {
    return """
    CREATE TRIGGER %1$s_no_update BEFORE UPDATE ON %1$s
      BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END;
    CREATE TRIGGER %1$s_no_delete BEFORE DELETE ON %1$s
      BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END;
    CREATE TRIGGER %1$s_no_replace BEFORE INSERT ON %1$s
      WHEN EXISTS (SELECT 1 FROM %1$s WHERE %2$s)
      BEGIN SELECT RAISE(ABORT, '%1$s holds it already'); END;
    """
        .formatted(table, same);
  }
}
