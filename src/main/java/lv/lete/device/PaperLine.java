package lv.lete.device;

/// One thing on a receipt printer's paper.
public sealed interface PaperLine {

  /// Where it stands between the edges.
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// A line of text without a line end, at most as wide as the paper; `large` is double width and
  /// height.
  record Text(String text, Align align, boolean strong, boolean large) implements PaperLine {}

  /// A QR code; error correction M.
  record Qr(String data) implements PaperLine {}

  /// A Code 128 barcode of printable ASCII, with its text below.
  record Barcode(String data) implements PaperLine {}

  /// Empty lines.
  record Feed(int lines) implements PaperLine {}
}
