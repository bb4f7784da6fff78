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
  private final Connection connection;
  private @Nullable PreparedStatement insert;
  private final ChainWalk walk = new ChainWalk();
  private volatile Verdict verdict = new Intact(walk.head());
  private volatile Head head = walk.head();
  private boolean headKnown = true;
  private boolean closed;

  private ChainWriter(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
    this.rows = new JournalRows(connection);
  }

  /// Opens an existing chain and walks through it.
  static ChainWriter open(Path file, InstantSource clock) {
    return over(
        file, SqliteFile.openExisting(file, JournalTables.OWNER, JournalTables.MIGRATIONS), clock);
  }

  /// Takes over a connection to an existing chain, and walks through it.
  static ChainWriter over(Path file, Connection connection, InstantSource clock) {
    ChainWriter writer = new ChainWriter(connection, clock);
    writer
        .rows
        .walk(writer.walk)
        .or(() -> writer.rows.unguarded(writer.walk.head()))
        .ifPresent(broken -> writer.verdict = broken);
    if (writer.walk.identity().isEmpty()) {
      Verdict found = writer.verdict;
      writer.close();
      throw new StoreFault("no journal can be read from " + file + ": " + why(found));
    }
    writer.publish();
    return writer;
  }

  /// Makes the file with its genesis record and closes it again.
  static void create(Path file, JournalOpened genesis, InstantSource clock) {
    Connection connection = SqliteFile.open(file, JournalTables.OWNER, JournalTables.MIGRATIONS);
    try (ChainWriter writer = new ChainWriter(connection, clock)) {
      var chain = new ChainIdentity(genesis.terminal(), genesis.epoch(), genesis.training());
      writer.insert(writer.link(chain, Actor.system(), genesis), genesis, null);
    }
  }

  private static String why(Verdict verdict) {
    return switch (verdict) {
      case Intact _ -> "there is no record, not even the first";
      case Broken(long number, Flaw _, String detail) -> "record " + number + ": " + detail;
    };
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
        throw new IllegalStateException("the journal's chain is broken: " + why(broken));
      }
      Optional<Entry> first = firstOf(fact);
      if (first.isPresent()) {
        return new AlreadyRecorded(first.get());
      }
      UUID payment = RecordTypes.paymentOf(fact);
      UUID session = RecordTypes.sessionOf(fact);
      String type = RecordTypes.nameOf(fact);
      walk.objection(type, session, fact)
          .or(() -> ReversalChain.objection(actor, fact, rows::ofPayment))
          .ifPresent(why -> {
            throw new IllegalStateException("a " + type + " is not written: " + why);
          });
      Entry entry = link(identity(), actor, fact);
      insert(entry, fact, payment);
      walk.accept(entry, type, payment, session, fact);
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
      PreparedStatement statement = insert();
      statement.setLong(1, entry.number());
      statement.setString(2, RecordTypes.nameOf(fact));
      if (payment == null) {
        statement.setNull(3, Types.VARCHAR);
      } else {
        statement.setString(3, payment.toString());
      }
      statement.setBytes(4, entry.previousHash());
      statement.setBytes(5, entry.hash());
      statement.setBytes(6, entry.bytes());
      statement.executeUpdate();
    } catch (SQLException e) {
      insert = null;
      throw new StoreFault(
          "journal: record %d was not written: %s".formatted(entry.number(), e.getMessage()), e);
    }
    headKnown = true;
  }

  /// Prepared once, and again after a fault: the driver closes a statement that has failed.
  private PreparedStatement insert() throws SQLException {
    if (insert == null) {
      insert = connection.prepareStatement(INSERT);
    }
    return insert;
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
