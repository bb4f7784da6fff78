package lv.lete.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// The one connection that changes the replica. Every method runs within the database transaction
/// that [Directory] opened; one thread at a time.
final class ReplicaWriter {
  private final Connection connection;
  private final BillerOrdinals ordinals;
  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final PreparedStatement addWords;
  private final PreparedStatement replaceWords;
  private final PreparedStatement findOdd;
  private final PreparedStatement addOdd;
  private final PreparedStatement lowestKey;
  private final PreparedStatement move;

  ReplicaWriter(Connection connection, BillerOrdinals ordinals) throws SQLException {
    this.connection = connection;
    this.ordinals = ordinals;
    select = connection.prepareStatement(ContractColumns.SELECT + "WHERE key = ?");
    insert = connection.prepareStatement(ContractColumns.INSERT);
    addWords = connection.prepareStatement("INSERT INTO words (rowid, text) VALUES (?, ?)");
    replaceWords =
        connection.prepareStatement("INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)");
    findOdd =
        connection.prepareStatement("SELECT key FROM odd_number WHERE number = ? AND biller = ?");
    addOdd =
        connection.prepareStatement(
            "INSERT INTO odd_number (number, biller, key) VALUES (?, ?, ?)");
    lowestKey = connection.prepareStatement("SELECT min(key) FROM contract");
    move = connection.prepareStatement("UPDATE replica SET version = ?, contracts = contracts + ?");
  }

  /// Inserts or replaces the contracts and moves the watermark. A contract that is as it was is not
  /// written; the word index is touched only where a word changed (most changes are readings).
  void apply(List<Contract> changed, long version) throws SQLException {
    long added = 0;
    for (Contract contract : changed) {
      int ordinal = ordinals.give(connection, contract.biller());
      long key = ContractKey.of(contract.number(), ordinal);
      if (key == ContractKey.NONE) {
        key = oddKey(contract.number(), ordinal);
      }
      added += put(key, ordinal, contract);
    }
    move.setLong(1, version);
    move.setLong(2, added);
    move.executeUpdate();
  }

  /// Forgets all contracts and the watermark.
  void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM contract");
      statement.executeUpdate("DELETE FROM odd_number");
      statement.executeUpdate("INSERT INTO words (words) VALUES ('delete-all')");
      statement.executeUpdate("UPDATE replica SET version = 0, contracts = 0, source = NULL");
    }
  }

  private int put(long key, int ordinal, Contract contract) throws SQLException {
    Contract before = read(key);
    if (contract.equals(before)) {
      return 0;
    }
    ContractColumns.bind(insert, key, ordinal, contract);
    insert.executeUpdate();
    String words = SearchWords.indexed(contract);
    if (before == null) {
      index(addWords, key, words);
      return 1;
    }
    if (!words.equals(SearchWords.indexed(before))) {
      index(replaceWords, key, words);
    }
    return 0;
  }

  private @Nullable Contract read(long key) throws SQLException {
    select.setLong(1, key);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? ContractColumns.read(row, ordinals) : null;
    }
  }

  private static void index(PreparedStatement statement, long key, String words)
      throws SQLException {
    statement.setLong(1, key);
    statement.setString(2, words);
    statement.executeUpdate();
  }

  /// Keys of numbers that cannot be packed count down from -1.
  private long oddKey(String number, int ordinal) throws SQLException {
    findOdd.setString(1, number);
    findOdd.setInt(2, ordinal);
    try (ResultSet row = findOdd.executeQuery()) {
      if (row.next()) {
        return row.getLong(1);
      }
    }
    long key;
    try (ResultSet row = lowestKey.executeQuery()) {
      key = Math.min(row.next() ? row.getLong(1) : 0, 0) - 1;
    }
    addOdd.setString(1, number);
    addOdd.setInt(2, ordinal);
    addOdd.setLong(3, key);
    addOdd.executeUpdate();
    return key;
  }
}
