package lv.lete.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

/// Writes a journal of a whole day at once, in one database transaction and with the guards in
/// place: what benchmarks read.
public final class BulkJournal {
  private BulkJournal() {}

  /// Appends the facts to a journal that nobody has open.
  public static void append(Path file, Actor actor, List<JournalRecord> facts) throws SQLException {
    ChainIdentity chain;
    Head head;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      chain = journal.identity();
      head = journal.head();
    }
    String sql = "INSERT INTO record (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (JournalRecord fact : facts) {
          byte[] bytes = RecordJson.write(Facts.NOON, actor, "1", fact);
          byte[] hash = ChainHash.of(chain, head.number() + 1, head.hash(), bytes);
          UUID payment = RecordTypes.paymentOf(fact);
          insert.setLong(1, head.number() + 1);
          insert.setString(2, RecordTypes.nameOf(fact));
          if (payment == null) {
            insert.setNull(3, Types.VARCHAR);
          } else {
            insert.setString(3, payment.toString());
          }
          insert.setBytes(4, head.hash());
          insert.setBytes(5, hash);
          insert.setBytes(6, bytes);
          insert.executeUpdate();
          head = new Head(head.number() + 1, hash);
        }
      }
      connection.commit();
    }
  }
}
