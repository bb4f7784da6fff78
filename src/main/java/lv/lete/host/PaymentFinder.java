package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.PaymentCode;
import org.jspecify.annotations.Nullable;

/// Finds payments in a host's books by what people have in their hands: the code on a receipt, or
/// the id in an export.
final class PaymentFinder {
  /// A payment, and the terminal that took it.
  record Found(UUID payment, UUID terminal) {}

  /// Posted or held; where both, as two terminals sent it, that of the ledger.
  private static final String KNOWN =
      """
      SELECT payment, terminal FROM ledger WHERE %1$s
      UNION ALL
      SELECT payment, min(terminal) FROM suspense WHERE kind = 'PAYMENT' AND %1$s
        AND payment NOT IN (SELECT payment FROM ledger WHERE %1$s) GROUP BY payment
      """;

  private static final int CODE_LENGTH = 9;

  private PaymentFinder() {}

  /// All that are meant; several where a code is that of several.
  static List<Found> find(Connection books, String codeOrId) throws SQLException {
    String wanted = codeOrId.strip();
    return wanted.length() <= CODE_LENGTH ? byCode(books, wanted) : byId(books, wanted);
  }

  /// When its reversal was posted, or null.
  static @Nullable Instant reversedAt(Connection books, UUID payment) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT posted_at FROM reversal WHERE payment = ?")) {
      query.setString(1, payment.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : null;
      }
    }
  }

  private static List<Found> byId(Connection books, String id) throws SQLException {
    try {
      return read(books, KNOWN.formatted("payment = ?1"), UUID.fromString(id).toString());
    } catch (IllegalArgumentException noId) {
      return List.of();
    }
  }

  private static List<Found> byCode(Connection books, String code) throws SQLException {
    String digits = PaymentCode.lastDigits(code).orElse("");
    return digits.isEmpty()
        ? List.of()
        : read(books, KNOWN.formatted("substr(payment, -10) = ?1"), digits);
  }

  private static List<Found> read(Connection books, String select, String value)
      throws SQLException {
    try (PreparedStatement query = books.prepareStatement(select)) {
      query.setString(1, value);
      List<Found> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new Found(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))));
        }
      }
      return found;
    }
  }
}
