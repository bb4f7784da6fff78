package lv.lete.device.simulator;

import java.io.IOException;
import java.io.InputStream;
import lv.lete.device.line.Line;

/// What comes in at a line, as a stream; it ends when the line does.
final class LineInput extends InputStream {
  private static final int WAIT_MILLIS = 1_000;

  private final Line line;

  LineInput(Line line) {
    this.line = line;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    byte[] some = new byte[length];
    int count = line.read(some, WAIT_MILLIS);
    while (count == 0) {
      count = line.read(some, WAIT_MILLIS);
    }
    if (count > 0) {
      System.arraycopy(some, 0, into, offset, count);
    }
    return count;
  }
}
