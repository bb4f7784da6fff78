package lv.lete.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import lv.lete.contract.Contract;

/// The one connection that changes the replica. Every method runs within the database transaction
/// that [Directory] opened; one thread at a time.
final class ReplicaWriter {
  private static final int MOST_REMEMBERED = 20_000;

  private final Connection connection;
  private final BillerOrdinals ordinals;
  private final PreparedStatement select;
  private final PreparedStatement insertNew;
  private final PreparedStatement replace;
  private final PreparedStatement addWords;
  private final PreparedStatement removeWords;
  private final PreparedStatement addToVocabulary;
  private final PreparedStatement findOdd;
  private final PreparedStatement addOdd;
  private final PreparedStatement lowestKey;
  private final PreparedStatement move;

  /// Words that the vocabulary has: most contracts bring none that is new.
  private final Set<String> remembered = new HashSet<>();

  ReplicaWriter(Connection connection, BillerOrdinals ordinals) throws SQLException {
    this.connection = connection;
    this.ordinals = ordinals;
    select = connection.prepareStatement(ContractColumns.SELECT + "WHERE key = ?");
    insertNew = connection.prepareStatement(ContractColumns.INSERT_NEW);
    replace = connection.prepareStatement(ContractColumns.REPLACE);
    addWords = connection.prepareStatement("INSERT INTO words (rowid, text) VALUES (?, ?)");
    removeWords =
        connection.prepareStatement(
            "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)");
    addToVocabulary =
        connection.prepareStatement("INSERT OR IGNORE INTO vocabulary (word) VALUES (?)");
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

  /// After a rollback: what was added is not there.
  void rolledBack() {
    remembered.clear();
  }

  /// Forgets all contracts and the watermark.
  void clear() throws SQLException {
    remembered.clear();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM contract");
      statement.executeUpdate("DELETE FROM odd_number");
      statement.executeUpdate("DELETE FROM vocabulary");
      statement.executeUpdate("INSERT INTO words (words) VALUES ('delete-all')");
      statement.executeUpdate("UPDATE replica SET version = 0, contracts = 0, source = NULL");
    }
    CardTable.clear(connection);
  }

  /// Tries the insert first: while a replica fills, every row is new, and looking before would cost
  /// more than the insert. What is to be forgotten by the index must be exactly what it was told.
  private int put(long key, int ordinal, Contract contract) throws SQLException {
    ContractColumns.bind(insertNew, key, ordinal, contract);
    SequencedSet<String> words = SearchWords.indexed(contract);
    if (insertNew.executeUpdate() == 1) {
      add(key, words);
      return 1;
    }
    Contract before = read(key);
    if (!contract.equals(before)) {
      ContractColumns.bind(replace, key, ordinal, contract);
      replace.executeUpdate();
      SequencedSet<String> wordsBefore = SearchWords.indexed(before);
      if (!words.equals(wordsBefore)) {
        index(removeWords, key, wordsBefore);
        add(key, words);
      }
    }
    return 0;
  }

  private Contract read(long key) throws SQLException {
    select.setLong(1, key);
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("a contract is there and cannot be read");
      }
      return ContractColumns.read(row, ordinals);
    }
  }

  private void add(long key, SequencedSet<String> words) throws SQLException {
    index(addWords, key, words);
    for (String word : words) {
      if (SearchWords.isInVocabulary(word) && !remembered.contains(word)) {
        addToVocabulary.setString(1, word);
        addToVocabulary.executeUpdate();
        if (remembered.size() == MOST_REMEMBERED) {
          remembered.clear();
        }
        remembered.add(word);
      }
    }
  }

  private static void index(PreparedStatement statement, long key, SequencedSet<String> words)
      throws SQLException {
    statement.setLong(1, key);
    statement.setString(2, String.join(" ", words));
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
