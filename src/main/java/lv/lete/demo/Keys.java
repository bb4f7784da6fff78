package lv.lete.demo;

import javafx.scene.input.KeyCode;

/// The keyboard: one of the three ways into the product.
interface Keys {
  /// Presses a key and lets it go.
  void press(KeyCode key);

  /// Types letters `a`-`z`, digits, dots and blanks.
  default void type(String text) {
    text.chars().forEach(letter -> press(keyOf((char) letter)));
  }

  private static KeyCode keyOf(char letter) {
    return switch (letter) {
      case '.' -> KeyCode.PERIOD;
      case ' ' -> KeyCode.SPACE;
      default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
    };
  }
}
