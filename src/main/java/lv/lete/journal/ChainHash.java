package lv.lete.journal;

/// `SHA-256(terminal id (16 bytes) ‖ epoch (4) ‖ number (8) ‖ previous hash (32) ‖ bytes)`, numbers
/// big-endian. The fixed widths before the bytes leave no two readings.
public final class ChainHash {
  private ChainHash() {}

  /// The hash of one link.
  public static byte[] of(ChainIdentity chain, long number, byte[] previousHash, byte[] bytes) {
    throw new UnsupportedOperationException();
  }
}
