package lv.lete.till;

import java.util.List;

/// The tables about people in `state.db`, by numbered changes.
final class PeopleSchema {
  /// Whose tables these are in the file.
  static final String OWNER = "people";

  private static final String PERSON =
      """
      CREATE TABLE person (
        name_key TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        memory_kib INTEGER NOT NULL,
        passes INTEGER NOT NULL,
        lanes INTEGER NOT NULL,
        salt BLOB NOT NULL,
        hash BLOB NOT NULL
      ) STRICT
      """;

  private static final String FAILURES =
      """
      CREATE TABLE sign_in_failure (
        id INTEGER PRIMARY KEY,
        name_key TEXT NOT NULL UNIQUE,
        failures INTEGER NOT NULL,
        locked_from_millis INTEGER NOT NULL,
        locked_for_millis INTEGER NOT NULL
      ) STRICT
      """;

  /// A person without a PIN has no hash yet; `first_pin` holds the hashes of one-time codes, and
  /// `person_change` what the journal has still to be told.
  private static final String MANAGED =
      """
      ALTER TABLE person RENAME TO person_before;
      CREATE TABLE person (
        name_key TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        barred_here INTEGER NOT NULL DEFAULT 0,
        barred_by_host INTEGER NOT NULL DEFAULT 0,
        of_host INTEGER NOT NULL DEFAULT 0,
        memory_kib INTEGER,
        passes INTEGER,
        lanes INTEGER,
        salt BLOB,
        hash BLOB
      ) STRICT;
      INSERT INTO person (name_key, name, role, memory_kib, passes, lanes, salt, hash)
        SELECT name_key, name, role, memory_kib, passes, lanes, salt, hash FROM person_before;
      DROP TABLE person_before;
      CREATE TABLE first_pin (
        name_key TEXT PRIMARY KEY,
        until_millis INTEGER NOT NULL,
        memory_kib INTEGER NOT NULL,
        passes INTEGER NOT NULL,
        lanes INTEGER NOT NULL,
        salt BLOB NOT NULL,
        hash BLOB NOT NULL
      ) STRICT;
      CREATE TABLE person_change (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        person TEXT NOT NULL,
        role TEXT NOT NULL,
        actor_kind TEXT NOT NULL,
        actor_name TEXT NOT NULL
      ) STRICT;
      """;

  /// Version by version.
  static final List<String> MIGRATIONS = List.of(PERSON, FAILURES, MANAGED);

  private PeopleSchema() {}
}
