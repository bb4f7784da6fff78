package lv.lete.journal;

import java.util.List;

/// The tables of `journal.db`, and the triggers that keep records from being changed by anybody who
/// opens the file with another program.
///
/// `kind` and `payment` repeat what is in `bytes` so that they can be searched; verification
/// compares them. The one index finds a payment's records and allows one start and one close of it:
/// its second part is 0 for the start, 1 for the close and the record's own number (2 or more) for
/// everything else.
final class JournalTables {
  /// Whose migrations these are in the file.
  static final String OWNER = "journal";

  private static final String TABLE =
      """
      CREATE TABLE record (
        number   INTEGER PRIMARY KEY CHECK (number >= 1),
        kind     TEXT NOT NULL CHECK ((kind = 'JournalOpened') = (number = 1)),
        payment  TEXT,
        previous BLOB NOT NULL CHECK (length(previous) = 32),
        hash     BLOB NOT NULL CHECK (length(hash) = 32),
        bytes    BLOB NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX record_of_payment ON record (
        payment,
        (CASE kind WHEN 'PaymentStarted' THEN 0 WHEN 'PaymentTaken' THEN 1
                   WHEN 'PaymentAbandoned' THEN 1 ELSE number END)
      ) WHERE payment IS NOT NULL;
      """;

  /// The conditions on an insert are checked before it and not by the index alone: `INSERT OR
  /// REPLACE` would delete the older record without asking any trigger.
  private static final String GUARDS =
      """
      CREATE TRIGGER record_is_never_updated BEFORE UPDATE ON record
      BEGIN SELECT RAISE(ABORT, 'append-only: a record is never changed'); END;
      CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
      BEGIN SELECT RAISE(ABORT, 'append-only: a record is never deleted'); END;
      CREATE TRIGGER record_continues_the_chain BEFORE INSERT ON record
      WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM record)
        OR NEW.previous IS NOT
           coalesce((SELECT hash FROM record WHERE number = NEW.number - 1), zeroblob(32))
      BEGIN SELECT RAISE(ABORT, 'append-only: a record follows the last one'); END;
      CREATE TRIGGER record_repeats_no_payment BEFORE INSERT ON record
      WHEN NEW.kind IN ('PaymentStarted', 'PaymentTaken', 'PaymentAbandoned') AND EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment
          AND (CASE kind WHEN 'PaymentStarted' THEN 0 WHEN 'PaymentTaken' THEN 1
                         WHEN 'PaymentAbandoned' THEN 1 ELSE number END)
            = (NEW.kind <> 'PaymentStarted'))
      BEGIN SELECT RAISE(ABORT, 'a payment starts once and is closed once'); END;
      CREATE TRIGGER record_closes_a_start BEFORE INSERT ON record
      WHEN NEW.kind IN ('PaymentTaken', 'PaymentAbandoned') AND NOT EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment
          AND (CASE kind WHEN 'PaymentStarted' THEN 0 WHEN 'PaymentTaken' THEN 1
                         WHEN 'PaymentAbandoned' THEN 1 ELSE number END) = 0)
      BEGIN SELECT RAISE(ABORT, 'a payment is closed after it was started'); END;
      """;

  /// The records that begin a session, pass it on and end it: few among many.
  static final String SESSION_KINDS =
      "('TillSessionOpened', 'TillHandedOver', 'TillSessionClosed')";

  /// The session that a record names, null for none. What is no JSON, which only somebody else can
  /// have written, names none: the chain shows it.
  private static final String SESSION_OF =
      "CASE WHEN json_valid(CAST(%1$sbytes AS TEXT))"
          + " THEN json_extract(CAST(%1$sbytes AS TEXT), '$.record.session') END";

  private static final String SESSION_OF_OLD = SESSION_OF.formatted("");
  private static final String SESSION_OF_NEW = SESSION_OF.formatted("NEW.");

  /// A session is closed once, after it was opened, and nothing is added to it afterwards but that
  /// a report of it was printed. What a session is stands in the bytes, so the index is over them.
  private static final String SESSIONS =
      """
      CREATE INDEX record_of_session ON record (%2$s, kind) WHERE kind IN %1$s;
      CREATE TRIGGER record_closes_an_open_session BEFORE INSERT ON record
      WHEN NEW.kind = 'TillSessionClosed' AND NOT EXISTS (
        SELECT 1 FROM record WHERE kind IN %1$s AND kind = 'TillSessionOpened' AND %2$s = %3$s)
      BEGIN SELECT RAISE(ABORT, 'a session is closed after it was opened'); END;
      CREATE TRIGGER record_adds_to_no_closed_session BEFORE INSERT ON record
      WHEN NEW.kind IN %4$s AND EXISTS (
        SELECT 1 FROM record WHERE kind IN %1$s AND kind = 'TillSessionClosed' AND %2$s = %3$s)
      BEGIN SELECT RAISE(ABORT, 'nothing is added to a session after its close'); END;
      """
          .formatted(SESSION_KINDS, SESSION_OF_OLD, SESSION_OF_NEW, RecordTypes.sessionActs());

  /// Finds how often reports of a session left the terminal.
  private static final String REPORTS =
      "CREATE INDEX record_of_report ON record (%s) WHERE kind = 'ReportPrinted';"
          .formatted(SESSION_OF_OLD);

  /// The reports of the session that the parameter names, by the index for it.
  static final String REPORTS_OF =
      "INDEXED BY record_of_report WHERE kind = 'ReportPrinted' AND " + SESSION_OF_OLD + " = ?";

  /// Version 1 makes everything; version 2 keeps closed sessions closed; version 3 finds reports;
  /// version 4 lets nobody reverse but once and as was asked; version 5 nobody but who may, and in
  /// a session.
  static final List<String> MIGRATIONS =
      List.of(
          TABLE + GUARDS,
          SESSIONS,
          REPORTS,
          ReversalGuards.SQL,
          ReversalGuards.PERSONS_AND_SESSION);

  private JournalTables() {}
}
