package lv.lete;

/// How many cards one file may hold: reading a file back keeps its cards and its cross-references.
final class CardsChunk {
  private static final int MOST = 20_000;

  /// Measured: 5,000 cards are made and read back in a heap of 64 MiB, 10,000 are not.
  private static final int BYTES_A_CARD = 12 * 1024;

  private CardsChunk() {}

  /// Refuses a number that no file may have, or for which this program was given too little memory.
  ///
  /// @throws Refusal where it is so; nothing was done
  static void check(int chunk) {
    if (chunk < 1 || chunk > MOST) {
      throw new Refusal(
          Exit.USAGE, "LT-W46 A file has 1 to %d cards. Nothing was done.".formatted(MOST));
    }
    long memory = Runtime.getRuntime().maxMemory();
    if ((long) chunk * BYTES_A_CARD > memory) {
      throw new Refusal(
          Exit.USAGE,
          ("LT-W46 Files of %d cards need more memory than this program was given (%d MiB): take"
                  + " --chunk %d or less. Nothing was done.")
              .formatted(chunk, memory >> 20, memory / BYTES_A_CARD));
    }
  }
}
