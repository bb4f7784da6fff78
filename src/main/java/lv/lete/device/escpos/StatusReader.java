package lv.lete.device.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// Takes apart what an ESC/POS device says: four bytes of Automatic Status Back, single bytes that
/// answer DLE EOT and GS r, and blocks that answer GS ( H. Each kind is known by bits that are
/// fixed ("Differentiating transmission status", command reference of the TM series). What fits
/// nothing is noise. For one thread.
final class StatusReader {
  private static final int ASB_BYTES = 4;
  private static final int BLOCK = 0x37;
  private static final int BLOCK_MOST = 80;
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;

  /// What was found.
  interface Found {
    /// Automatic Status Back.
    void changed(byte[] four);

    /// An answer to DLE EOT.
    void now(int bits);

    /// An answer to GS r 1.
    void behind();

    /// An answer to GS ( H fn 48.
    void behind(String id);

    /// A byte that fits nothing, or the beginning of something that was never finished.
    void noise();
  }

  private final Found found;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  StatusReader(Found found) {
    this.found = found;
  }

  /// Takes the next byte.
  void take(byte next) {
    int bits = next & 0xFF;
    if (bits == XON || bits == XOFF) {
      return;
    }
    if (open.size() == 0) {
      first(bits);
    } else if ((open.toByteArray()[0] & 0xFF) == BLOCK) {
      block(bits);
    } else {
      further(bits);
    }
  }

  /// Nothing came for a while: what was begun will not be finished.
  void pause() {
    if (open.size() > 0) {
      open.reset();
      found.noise();
    }
  }

  private void first(int bits) {
    if (bits == BLOCK || (bits & 0x93) == 0x10) {
      open.write(bits);
    } else if ((bits & 0x93) == 0x12) {
      found.now(bits);
    } else if (isPaper(bits)) {
      found.behind();
    } else {
      found.noise();
    }
  }

  /// GS r 1: bits 0 and 1 together, 2 and 3 together, nothing else.
  private static boolean isPaper(int bits) {
    return bits == 0 || bits == 0x03 || bits == 0x0C || bits == 0x0F;
  }

  private void further(int bits) {
    if ((bits & 0x90) != 0) {
      open.reset();
      found.noise();
      first(bits);
      return;
    }
    open.write(bits);
    if (open.size() == ASB_BYTES) {
      byte[] four = open.toByteArray();
      open.reset();
      found.changed(four);
    }
  }

  /// A block is 0x37, what it is, data, NUL.
  private void block(int bits) {
    if (bits != 0) {
      open.write(bits);
      if (open.size() > BLOCK_MOST) {
        open.reset();
        found.noise();
      }
      return;
    }
    String id = id(open.toByteArray());
    open.reset();
    if (id == null) {
      found.noise();
    } else {
      found.behind(id);
    }
  }

  private static @Nullable String id(byte[] block) {
    boolean fits = block.length == 6 && block[1] == 0x22;
    return fits ? new String(block, 2, 4, ISO_8859_1) : null;
  }
}
