package lv.lete.barcode;

/// Reads everything scanned or keyed. Pure, thread-safe, never throws for any input.
///
/// With or without an AIM symbology identifier (`]C1`, `]C0`, `]Q1`, `]d2`, `]E0`), with 0x1D as
/// the separator, or keyed as printed below the bars: `(8018)475123410020030005(8019)2`.
public final class CodeParser {
  private CodeParser() {}

  /// What the code says.
  public static ScannedCode parse(String raw) {
    throw new UnsupportedOperationException();
  }
}
