package lv.lete.device.escpos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pictures and logos a program stored for later (SetBitmap, SetLogo). Kept here, not in the
/// printer: they are gone with the service and never fill a printer's memory. Safe for any thread.
final class Pictures {

  /// A picture ready for the printer, and where it stands.
  record Placed(byte[] commands, Look.Align align) {}

  private final Map<Integer, Placed> stored = new HashMap<>();
  private List<Piece> top = List.of();
  private List<Piece> bottom = List.of();

  /// Null where nothing is stored under the number.
  synchronized @Nullable Placed stored(int number) {
    return stored.get(number);
  }

  /// Stores it; null takes away what was there.
  synchronized void store(int number, @Nullable Placed picture) {
    if (picture == null) {
      stored.remove(number);
    } else {
      stored.put(number, picture);
    }
  }

  synchronized void logo(boolean upper, List<Piece> pieces) {
    if (upper) {
      top = List.copyOf(pieces);
    } else {
      bottom = List.copyOf(pieces);
    }
  }

  /// The pieces with each logo in its place; a logo within a logo stays out.
  synchronized List<Piece> withLogos(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Logo(boolean upper)) {
        all.addAll(upper ? top : bottom);
      } else {
        all.add(piece);
      }
    }
    return all;
  }
}
