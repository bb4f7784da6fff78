package lv.lete.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.contract.IssuedCard;

/// A reading connection with its statements, reused. One caller at a time (the methods lock); in
/// WAL mode it never waits for the writer, and each call sees one committed state.
final class ReplicaReader implements AutoCloseable {
  private static final String BY_ODD_KEY =
      "WHERE key IN (SELECT key FROM odd_number WHERE number = ?) ORDER BY biller";
  private static final String BY_WORDS =
      "WHERE key IN (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)";

  /// A beginning with more words than this is left to the index.
  private static final int COMPLETIONS = 64;

  /// Comes after every character that a word can have.
  private static final char LAST = '\uffff';

  private final Connection connection;
  private final BillerOrdinals ordinals;
  private final PreparedStatement byKeys;
  private final PreparedStatement byOddKey;
  private final PreparedStatement isMapped;
  private final PreparedStatement byGsrn;
  private final PreparedStatement byWords;
  private final PreparedStatement completions;
  private final PreparedStatement replica;

  ReplicaReader(Connection connection, BillerOrdinals ordinals) throws SQLException {
    this.connection = connection;
    this.ordinals = ordinals;
    byKeys = connection.prepareStatement(ContractColumns.SELECT + "WHERE key BETWEEN ? AND ?");
    byOddKey = connection.prepareStatement(ContractColumns.SELECT + BY_ODD_KEY);
    isMapped = connection.prepareStatement("SELECT 1 FROM contract WHERE gsrn = ? LIMIT 1");
    byGsrn = connection.prepareStatement(ContractColumns.SELECT + "WHERE gsrn = ?");
    byWords = connection.prepareStatement(ContractColumns.SELECT + BY_WORDS);
    completions =
        connection.prepareStatement(
            "SELECT word FROM vocabulary WHERE word BETWEEN ? AND ? LIMIT " + (COMPLETIONS + 1));
    replica = connection.prepareStatement("SELECT version, contracts, source FROM replica");
  }

  /// The replica's single row.
  record State(long version, long contracts, Optional<String> source) {}

  synchronized State state() throws SQLException {
    try (ResultSet row = replica.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the replica's own row is missing");
      }
      return new State(row.getLong(1), row.getLong(2), Optional.ofNullable(row.getString(3)));
    }
  }

  synchronized List<IssuedCard> cards(ContractId contract) throws SQLException {
    return CardTable.of(connection, contract);
  }

  synchronized long cardsVersion() throws SQLException {
    return CardTable.version(connection);
  }

  synchronized Optional<Contract> find(ContractId id) throws SQLException {
    OptionalInt ordinal = ordinals.find(id.biller());
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    long key = ContractKey.of(id.number(), ordinal.getAsInt());
    if (key != ContractKey.NONE) {
      return between(key, key).stream().findFirst();
    }
    return odd(id.number()).stream().filter(contract -> contract.id().equals(id)).findFirst();
  }

  synchronized List<Contract> byNumber(String number) throws SQLException {
    long first = ContractKey.first(number);
    List<Contract> found = new ArrayList<>();
    if (first != ContractKey.NONE) {
      found.addAll(between(first, ContractKey.last(first)));
    }
    if (first == ContractKey.NONE || ordinals.anyWithoutKey()) {
      found.addAll(odd(number));
    }
    return found;
  }

  synchronized List<Contract> byMappedGsrn(String gsrn) throws SQLException {
    // Hardly any card is mapped, and the driver asks for the name of every column of a query.
    isMapped.setString(1, gsrn);
    try (ResultSet row = isMapped.executeQuery()) {
      if (!row.next()) {
        return List.of();
      }
    }
    byGsrn.setString(1, gsrn);
    return contracts(byGsrn);
  }

  /// Contracts that have, for each of the beginnings, a word with it.
  synchronized List<Contract> byWords(List<String> beginnings, int limit) throws SQLException {
    StringJoiner query = new StringJoiner(" AND ");
    for (String beginning : beginnings) {
      List<String> words =
          SearchWords.isInVocabulary(beginning) ? completions(beginning) : List.of();
      if (words.isEmpty() && SearchWords.isInVocabulary(beginning)) {
        return List.of();
      }
      query.add(
          words.isEmpty() || words.size() > COMPLETIONS
              ? '"' + beginning + "\"*"
              : words.stream().collect(Collectors.joining("\" OR \"", "(\"", "\")")));
    }
    byWords.setString(1, query.toString());
    byWords.setInt(2, limit);
    return contracts(byWords);
  }

  /// Keys spread evenly over the file, so that reading them brings the tree's upper pages in.
  synchronized void touch(int samples) throws SQLException {
    long least;
    long most;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT min(key), max(key) FROM contract")) {
      least = row.getLong(1);
      most = row.getLong(2);
    }
    long step = Math.max(1, (most - least) / samples);
    try (PreparedStatement near =
        connection.prepareStatement("SELECT number FROM contract WHERE key >= ? LIMIT 1")) {
      for (int sample = 0; sample < samples; sample++) {
        near.setLong(1, least + sample * step);
        try (ResultSet row = near.executeQuery()) {
          if (row.next()) {
            byNumber(row.getString(1));
          }
        }
      }
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }

  private List<Contract> between(long first, long last) throws SQLException {
    byKeys.setLong(1, first);
    byKeys.setLong(2, last);
    return contracts(byKeys);
  }

  private List<Contract> odd(String number) throws SQLException {
    byOddKey.setString(1, number);
    return contracts(byOddKey);
  }

  private List<String> completions(String beginning) throws SQLException {
    completions.setString(1, beginning);
    completions.setString(2, beginning + LAST);
    List<String> words = new ArrayList<>();
    try (ResultSet row = completions.executeQuery()) {
      while (row.next()) {
        words.add(row.getString(1));
      }
    }
    return words;
  }

  private List<Contract> contracts(PreparedStatement statement) throws SQLException {
    List<Contract> found = new ArrayList<>(1);
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(ContractColumns.read(row, ordinals));
      }
    }
    return found;
  }
}
