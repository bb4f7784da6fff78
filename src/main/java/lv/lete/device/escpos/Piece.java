package lv.lete.device.escpos;

import java.util.function.UnaryOperator;

/// One piece of what a program prints, as UnifiedPOS marks it up ("Data Characters and Escape
/// Sequences", POSPrinter).
sealed interface Piece {

  /// Letters; no control character among them.
  record Text(String letters) implements Piece {}

  /// The line ends.
  record LineEnd() implements Piece {}

  /// Letters look different from here on.
  record Change(UnaryOperator<Look> to) implements Piece {}

  /// Empty lines.
  record FeedLines(int lines) implements Piece {}

  /// Paper fed by units of the mapping mode.
  record FeedUnits(int units) implements Piece {}

  /// The knife, after feeding to it or where the paper stands.
  record Cut(int percent, boolean feed) implements Piece {}

  /// A picture stored under a number.
  record Stored(int number) implements Piece {}

  /// A picture or a barcode as the printer's commands.
  record Picture(byte[] commands, Look.Align align, int barcodes) implements Piece {}

  /// A logo, top or bottom.
  record Logo(boolean top) implements Piece {}

  /// A sequence that is known and that the printer has no means for.
  record Unable(String sequence) implements Piece {}
}
