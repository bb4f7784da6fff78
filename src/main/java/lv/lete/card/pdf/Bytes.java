package lv.lete.card.pdf;

import java.util.Arrays;

/// Bytes that grow: the syntax of a PDF, mostly ASCII. One thread.
public final class Bytes {
  private static final int HUNDREDTHS = 100;

  private byte[] array;
  private int length;

  /// Room for so many at first.
  public Bytes(int capacity) {
    array = new byte[Math.max(16, capacity)];
  }

  /// How many there are.
  public int length() {
    return length;
  }

  /// The array behind them, longer than they are; valid until the next change.
  public byte[] array() {
    return array;
  }

  /// A copy of them.
  public byte[] copy() {
    return Arrays.copyOf(array, length);
  }

  /// None again; the room stays.
  public Bytes clear() {
    length = 0;
    return this;
  }

  /// One byte.
  public Bytes raw(int value) {
    room(1);
    array[length++] = (byte) value;
    return this;
  }

  /// All of another.
  public Bytes append(Bytes other) {
    return append(other.array, 0, other.length);
  }

  /// A part of an array.
  public Bytes append(byte[] from, int offset, int count) {
    room(count);
    System.arraycopy(from, offset, array, length, count);
    length += count;
    return this;
  }

  /// ASCII text.
  @SuppressWarnings("deprecation") // the low byte of each letter is what is wanted of ASCII
  public Bytes text(String ascii) {
    int count = ascii.length();
    room(count);
    ascii.getBytes(0, count, array, length);
    length += count;
    return this;
  }

  /// A whole number.
  public Bytes number(long value) {
    room(20);
    long rest = value;
    if (rest < 0) {
      array[length++] = '-';
      rest = -rest;
    }
    int digits = 1;
    for (long power = rest / 10; power > 0; power /= 10) {
      digits++;
    }
    for (int at = length + digits - 1; at >= length; at--) {
      array[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /// A number given in hundredths, without needless noughts: 1250 is `12.5`.
  public Bytes hundredths(int value) {
    if (value < 0) {
      raw('-');
    }
    int size = Math.abs(value);
    int whole = size / HUNDREDTHS;
    int part = size % HUNDREDTHS;
    if (whole > 0 || part == 0) {
      number(whole);
    }
    if (part > 0) {
      raw('.').raw('0' + part / 10);
      if (part % 10 > 0) {
        raw('0' + part % 10);
      }
    }
    return this;
  }

  /// A literal string (ISO 32000-1, 7.3.4.2) of codes, of one byte below 256 and of two above: what
  /// would end it, and the carriage return, which a reader would turn into a line feed, are
  /// escaped.
  public Bytes codes(char[] codes, int count) {
    room(4 * count + 2);
    array[length++] = '(';
    for (int i = 0; i < count; i++) {
      if (codes[i] > 0xFF) {
        escaped(codes[i] >>> 8);
      }
      escaped(codes[i] & 0xFF);
    }
    array[length++] = ')';
    return this;
  }

  private void escaped(int value) {
    switch (value) {
      case '(', ')', '\\' -> {
        array[length++] = '\\';
        array[length++] = (byte) value;
      }
      case '\r' -> {
        array[length++] = '\\';
        array[length++] = 'r';
      }
      default -> array[length++] = (byte) value;
    }
  }

  private void room(int more) {
    if (length + more > array.length) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
    }
  }
}
