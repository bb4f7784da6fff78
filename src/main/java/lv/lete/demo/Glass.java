package lv.lete.demo;

import java.nio.file.Path;

/// Where cards are held before the scanner: one of the three ways into the product.
interface Glass {
  /// Presents a code as a scanner reads it. False when no scanner listens.
  boolean scan(String code);

  /// Presents a picture of a card. False when no scanner listens.
  boolean present(Path picture);
}
