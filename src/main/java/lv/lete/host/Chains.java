package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import lv.lete.journal.Entry;
import lv.lete.journal.Head;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.jspecify.annotations.Nullable;

/// Reads the chains that the host holds.
final class Chains {
  private static final int HASH_BYTES = 32;

  private Chains() {}

  /// The last link of a chain: number 0 and 32 zero bytes before the first.
  static Head head(Connection books, ChainPlace place) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT number, hash FROM record WHERE terminal = ? AND epoch = ?"
                + " ORDER BY number DESC LIMIT 1")) {
      query.setString(1, place.terminal().toString());
      query.setInt(2, place.epoch());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? new Head(rows.getLong(1), rows.getBytes(2))
            : new Head(0, new byte[HASH_BYTES]);
      }
    }
  }

  /// What was answered when this very record was stored; null when the chain holds another record,
  /// or none, under its number.
  static @Nullable Line firstAnswer(Connection books, ChainPlace place, Entry entry)
      throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT hash, posting, reason FROM record"
                + " WHERE terminal = ? AND epoch = ? AND number = ?")) {
      query.setString(1, place.terminal().toString());
      query.setInt(2, place.epoch());
      query.setLong(3, entry.number());
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next() || !Arrays.equals(rows.getBytes(1), entry.hash())) {
          return null;
        }
        return new Line(entry.number(), Posting.valueOf(rows.getString(2)), rows.getString(3));
      }
    }
  }
}
