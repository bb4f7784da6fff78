package lv.lete.card.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Where each object lies: rows of a cross-reference stream of widths 1, 6 and 1 (ISO 32000-1,
/// 7.5.8.3), in blocks so that growing copies nothing.
final class Places {
  private static final int ROW = 8;
  private static final int ROWS_A_BLOCK = 8_192;
  private static final int PLAIN = 1;
  private static final int PACKED = 2;
  private static final int UP = 2;

  private final List<byte[]> blocks = new ArrayList<>();

  /// An object of its own at this offset.
  void plain(int number, long offset) {
    put(number, PLAIN, offset, 0);
  }

  /// An object within an object stream.
  void packed(int number, int container, int index) {
    put(number, PACKED, container, index);
  }

  private void put(int number, int kind, long second, int third) {
    int block = number / ROWS_A_BLOCK;
    while (blocks.size() <= block) {
      blocks.add(new byte[ROWS_A_BLOCK * ROW]);
    }
    byte[] rows = blocks.get(block);
    int at = number % ROWS_A_BLOCK * ROW;
    rows[at] = (byte) kind;
    for (int i = 0; i < 6; i++) {
      rows[at + 6 - i] = (byte) (second >>> (8 * i));
    }
    rows[at + 7] = (byte) third;
  }

  /// All rows from 0 to `last`, deflated, each before that with the filter "up" of PNG, after which
  /// neighbours take almost no room.
  byte[] deflatedRows(int last) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream(1 << 16);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
      byte[] filtered = new byte[ROW + 1];
      byte[] above = new byte[ROW];
      filtered[0] = UP;
      // Object 0 heads the list of free ones, which is empty: its row is all noughts.
      for (int number = 0; number <= last; number++) {
        byte[] rows = blocks.get(number / ROWS_A_BLOCK);
        int at = number % ROWS_A_BLOCK * ROW;
        if (number > 0 && rows[at] == 0) {
          throw new IllegalStateException("object " + number + " was never written");
        }
        for (int i = 0; i < ROW; i++) {
          filtered[1 + i] = (byte) (rows[at + i] - above[i]);
          above[i] = rows[at + i];
        }
        out.write(filtered);
      }
    } finally {
      deflater.end();
    }
    return deflated.toByteArray();
  }
}
