package lv.lete.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import lv.lete.journal.Appending.AlreadyRecorded;
import lv.lete.journal.Appending.Appended;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// The one writer of a chain. Threads take turns; each append is one statement, one database
/// transaction and one sync of the log.
final class ChainWriter implements AutoCloseable {
  private static final String INSERT =
      "INSERT INTO record (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)";

  private final ReentrantLock turn = new ReentrantLock();
  private final InstantSource clock;
  private final String software = Software.version();
  private final JournalRows rows;
  private final PreparedStatement insert;
  private final ChainWalk walk = new ChainWalk();
  private volatile Verdict verdict = new Intact(walk.head());
  private volatile Head head = walk.head();
  private boolean headKnown = true;
  private boolean closed;

  private ChainWriter(Connection connection, InstantSource clock) throws SQLException {
    this.clock = clock;
    this.rows = new JournalRows(connection);
    this.insert = connection.prepareStatement(INSERT);
  }

  /// Opens an existing chain and walks through it.
  static ChainWriter open(Path file, InstantSource clock) {
    ChainWriter writer =
        over(SqliteFile.openExisting(file, JournalTables.OWNER, JournalTables.MIGRATIONS), clock);
    writer.rows.walk(writer.walk).ifPresent(broken -> writer.verdict = broken);
    if (writer.walk.identity().isEmpty()) {
      Verdict why = writer.verdict;
      writer.close();
      throw new StoreFault("no journal can be read from " + file + ": " + why);
    }
    writer.publish();
    return writer;
  }

  /// Makes the file with its genesis record and closes it again.
  static void create(Path file, JournalOpened genesis, InstantSource clock) {
    Connection connection = SqliteFile.open(file, JournalTables.OWNER, JournalTables.MIGRATIONS);
    try (ChainWriter writer = over(connection, clock)) {
      var chain = new ChainIdentity(genesis.terminal(), genesis.epoch(), genesis.training());
      writer.insert(writer.link(chain, Actor.system(), genesis), genesis, null);
    }
  }

  private static ChainWriter over(Connection connection, InstantSource clock) {
    try {
      return new ChainWriter(connection, clock);
    } catch (SQLException e) {
      throw new StoreFault("cannot write to the journal: " + e.getMessage(), e);
    }
  }

  ChainIdentity identity() {
    return walk.identity().orElseThrow();
  }

  Verdict verdict() {
    return verdict;
  }

  Head head() {
    return head;
  }

  /// The numbers of the starts that nothing has closed, in order.
  List<Long> openNumbers() {
    turn.lock();
    try {
      return List.copyOf(walk.open().values());
    } finally {
      turn.unlock();
    }
  }

  Appending append(Actor actor, JournalRecord fact) {
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the journal is closed");
      }
      knowHead();
      if (verdict instanceof Broken broken) {
        throw new IllegalStateException("the journal's chain is broken: " + broken);
      }
      Optional<Entry> first = firstOf(fact);
      if (first.isPresent()) {
        return new AlreadyRecorded(first.get());
      }
      Entry entry = link(identity(), actor, fact);
      UUID payment = RecordTypes.paymentOf(fact);
      insert(entry, fact, payment);
      walk.accept(entry, RecordTypes.nameOf(fact), payment);
      publish();
      return new Appended(entry);
    } finally {
      turn.unlock();
    }
  }

  /// After a fault nobody knows whether the last record is there: reads on from the last link that
  /// is known, with all checks.
  private void knowHead() {
    if (headKnown) {
      return;
    }
    Optional<Broken> wrong = rows.walk(walk);
    if (wrong.isPresent() && wrong.get().flaw() == Flaw.UNREADABLE) {
      throw new StoreFault("journal: " + wrong.get().detail());
    }
    publish();
    wrong.ifPresent(broken -> verdict = broken);
    headKnown = true;
  }

  private void publish() {
    head = walk.head();
    if (verdict instanceof Intact) {
      verdict = new Intact(head);
    }
  }

  private Entry link(ChainIdentity chain, Actor actor, JournalRecord fact) {
    byte[] bytes = RecordJson.write(clock.instant(), actor, software, fact);
    long number = walk.head().number() + 1;
    byte[] previous = walk.head().hash();
    return new Entry(number, previous, ChainHash.of(chain, number, previous, bytes), bytes);
  }

  private void insert(Entry entry, JournalRecord fact, @Nullable UUID payment) {
    headKnown = false;
    try {
      insert.setLong(1, entry.number());
      insert.setString(2, RecordTypes.nameOf(fact));
      if (payment == null) {
        insert.setNull(3, Types.VARCHAR);
      } else {
        insert.setString(3, payment.toString());
      }
      insert.setBytes(4, entry.previousHash());
      insert.setBytes(5, entry.hash());
      insert.setBytes(6, entry.bytes());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault(
          "journal: record %d was not written: %s".formatted(entry.number(), e.getMessage()), e);
    }
    headKnown = true;
  }

  /// The record that already starts, or closes, the payment that `fact` starts, or closes.
  private Optional<Entry> firstOf(JournalRecord fact) {
    UUID payment = RecordTypes.paymentOf(fact);
    boolean starts = RecordTypes.starts(RecordTypes.nameOf(fact));
    boolean closes = RecordTypes.closes(RecordTypes.nameOf(fact));
    if (payment == null || !(starts || closes) || (closes && walk.open().containsKey(payment))) {
      return Optional.empty();
    }
    List<Row> known = rows.ofPayment(payment);
    Optional<Entry> first =
        known.stream()
            .filter(row -> starts ? RecordTypes.starts(row.kind()) : RecordTypes.closes(row.kind()))
            .map(Row::entry)
            .findFirst();
    if (first.isEmpty() && !starts) {
      throw new IllegalStateException("payment " + payment + " was never started here");
    }
    return first;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      rows.close();
    } finally {
      turn.unlock();
    }
  }
}
