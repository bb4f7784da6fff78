package lv.lete.device.simulator;

/// What a decoder reads from.
interface Bytes {

  /// No more comes, or what came was thrown away: the command being read is not finished.
  final class Ended extends Exception {
    final boolean forGood;

    Ended(boolean forGood) {
      super("the bytes ended", null, false, false);
      this.forGood = forGood;
    }
  }

  /// The next, 0 to 255; waits for it.
  int next() throws Ended;

  /// Two bytes, the low one first.
  default int word() throws Ended {
    int low = next();
    return low | next() << 8;
  }

  default byte[] take(int count) throws Ended {
    byte[] taken = new byte[count];
    for (int i = 0; i < count; i++) {
      taken[i] = (byte) next();
    }
    return taken;
  }

  default void skip(long count) throws Ended {
    for (long i = 0; i < count; i++) {
      next();
    }
  }

  /// A fixed run of bytes.
  static Bytes of(byte[] all) {
    return new Bytes() {
      private int at;

      @Override
      public int next() throws Ended {
        if (at == all.length) {
          throw new Ended(true);
        }
        return all[at++] & 0xFF;
      }
    };
  }
}
