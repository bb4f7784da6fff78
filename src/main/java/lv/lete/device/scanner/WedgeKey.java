package lv.lete.device.scanner;

import org.jspecify.annotations.Nullable;

/// A key as the window saw it.
///
/// @param typed what it types, one character; empty for what types nothing, such as the press and
///   the release around a typed character. Enter types a carriage return, Ctrl+B 0x02, Ctrl+] 0x1D
/// @param nanos when it was pressed, on one clock that never goes back
/// @param event what the window needs to give it to the field later; never looked at here
public record WedgeKey(String typed, long nanos, @Nullable Object event) {

  /// [IllegalArgumentException] for more than one character.
  public WedgeKey {
    if (typed.length() > 1) {
      throw new IllegalArgumentException("a key types one character");
    }
  }
}
