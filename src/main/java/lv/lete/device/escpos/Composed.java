package lv.lete.device.escpos;

import java.util.Arrays;

/// Bytes for the printer and what they are, for the statistics.
record Composed(byte[] bytes, int lines, int letters, int cuts, int barcodes) {
  static final Composed NOTHING = new Composed(new byte[0], 0, 0, 0, 0);

  /// This and the other behind it.
  Composed then(Composed next) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
    System.arraycopy(next.bytes, 0, both, bytes.length, next.bytes.length);
    return new Composed(
        both,
        lines + next.lines,
        letters + next.letters,
        cuts + next.cuts,
        barcodes + next.barcodes);
  }
}
