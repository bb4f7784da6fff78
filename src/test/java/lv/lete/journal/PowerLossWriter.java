package lv.lete.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// The process whose disk writes are recorded: appends records to a journal and writes each number
/// and hash beside it as soon as the append has returned. Ends without closing anything.
final class PowerLossWriter {
  private PowerLossWriter() {}

  /// How the database is kept.
  enum Mode {
    /// By the journal itself, as at the counter.
    JOURNAL(""),
    /// As the journal does, but with the log written back every few records.
    FULL_WITH_CHECKPOINTS(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16"),
    /// Control: the log is synced only when it is written back.
    WAL_NORMAL("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"),
    /// Control: nothing is ever synced.
    DELETE_OFF("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF");

    private final String pragmas;

    Mode(String pragmas) {
      this.pragmas = pragmas;
    }
  }

  /// Arguments: mode, journal file, how many records.
  public static void main(String[] arguments) throws Exception {
    Mode mode = Mode.valueOf(arguments[0]);
    Path file = Path.of(arguments[1]);
    int records = Integer.parseInt(arguments[2]);
    try (FileChannel acknowledged =
        FileChannel.open(
            Path.of(file + ".ack"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (mode == Mode.JOURNAL) {
        Journal journal = Journal.open(file, Facts.CLOCK);
        for (int n = 0; n < records; n++) {
          journal.append(Facts.TELLER, fact(n));
          acknowledge(acknowledged, journal.head());
        }
      } else {
        appendRaw(mode, file, records, acknowledged);
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static JournalRecord fact(int n) {
    return n % 2 == 0 ? Facts.started(Facts.payment(n / 2)) : Facts.taken(Facts.payment(n / 2));
  }

  private static void appendRaw(Mode mode, Path file, int records, FileChannel acknowledged)
      throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(mode.pragmas);
    }
    ChainWalk walk = new ChainWalk();
    new JournalRows(connection).walk(walk);
    PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO record (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
    for (int n = 0; n < records; n++) {
      JournalRecord fact = fact(n);
      byte[] bytes = RecordJson.write(Facts.NOON, Facts.TELLER, "test", fact);
      Head head = walk.head();
      long number = head.number() + 1;
      byte[] hash = ChainHash.of(Facts.CHAIN, number, head.hash(), bytes);
      insert.setLong(1, number);
      insert.setString(2, RecordTypes.nameOf(fact));
      insert.setString(3, Facts.payment(n / 2).toString());
      insert.setBytes(4, head.hash());
      insert.setBytes(5, hash);
      insert.setBytes(6, bytes);
      insert.executeUpdate();
      Entry entry = new Entry(number, head.hash(), hash, bytes);
      walk.accept(
          entry, RecordTypes.nameOf(fact), Facts.payment(n / 2), RecordTypes.sessionOf(fact), fact);
      acknowledge(acknowledged, walk.head());
    }
  }

  private static void acknowledge(FileChannel to, Head head) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(Long.BYTES + ChainHash.LENGTH);
    to.write(answer.putLong(head.number()).put(head.hash()).flip());
  }
}
