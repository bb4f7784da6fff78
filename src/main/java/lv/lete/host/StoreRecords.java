package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Head;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.wire.Records.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a batch of a terminal's chain into the books: in order, each record once, a repeat
/// answered with the first answer. Runs inside the writer's database transaction; the batch's own
/// chain and signature were checked before.
final class StoreRecords {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRecords.class);

  /// What became of a batch.
  sealed interface Intake {
    /// Every record of it is stored.
    record Stored(Head head, List<Line> lines) implements Intake {}

    /// Records are missing between the head and the batch; nothing was stored.
    record Gap(Head head) implements Intake {}

    /// The host holds other records of this terminal, and it is quarantined; `already` when it was
    /// before. The batch is kept aside, or stored with its payments in suspense where it goes on
    /// from the head; `head` is the one after that.
    record Forked(Head head, boolean already) implements Intake {}

    /// The first record is not this terminal's genesis; nothing was stored.
    record WrongGenesis(Head head, boolean training) implements Intake {}

    /// The batch is of a later journal than the one enrolled; nothing was stored.
    record LaterEpoch(Head head, int enrolled) implements Intake {}
  }

  private final PostPayment posting;
  private final InstantSource clock;

  StoreRecords(PostPayment posting, InstantSource clock) {
    this.posting = posting;
    this.clock = clock;
  }

  /// Stores and posts a batch whose links fit each other; `signature` is the terminal's.
  Intake take(Connection books, ChainPlace place, List<Entry> batch, String signature)
      throws SQLException {
    Head head = Chains.head(books, place);
    Terminals.Row terminal = Terminals.row(books, place.terminal());
    if (place.epoch() > terminal.epoch()) {
      return new Intake.LaterEpoch(head, terminal.epoch());
    }
    if (terminal.quarantined()) {
      return new Intake.Forked(inQuarantine(books, place, batch, signature), true);
    }
    if (batch.getFirst().number() > head.number() + 1) {
      return new Intake.Gap(head);
    }
    List<Line> lines = new ArrayList<>(batch.size());
    for (Entry entry : batch) {
      if (entry.number() > head.number()) {
        break;
      }
      Line first = Chains.firstAnswer(books, place, entry);
      if (first == null) {
        return fork(books, place, batch, head, entry.number());
      }
      lines.add(first);
    }
    List<Entry> fresh = batch.subList(lines.size(), batch.size());
    if (fresh.isEmpty()) {
      return new Intake.Stored(head, lines);
    }
    if (!Arrays.equals(fresh.getFirst().previousHash(), head.hash())) {
      return fork(books, place, batch, head, fresh.getFirst().number());
    }
    if (fresh.getFirst().number() == 1) {
      Genesis genesis = genesis(place, fresh.getFirst());
      if (genesis != Genesis.RIGHT) {
        return new Intake.WrongGenesis(head, genesis == Genesis.TRAINING);
      }
    }
    lines.addAll(append(books, place, fresh, signature));
    Entry last = fresh.getLast();
    return new Intake.Stored(new Head(last.number(), last.hash()), lines);
  }

  private List<Line> append(Connection books, ChainPlace place, List<Entry> fresh, String signature)
      throws SQLException {
    List<Line> lines = new ArrayList<>(fresh.size());
    long lastNumber = fresh.getLast().number();
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO record (terminal, epoch, number, previous, hash, bytes, signature,"
                + " received_at, posting, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : fresh) {
        Line line = posting.post(books, place, entry);
        bind(insert, place, entry);
        insert.setString(7, entry.number() == lastNumber ? signature : null);
        insert.setLong(8, clock.millis());
        insert.setString(9, line.posting().name());
        insert.setString(10, line.reason());
        insert.executeUpdate();
        lines.add(line);
      }
    }
    return lines;
  }

  /// Nothing of a quarantined terminal is lost: what goes on from the head is stored, and posting
  /// holds its payments in suspense; anything else is kept aside.
  private Head inQuarantine(Connection books, ChainPlace place, List<Entry> batch, String signature)
      throws SQLException {
    Head head = Chains.head(books, place);
    int held = 0;
    while (held < batch.size() && Chains.firstAnswer(books, place, batch.get(held)) != null) {
      held++;
    }
    List<Entry> fresh = batch.subList(held, batch.size());
    if (fresh.isEmpty()) {
      return head;
    }
    boolean goesOn =
        head.number() > 0
            && fresh.getFirst().number() == head.number() + 1
            && Arrays.equals(fresh.getFirst().previousHash(), head.hash());
    if (!goesOn) {
      keepAside(books, place, batch, head);
      return head;
    }
    append(books, place, fresh, signature);
    return new Head(fresh.getLast().number(), fresh.getLast().hash());
  }

  private Intake fork(Connection books, ChainPlace place, List<Entry> batch, Head head, long number)
      throws SQLException {
    LOG.error("{} forks at number {}: quarantined, both chains are kept", place, number);
    keepAside(books, place, batch, head);
    Terminals.quarantine(
        books, place.terminal(), "epoch %d forks at number %d".formatted(place.epoch(), number));
    return new Intake.Forked(head, false);
  }

  /// Keeps the links that the chain does not hold; a repeat adds nothing.
  private void keepAside(Connection books, ChainPlace place, List<Entry> batch, Head head)
      throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO fork (terminal, epoch, number, previous, hash, bytes, received_at)"
                + " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM fork WHERE"
                + " terminal = ?1 AND epoch = ?2 AND number = ?3 AND hash = ?5)")) {
      for (Entry entry : batch) {
        boolean held =
            entry.number() <= head.number() && Chains.firstAnswer(books, place, entry) != null;
        if (!held) {
          bind(insert, place, entry);
          insert.setLong(7, clock.millis());
          insert.executeUpdate();
        }
      }
    }
  }

  private static void bind(PreparedStatement insert, ChainPlace place, Entry entry)
      throws SQLException {
    insert.setString(1, place.terminal().toString());
    insert.setInt(2, place.epoch());
    insert.setLong(3, entry.number());
    insert.setBytes(4, entry.previousHash());
    insert.setBytes(5, entry.hash());
    insert.setBytes(6, entry.bytes());
  }

  private enum Genesis {
    RIGHT,
    WRONG,
    TRAINING
  }

  private static Genesis genesis(ChainPlace place, Entry first) {
    try {
      Recorded recorded = RecordJson.read(first.number(), first.bytes());
      if (!(recorded.record() instanceof Recorded.Known(JournalOpened opened))) {
        return Genesis.WRONG;
      }
      if (opened.training()) {
        return Genesis.TRAINING;
      }
      ChainIdentity said = new ChainIdentity(opened.terminal(), opened.epoch(), false);
      return said.equals(new ChainIdentity(place.terminal(), place.epoch(), false))
          ? Genesis.RIGHT
          : Genesis.WRONG;
    } catch (RuntimeException broken) {
      LOG.warn("{}: the first record is no record", place, broken);
      return Genesis.WRONG;
    }
  }
}
