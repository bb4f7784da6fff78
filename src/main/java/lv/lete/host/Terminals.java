package lv.lete.host;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lv.lete.wire.Signing;
import org.jspecify.annotations.Nullable;

/// The terminals that the host knows, and whose token is whose. Tokens are kept as SHA-256 only.
///
/// A token is `terminal id . 32 random bytes in base64url`: the id finds the terminal, and the rest
/// is compared in constant time. Any thread may ask; the books are changed on the writer's thread.
final class Terminals {
  private static final int TOKEN_BYTES = 32;

  /// A terminal as the books have it.
  record Row(int epoch, String publicKey, boolean quarantined) {}

  /// A terminal that showed its token.
  record Known(UUID id, PublicKey key) {}

  private record Credential(byte[] tokenHash, PublicKey key) {}

  private final Map<UUID, Credential> credentials = new ConcurrentHashMap<>();

  private Terminals(Map<UUID, Credential> credentials) {
    this.credentials.putAll(credentials);
  }

  /// Those in the books.
  static Terminals load(Connection books) throws SQLException {
    Map<UUID, Credential> found = new HashMap<>();
    try (PreparedStatement query =
            books.prepareStatement("SELECT id, token_hash, public_key FROM terminal");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        PublicKey key = Signing.publicKey(rows.getString(3));
        found.put(UUID.fromString(rows.getString(1)), new Credential(rows.getBytes(2), key));
      }
    }
    return new Terminals(found);
  }

  /// Whose token it is, or null: unknown, replaced by a later one, or no token at all.
  @Nullable Known byToken(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return null;
    }
    UUID id;
    try {
      id = UUID.fromString(token.substring(0, dot));
    } catch (IllegalArgumentException noId) {
      return null;
    }
    Credential credential = credentials.get(id);
    return credential != null && MessageDigest.isEqual(credential.tokenHash, Sha256.of(token))
        ? new Known(id, credential.key)
        : null;
  }

  /// A new token of a terminal; it counts after [#remember].
  static String newToken(UUID terminal, SecureRandom random) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    return terminal + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /// From now on this token, and no earlier one, is the terminal's.
  void remember(UUID terminal, String token, PublicKey key) {
    credentials.put(terminal, new Credential(Sha256.of(token), key));
  }

  /// The terminal in the books; it must be there.
  static Row row(Connection books, UUID terminal) throws SQLException {
    Row row = find(books, terminal);
    if (row == null) {
      throw new IllegalStateException("no terminal " + terminal + " in the books");
    }
    return row;
  }

  /// The terminal in the books, or null.
  static @Nullable Row find(Connection books, UUID terminal) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT epoch, public_key, state FROM terminal WHERE id = ?")) {
      query.setString(1, terminal.toString());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? new Row(rows.getInt(1), rows.getString(2), rows.getString(3).equals("QUARANTINED"))
            : null;
      }
    }
  }

  /// Stops the terminal's chain until a person has looked at it.
  static void quarantine(Connection books, UUID terminal, String reason) throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE terminal SET state = 'QUARANTINED', reason = ? WHERE id = ?")) {
      update.setString(1, reason);
      update.setString(2, terminal.toString());
      update.executeUpdate();
    }
  }
}
