package lv.lete.card.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of `host.db` that hold cards, batches and campaigns. Times are milliseconds since
/// 1970.
///
/// The database itself keeps what must never break, whichever program writes: a contract's cards
/// are numbered without gaps, a card moves only as [CardState] allows, is in one batch at a time,
/// and every change leaves a step in the history.
final class CardTables {
  /// Who migrates these tables.
  static final String OWNER = "card";

  private static final String CAMPAIGNS =
      """
      CREATE TABLE card_campaign (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, biller TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('MAILING', 'ORDERS')),
        template TEXT NOT NULL, batch_size INTEGER NOT NULL CHECK (batch_size > 0),
        state TEXT NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'PAUSED', 'DONE')),
        scanned INTEGER NOT NULL DEFAULT 0, planned_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT;
      CREATE TABLE card_area (
        campaign INTEGER NOT NULL REFERENCES card_campaign (id), ordinal INTEGER NOT NULL,
        municipality TEXT NOT NULL, due TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('WAITING', 'ORDERING', 'CUTTING', 'CUT')),
        PRIMARY KEY (campaign, ordinal), UNIQUE (campaign, municipality)) STRICT, WITHOUT ROWID;
      CREATE TABLE card_campaign_step (
        campaign INTEGER NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL,
        at INTEGER NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (campaign, step))
        STRICT, WITHOUT ROWID;
      CREATE TRIGGER card_campaign_born AFTER INSERT ON card_campaign BEGIN
        INSERT INTO card_campaign_step VALUES (new.id, 1, new.state, new.changed_at, new.actor);
      END;
      CREATE TRIGGER card_campaign_moved AFTER UPDATE OF state ON card_campaign
        WHEN new.state <> old.state BEGIN
        INSERT INTO card_campaign_step SELECT new.id, max(step) + 1, new.state, new.changed_at,
          new.actor FROM card_campaign_step WHERE campaign = new.id;
      END;
      CREATE TABLE card_batch (
        id INTEGER PRIMARY KEY, campaign INTEGER REFERENCES card_campaign (id),
        municipality TEXT NOT NULL, template TEXT NOT NULL, cards INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('FILLING', 'CUT', 'RELEASED', 'HELD')),
        cut_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT;
      CREATE UNIQUE INDEX card_batch_filling ON card_batch (campaign, municipality)
        WHERE state = 'FILLING';
      """;

  private static final String CARDS =
      """
      CREATE TABLE card (
        id INTEGER PRIMARY KEY, biller TEXT NOT NULL, number TEXT NOT NULL,
        issue INTEGER NOT NULL CHECK (issue > 0),
        state TEXT NOT NULL REFERENCES card_state (state), reason TEXT NOT NULL,
        campaign INTEGER REFERENCES card_campaign (id), batch INTEGER REFERENCES card_batch (id),
        place INTEGER, municipality TEXT NOT NULL, route TEXT NOT NULL,
        step INTEGER NOT NULL DEFAULT 1, version INTEGER UNIQUE,
        ordered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, actor TEXT NOT NULL,
        UNIQUE (biller, number, issue), UNIQUE (batch, place),
        CHECK ((batch IS NULL) = (place IS NULL)),
        CHECK (state <> 'ORDERED' OR batch IS NULL),
        CHECK (state NOT IN ('IN_BATCH', 'PRINTED', 'POSTED', 'ACTIVE') OR batch IS NOT NULL)
      ) STRICT;
      CREATE INDEX card_waiting ON card (campaign, municipality, route) WHERE state = 'ORDERED';
      CREATE INDEX card_progress ON card (campaign, municipality, state);
      CREATE INDEX card_trouble ON card (state) WHERE state IN ('LOST', 'BLOCKED', 'RETURNED');
      CREATE TABLE card_step (
        card INTEGER NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
        batch INTEGER, at INTEGER NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (card, step))
        STRICT, WITHOUT ROWID;
      """;

  private static final String GUARDS =
      """
      CREATE TRIGGER card_next_issue BEFORE INSERT ON card WHEN new.state <> 'ORDERED'
        OR new.step <> 1 OR new.issue <> (SELECT coalesce(max(issue), 0) + 1 FROM card
          WHERE biller = new.biller AND number = new.number)
        BEGIN SELECT RAISE(ABORT, 'a card begins as ORDERED, with the next issue number'); END;
      CREATE TRIGGER card_born AFTER INSERT ON card BEGIN
        INSERT INTO card_step VALUES
          (new.id, 1, new.state, new.reason, new.batch, new.changed_at, new.actor);
        UPDATE card SET version = (SELECT coalesce(max(version), 0) + 1 FROM card)
          WHERE id = new.id;
      END;
      CREATE TRIGGER card_no_delete BEFORE DELETE ON card
        BEGIN SELECT RAISE(ABORT, 'cards are never forgotten'); END;
      CREATE TRIGGER card_same BEFORE UPDATE OF id, biller, number, issue, ordered_at ON card
        BEGIN SELECT RAISE(ABORT, 'a card stays the card it is'); END;
      CREATE TRIGGER card_by_steps BEFORE UPDATE OF state, reason, batch, place, step ON card
        WHEN new.step <> old.step + 1
        BEGIN SELECT RAISE(ABORT, 'a change of a card is one step further'); END;
      CREATE TRIGGER card_moves BEFORE UPDATE OF state, step ON card
        WHEN NOT EXISTS (SELECT 1 FROM card_move WHERE before = old.state AND after = new.state)
        BEGIN SELECT RAISE(ABORT, 'a card does not move that way'); END;
      CREATE TRIGGER card_one_batch BEFORE UPDATE OF batch ON card
        WHEN old.batch IS NOT NULL AND new.batch IS NOT old.batch AND new.state <> 'ORDERED'
        BEGIN SELECT RAISE(ABORT, 'the card is in a batch already'); END;
      CREATE TRIGGER card_one_campaign BEFORE UPDATE OF campaign ON card
        WHEN old.campaign IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the card is in a campaign already'); END;
      CREATE TRIGGER card_stepped AFTER UPDATE OF step ON card BEGIN
        INSERT INTO card_step VALUES
          (new.id, new.step, new.state, new.reason, new.batch, new.changed_at, new.actor);
        UPDATE card SET version = (SELECT max(version) + 1 FROM card)
          WHERE id = new.id AND (SELECT seen FROM card_state WHERE state = new.state)
            <> (SELECT seen FROM card_state WHERE state = old.state);
      END;
      """;

  /// What counters ordered, each once, and what came of it.
  private static final String ORDERS =
      """
      CREATE TABLE card_order (
        id TEXT NOT NULL UNIQUE, terminal TEXT NOT NULL, epoch INTEGER NOT NULL,
        number INTEGER NOT NULL, biller TEXT NOT NULL, contract TEXT NOT NULL, wish TEXT NOT NULL,
        actor TEXT NOT NULL, outcome TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
      """;

  /// What was sent to printers and bureaus; a batch has one open job at a time.
  private static final String JOBS =
      """
      CREATE TABLE card_job (
        id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES card_batch (id),
        places TEXT NOT NULL, printer TEXT NOT NULL, name TEXT NOT NULL, number TEXT,
        state TEXT NOT NULL CHECK (state IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN', 'PRINTED',
          'STOPPED', 'CANCELLED', 'REFUSED', 'SETTLED')),
        came_out INTEGER NOT NULL, why TEXT NOT NULL,
        opened_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, actor TEXT NOT NULL,
        CHECK ((came_out < 0) = (state IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN')))) STRICT;
      CREATE UNIQUE INDEX card_job_open ON card_job (batch)
        WHERE state IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN');
      CREATE INDEX card_job_batch ON card_job (batch);
      CREATE TRIGGER card_job_no_replace BEFORE INSERT ON card_job
        WHEN EXISTS (SELECT 1 FROM card_job WHERE id = new.id OR (batch = new.batch
          AND state IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN')))
        BEGIN SELECT RAISE(ABORT, 'the batch has an open job'); END;
      CREATE TRIGGER card_job_ends_once BEFORE UPDATE ON card_job
        WHEN old.state NOT IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN')
        BEGIN SELECT RAISE(ABORT, 'the job has ended'); END;
      CREATE TRIGGER card_job_same BEFORE UPDATE OF id, batch, places, printer, name, opened_at
        ON card_job BEGIN SELECT RAISE(ABORT, 'a job stays the job it is'); END;
      CREATE TRIGGER card_job_no_delete BEFORE DELETE ON card_job
        BEGIN SELECT RAISE(ABORT, 'jobs are never forgotten'); END;
      """;

  private CardTables() {}

  /// What [lv.lete.store.SqliteFile] applies, in order.
  static List<String> migrations() {
    return List.of(
        CAMPAIGNS
            + states()
            + CARDS
            + GUARDS
            + appendOnly("card_step", "card = new.card AND step = new.step")
            + appendOnly("card_campaign_step", "campaign = new.campaign AND step = new.step"),
        ORDERS + appendOnly("card_order", "id = new.id"),
        JOBS);
  }

  /// The first version's moves. A later change of [CardState] is a further migration; a test
  /// compares the two.
  private static String states() {
    String states =
        Stream.of(CardState.values())
            .map(state -> "('%s', '%s')".formatted(state, state.seen()))
            .collect(Collectors.joining(", "));
    String moves =
        CardState.allMoves().stream()
            .map(move -> "('%s', '%s')".formatted(move.before(), move.after()))
            .collect(Collectors.joining(", "));
    return """
    CREATE TABLE card_state (state TEXT PRIMARY KEY, seen TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO card_state VALUES %s;
    CREATE TABLE card_move (
      before TEXT NOT NULL REFERENCES card_state (state),
      after TEXT NOT NULL REFERENCES card_state (state),
      PRIMARY KEY (before, after)) STRICT, WITHOUT ROWID;
    INSERT INTO card_move VALUES %s;
    """
        .formatted(states, moves);
  }

  /// The insert guard is against `INSERT OR REPLACE`, which deletes without asking the triggers.
  private static String appendOnly(String table, String same) {
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
