package lv.lete.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One row of the table as it lies there, believed in nothing.
record Row(
    long number,
    @Nullable String kind,
    @Nullable String payment,
    byte[] previous,
    byte[] hash,
    byte[] bytes) {

  /// The columns in the order that [#of] reads them.
  static final String COLUMNS = "number, kind, payment, previous, hash, bytes";

  /// The row under the cursor; what is null where nothing may be null is empty here.
  static Row of(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        bytes(row, 4),
        bytes(row, 5),
        bytes(row, 6));
  }

  Entry entry() {
    return new Entry(number, previous, hash, bytes);
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte @Nullable [] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }
}
