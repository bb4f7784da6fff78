package lv.lete.card.pdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/// Deflates pieces of a kilobyte or so (RFC 1950, filter FlateDecode) several times as fast as
/// zlib, which for such pieces spends itself on making a code of their own for each. The fixed code
/// of RFC 1951, 3.2.6, is used, and what repeats is looked for at its last place only: a tenth more
/// bytes. Long pieces are better given to [Flate]. One thread.
public final class ShortFlate {
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final FixedCode CODE = new FixedCode();

  /// The last block, with the fixed code.
  private static final int ONLY_BLOCK = 3 << FixedCode.SIZE | 0b011;

  private static final int HASH_BITS = 12;
  private static final int SPREAD = 0x9E3779B1;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 258;
  private static final int FARTHEST = 1 << 15;
  private static final int AROUND = 64;

  private final Adler32 sum = new Adler32();

  /// Where four bytes of this hash were last, counted over all pieces: places below `base` are of
  /// earlier ones, so nothing need be cleared between.
  private final int[] places = new int[1 << HASH_BITS];

  private byte[] result = new byte[4_096];
  private int base = 1;
  private int count;
  private long bits;
  private int held;

  /// Deflates the first `length` bytes and answers how many [#result] holds of them.
  public int deflate(byte[] data, int length) {
    begin(length);
    int end = length - Long.BYTES;
    int at = 0;
    while (at < end) {
      int from = lastPlace(data, at);
      int same = from < 0 ? 0 : same(data, from, at, length);
      if (same < SHORTEST) {
        put(CODE.letter(data[at++] & 0xFF));
      } else {
        put(CODE.length(same));
        put(CODE.distance(at - from));
        int next = at + same;
        while (++at < next && at < end) {
          places[hash(data, at)] = base + at;
        }
        at = next;
      }
    }
    while (at < length) {
      put(CODE.letter(data[at++] & 0xFF));
    }
    base += length;
    return ended(data, length);
  }

  /// What the last call made; valid until the next.
  public byte[] result() {
    return result;
  }

  private void begin(int length) {
    // no letter takes more than nine bits
    int most = length + length / 8 + AROUND;
    if (result.length < most) {
      result = new byte[2 * most];
    }
    if (base > Integer.MAX_VALUE - length) {
      Arrays.fill(places, 0);
      base = 1;
    }
    // RFC 1950, 2.2: deflate, a window of 32 KiB, the fastest level
    result[0] = 0x78;
    result[1] = 0x01;
    count = 2;
    bits = 0;
    held = 0;
    put(ONLY_BLOCK);
  }

  private int lastPlace(byte[] data, int at) {
    int hash = hash(data, at);
    int from = places[hash] - base;
    places[hash] = base + at;
    return at - from <= FARTHEST ? from : -1;
  }

  private static int hash(byte[] data, int at) {
    return ((int) FOUR.get(data, at) * SPREAD) >>> (Integer.SIZE - HASH_BITS);
  }

  /// How many bytes are the same from both places on.
  private static int same(byte[] data, int from, int at, int length) {
    int most = Math.min(LONGEST, length - at);
    int same = 0;
    while (same + Long.BYTES <= most) {
      long differ = (long) EIGHT.get(data, from + same) ^ (long) EIGHT.get(data, at + same);
      if (differ != 0) {
        return same + Long.numberOfTrailingZeros(differ) / Byte.SIZE;
      }
      same += Long.BYTES;
    }
    while (same < most && data[from + same] == data[at + same]) {
      same++;
    }
    return same;
  }

  private void put(int code) {
    bits |= (long) (code & (1 << FixedCode.SIZE) - 1) << held;
    held += code >>> FixedCode.SIZE;
    if (held >= Integer.SIZE) {
      FOUR.set(result, count, (int) bits);
      count += Integer.BYTES;
      bits >>>= Integer.SIZE;
      held -= Integer.SIZE;
    }
  }

  private int ended(byte[] data, int length) {
    put(CODE.letter(FixedCode.END));
    for (; held > 0; held -= Byte.SIZE) {
      result[count++] = (byte) bits;
      bits >>>= Byte.SIZE;
    }
    sum.reset();
    sum.update(data, 0, length);
    FOUR.set(result, count, Integer.reverseBytes((int) sum.getValue()));
    count += Integer.BYTES;
    return count;
  }
}
