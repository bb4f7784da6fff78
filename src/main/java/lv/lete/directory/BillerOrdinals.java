package lv.lete.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The small number that stands for a biller's id in keys and rows. Given once, never changed.
///
/// Readers may look while the writer adds. An ordinal is known here before its first row is
/// committed; after a rolled-back write the writer calls [#load] again.
final class BillerOrdinals {
  private final Map<String, Integer> ordinals = new ConcurrentHashMap<>();
  private final Map<Integer, String> ids = new ConcurrentHashMap<>();

  /// Makes this hold what the file holds.
  void load(Connection connection) throws SQLException {
    Set<String> held = new HashSet<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("SELECT id, ordinal FROM biller_ordinal")) {
      while (rows.next()) {
        held.add(rows.getString(1));
        put(rows.getString(1), rows.getInt(2));
      }
    }
    ordinals.keySet().retainAll(held);
  }

  /// The ordinal of a biller that has, or had, contracts here.
  OptionalInt find(String id) {
    Integer ordinal = ordinals.get(id);
    return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }

  /// The biller's id.
  String id(int ordinal) {
    String id = ids.get(ordinal);
    if (id == null) {
      throw new IllegalStateException("no biller has the ordinal " + ordinal);
    }
    return id;
  }

  /// The ordinal, given now if the biller is new; within the writer's database transaction.
  int give(Connection connection, String id) throws SQLException {
    Integer known = ordinals.get(id);
    if (known != null) {
      return known;
    }
    int next = ordinals.size();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO biller_ordinal (id, ordinal) VALUES (?, ?)")) {
      insert.setString(1, id);
      insert.setInt(2, next);
      insert.executeUpdate();
    }
    put(id, next);
    return next;
  }

  /// Whether a biller's ordinal is too high for a packed key: then a plain number may be anywhere.
  boolean anyWithoutKey() {
    return ordinals.size() > ContractKey.MOST_ORDINAL + 1;
  }

  private void put(String id, int ordinal) {
    ids.put(ordinal, id);
    ordinals.put(id, ordinal);
  }
}
