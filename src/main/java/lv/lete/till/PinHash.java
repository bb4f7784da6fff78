package lv.lete.till;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// The Argon2id hash of a PIN (RFC 9106) with the salt and the costs it was made with.
///
/// New hashes use 19 MiB, two passes, one lane: the OWASP minimum, chosen because a terminal lives
/// in 128 MiB of heap. The costs are stored with each hash, so they can be raised later.
record PinHash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// Hashes a new PIN under a fresh salt. The array stays the caller's to wipe.
  static PinHash of(char[] pin, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PinHash(
        MEMORY_KIB, PASSES, LANES, salt, derive(pin, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  /// A hash that no PIN has, as dear to check as a real one: what an unknown name is checked
  /// against, so that the time tells nothing about who exists.
  static PinHash decoy(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return new PinHash(MEMORY_KIB, PASSES, LANES, salt, hash);
  }

  /// Whether this PIN was hashed; the comparison takes the same time wherever they differ.
  boolean matches(char[] pin) {
    byte[] tried = derive(pin, salt, memoryKib, passes, lanes, hash.length);
    try {
      return MessageDigest.isEqual(hash, tried);
    } finally {
      Arrays.fill(tried, (byte) 0);
    }
  }

  /// Sets five columns from `first` on: costs, salt and hash, or nothing.
  static void write(PreparedStatement into, int first, @Nullable PinHash hash) throws SQLException {
    if (hash == null) {
      for (int column = first; column < first + 3; column++) {
        into.setNull(column, Types.INTEGER);
      }
      into.setNull(first + 3, Types.BLOB);
      into.setNull(first + 4, Types.BLOB);
      return;
    }
    into.setInt(first, hash.memoryKib());
    into.setInt(first + 1, hash.passes());
    into.setInt(first + 2, hash.lanes());
    into.setBytes(first + 3, hash.salt());
    into.setBytes(first + 4, hash.hash());
  }

  /// Reads what [#write] wrote.
  static @Nullable PinHash read(ResultSet row, int first) throws SQLException {
    byte @Nullable [] salt = row.getBytes(first + 3);
    byte @Nullable [] hash = row.getBytes(first + 4);
    return salt == null || hash == null
        ? null
        : new PinHash(row.getInt(first), row.getInt(first + 1), row.getInt(first + 2), salt, hash);
  }

  private static byte[] derive(
      char[] pin, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    // Two bytes a character: no two texts become the same bytes, whatever was keyed.
    byte[] password = new byte[pin.length * Character.BYTES];
    ByteBuffer.wrap(password).asCharBuffer().put(pin);
    byte[] derived = new byte[length];
    try {
      argon2.generateBytes(password, derived);
      return derived;
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }
}
