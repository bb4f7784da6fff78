package lv.lete.card.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;

/// Deflates one piece after another (RFC 1950, filter FlateDecode). One thread; the memory behind
/// it is given back by [#close].
public final class Flate implements AutoCloseable {
  /// On the content of cards, 1 kB of numbers and few words, this level with this strategy makes
  /// less than the usual level without it, in two thirds of the time.
  private static final int LEVEL = 4;

  private final Deflater deflater = new Deflater(LEVEL);
  private byte[] result = new byte[4_096];

  /// Deflates from the start of anything.
  public Flate() {
    deflater.setStrategy(Deflater.FILTERED);
  }

  /// Deflates the first `length` bytes and answers how many [#result] holds of them.
  public int deflate(byte[] data, int length) {
    deflater.reset();
    deflater.setInput(data, 0, length);
    deflater.finish();
    int count = 0;
    while (!deflater.finished()) {
      if (count == result.length) {
        result = Arrays.copyOf(result, 2 * result.length);
      }
      count += deflater.deflate(result, count, result.length - count);
    }
    return count;
  }

  /// What the last call made; valid until the next.
  public byte[] result() {
    return result;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
