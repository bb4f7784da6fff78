package lv.lete.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// `SHA-256(terminal id (16 bytes) ‖ epoch (4) ‖ number (8) ‖ previous hash (32) ‖ bytes)`, numbers
/// big-endian. The fixed widths before the bytes leave no two readings.
public final class ChainHash {
  /// The length of a hash in bytes.
  public static final int LENGTH = 32;

  private static final int PREFIX_LENGTH = 16 + 4 + 8 + LENGTH;

  private ChainHash() {}

  /// The hash of one link.
  ///
  /// @throws IllegalArgumentException when `previousHash` is not 32 bytes long
  public static byte[] of(ChainIdentity chain, long number, byte[] previousHash, byte[] bytes) {
    if (previousHash.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + previousHash.length);
    }
    byte[] prefix =
        ByteBuffer.allocate(PREFIX_LENGTH)
            .putLong(chain.terminal().getMostSignificantBits())
            .putLong(chain.terminal().getLeastSignificantBits())
            .putInt(chain.epoch())
            .putLong(number)
            .put(previousHash)
            .array();
    MessageDigest digest = sha256();
    digest.update(prefix);
    return digest.digest(bytes);
  }

  /// What stands before the first record: 32 zero bytes. A new array each time.
  public static byte[] beforeFirst() {
    return new byte[LENGTH];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
