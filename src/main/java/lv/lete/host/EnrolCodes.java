package lv.lete.host;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;

/// One-time codes for terminals on other machines. The books keep their hashes only.
public final class EnrolCodes {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 12;
  private static final int GROUP = 4;

  private EnrolCodes() {}

  /// Issues a code that enrols one terminal within `validity`: `K7QF-2M9D-XW3T`, twelve characters
  /// of Crockford base 32 (60 random bits). Works while a host runs on the home.
  ///
  /// @throws lv.lete.store.StoreFault when the home cannot be written
  public static String issue(
      Path home, Duration validity, InstantSource clock, SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < LETTERS; letter++) {
      code.append(letter > 0 && letter % GROUP == 0 ? "-" : "")
          .append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
    }
    HostHome.create(home);
    try (Connection books =
            SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
        PreparedStatement insert =
            books.prepareStatement(
                "INSERT INTO enrol_code (hash, issued_at, expires_at) VALUES (?, ?, ?)")) {
      Instant now = clock.instant();
      insert.setBytes(1, hash(code.toString()));
      insert.setLong(2, now.toEpochMilli());
      insert.setLong(3, now.plus(validity).toEpochMilli());
      insert.executeUpdate();
      return code.toString();
    } catch (SQLException failed) {
      throw new StoreFault("cannot keep an enrolment code in " + home, failed);
    }
  }

  /// Uses a code for a terminal. The same terminal may use it again while it is in time: its first
  /// answer may have been lost on the way.
  static boolean use(Connection books, String code, UUID terminal, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE enrol_code SET used_at = coalesce(used_at, ?1), used_by = ?2"
                + " WHERE hash = ?3 AND issued_at <= ?1 AND expires_at > ?1"
                + " AND (used_by IS NULL OR used_by = ?2)")) {
      update.setLong(1, now.toEpochMilli());
      update.setString(2, terminal.toString());
      update.setBytes(3, hash(code));
      return update.executeUpdate() == 1;
    }
  }

  /// People read codes aloud and key them: case, hyphens and blanks do not count, O is 0, I and L
  /// are 1.
  private static byte[] hash(String code) {
    return Sha256.of(
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }
}
