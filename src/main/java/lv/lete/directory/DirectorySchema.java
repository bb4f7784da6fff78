package lv.lete.directory;

import java.util.List;

/// The tables of `contracts.db`.
final class DirectorySchema {
  /// Name of the owner in the file.
  static final String OWNER = "directory";

  /// The longest beginning of a word, in characters, that has a list of its own in the index.
  static final int LONGEST_PREFIX = 4;

  private static final String FIRST =
      """
      CREATE TABLE replica (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        source TEXT,
        version INTEGER NOT NULL,
        contracts INTEGER NOT NULL
      ) STRICT;
      INSERT INTO replica VALUES (1, NULL, 0, 0);
      CREATE TABLE biller (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE biller_ordinal (
        id TEXT PRIMARY KEY,
        ordinal INTEGER NOT NULL UNIQUE
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE contract (
        key INTEGER PRIMARY KEY,
        biller INTEGER NOT NULL,
        number TEXT NOT NULL,
        kind TEXT NOT NULL,
        given_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        legal_name TEXT NOT NULL,
        registration_number TEXT NOT NULL,
        street TEXT NOT NULL,
        house TEXT NOT NULL,
        flat TEXT NOT NULL,
        city TEXT NOT NULL,
        municipality TEXT NOT NULL,
        postal_code TEXT NOT NULL,
        tariff TEXT NOT NULL,
        meter_number TEXT NOT NULL,
        meter_reading INTEGER,
        reading_day INTEGER,
        average_monthly_kwh INTEGER,
        year_kwh INTEGER,
        status TEXT NOT NULL,
        billing_channel TEXT NOT NULL,
        self_declares INTEGER NOT NULL,
        levelled_minor INTEGER,
        levelled_currency TEXT,
        language TEXT NOT NULL,
        gsrn TEXT
      ) STRICT;
      CREATE INDEX contract_gsrn ON contract (gsrn) WHERE gsrn IS NOT NULL;
      CREATE TABLE odd_number (
        number TEXT NOT NULL,
        biller INTEGER NOT NULL,
        key INTEGER NOT NULL,
        PRIMARY KEY (number, biller)
      ) STRICT, WITHOUT ROWID;
      CREATE VIRTUAL TABLE words USING fts5(
        text,
        content = '',
        contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 2",
        prefix = '2 3'
      );
      """;

  /// A word index of less than half the work: it keeps only which contracts have a word, which is
  /// all that is asked of it. [SearchWords] folds letters and parts words, so that here bytes are
  /// compared. Each beginning of up to four characters has its own list, which is read one contract
  /// at a time; a longer one would be collected from the lists of all its words first, so those
  /// words are looked up in the vocabulary and asked for as they are. The vocabulary may hold words
  /// that no contract has any more. The contracts are fetched again.
  private static final String SECOND =
      """
      DROP TABLE words;
      CREATE VIRTUAL TABLE words USING fts5(
        text,
        content = '',
        detail = none,
        columnsize = 0,
        tokenize = 'ascii',
        prefix = '1 2 3 4'
      );
      CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      DELETE FROM contract;
      DELETE FROM odd_number;
      UPDATE replica SET version = 0, contracts = 0;
      """;

  /// What is known of cards, with a watermark of its own.
  private static final String THIRD =
      """
      CREATE TABLE card (
        biller TEXT NOT NULL,
        number TEXT NOT NULL,
        issue INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (biller, number, issue)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE replica ADD COLUMN cards_version INTEGER NOT NULL DEFAULT 0;
      """;

  /// What [lv.lete.store.SqliteFile] applies.
  static final List<String> MIGRATIONS = List.of(FIRST, SECOND, THIRD);

  private DirectorySchema() {}
}
