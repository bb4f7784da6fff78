package lv.lete.host;

import java.util.List;

/// The tables of `host.db` that hold what terminals sent, and what posting made of it.
///
/// Facts are append-only by triggers; a person's work changes nothing but the state of a suspense
/// item and of a terminal. Times are milliseconds since 1970, amounts minor units.
final class HostSchema {
  /// Who migrates these tables.
  static final String OWNER = "host";

  private static final String TERMINALS =
      """
      CREATE TABLE terminal (
        id TEXT PRIMARY KEY, epoch INTEGER NOT NULL, public_key TEXT NOT NULL,
        token_hash BLOB NOT NULL, till TEXT NOT NULL, branch TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('ACTIVE', 'QUARANTINED')), reason TEXT,
        enrolled_at INTEGER NOT NULL);
      CREATE TABLE enrol_code (
        hash BLOB PRIMARY KEY, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
        used_at INTEGER, used_by TEXT);
      """;

  private static final String RECORDS =
      """
      CREATE TABLE record (
        terminal TEXT NOT NULL REFERENCES terminal (id), epoch INTEGER NOT NULL,
        number INTEGER NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL,
        signature TEXT, received_at INTEGER NOT NULL, posting TEXT NOT NULL, reason TEXT,
        UNIQUE (terminal, epoch, number));
      CREATE TABLE fork (
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL,
        previous BLOB NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL,
        received_at INTEGER NOT NULL, UNIQUE (terminal, epoch, number, hash));
      """;

  private static final String POSTINGS =
      """
      CREATE TABLE till_session (
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, session TEXT NOT NULL,
        business_date TEXT NOT NULL, number INTEGER NOT NULL,
        UNIQUE (terminal, epoch, session));
      CREATE TABLE intent (
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, payment TEXT NOT NULL,
        terms TEXT NOT NULL, number INTEGER NOT NULL,
        UNIQUE (terminal, epoch, payment));
      CREATE TABLE ledger (
        position INTEGER PRIMARY KEY, payment TEXT NOT NULL UNIQUE,
        biller TEXT NOT NULL, contract TEXT NOT NULL,
        currency TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), fee INTEGER NOT NULL,
        tender TEXT NOT NULL, business_date TEXT NOT NULL,
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL,
        posted_at INTEGER NOT NULL, UNIQUE (terminal, epoch, number));
      CREATE TABLE suspense (
        position INTEGER PRIMARY KEY,
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL, payment TEXT,
        reason TEXT NOT NULL, owner TEXT NOT NULL, next_action TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'OPEN', since INTEGER NOT NULL,
        UNIQUE (terminal, epoch, number));
      CREATE INDEX suspense_payment ON suspense (payment);
      """;

  private static final String SUSPENSE_GUARD =
      """
      CREATE TRIGGER suspense_no_replace BEFORE INSERT ON suspense
        WHEN EXISTS (SELECT 1 FROM suspense WHERE position = new.position OR
          (terminal = new.terminal AND epoch = new.epoch AND number = new.number))
        BEGIN SELECT RAISE(ABORT, 'suspense holds it already'); END;
      """;

  private HostSchema() {}

  /// What [lv.lete.store.SqliteFile] applies, in order. One statement or trigger an item.
  static List<String> migrations() {
    return List.of(
        TERMINALS + RECORDS + POSTINGS + guards(),
        SUSPENSE_GUARD,
        SettlementTables.migration(),
        ReversalSteps.migration(),
        NoticeTable.migration(),
        StatementRows.migration());
  }

  private static String guards() {
    return appendOnly("record", "terminal = new.terminal AND epoch = new.epoch", "number")
        + appendOnly("fork", "terminal = new.terminal AND epoch = new.epoch", "hash")
        + appendOnly("till_session", "terminal = new.terminal AND epoch = new.epoch", "session")
        + appendOnly("intent", "terminal = new.terminal AND epoch = new.epoch", "payment")
        + appendOnly("ledger", "1 = 1", "payment")
        + """
        CREATE TRIGGER suspense_no_delete BEFORE DELETE ON suspense
          BEGIN SELECT RAISE(ABORT, 'suspense is append-only'); END;
        CREATE TRIGGER suspense_only_state BEFORE UPDATE OF position, terminal, epoch, number,
          payment, reason, owner, next_action, since ON suspense
          BEGIN SELECT RAISE(ABORT, 'only the state of a suspense item changes'); END;
        CREATE TRIGGER terminal_no_delete BEFORE DELETE ON terminal
          BEGIN SELECT RAISE(ABORT, 'terminals are never forgotten'); END;
        """;
  }

  /// The insert guard is against `INSERT OR REPLACE`, which deletes without asking the triggers.
  private static String appendOnly(String table, String same, String key) {
    return """
    CREATE TRIGGER %1$s_no_update BEFORE UPDATE ON %1$s
      BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END;
    CREATE TRIGGER %1$s_no_delete BEFORE DELETE ON %1$s
      BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END;
    CREATE TRIGGER %1$s_no_replace BEFORE INSERT ON %1$s
      WHEN EXISTS (SELECT 1 FROM %1$s WHERE %2$s AND %3$s = new.%3$s)
      BEGIN SELECT RAISE(ABORT, '%1$s holds it already'); END;
    """
        .formatted(table, same, key);
  }
}
