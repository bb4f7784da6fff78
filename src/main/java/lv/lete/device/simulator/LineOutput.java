package lv.lete.device.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import lv.lete.device.line.Line;

/// What goes out at a line, as a stream.
final class LineOutput extends OutputStream {
  private final Line line;

  LineOutput(Line line) {
    this.line = line;
  }

  @Override
  public void write(int one) throws IOException {
    line.write(new byte[] {(byte) one});
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    line.write(Arrays.copyOfRange(bytes, offset, offset + length));
  }
}
