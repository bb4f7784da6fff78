package lv.lete.till;

/// Which PINs are taken: 4 to 12 digits, not all the same, not a run up or down (`1234`, `9876`,
/// `7890`): those are what a stranger tries first.
final class PinRule {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

  private PinRule() {}

  /// Whether the PIN may be set.
  static boolean accepts(char[] pin) {
    if (pin.length < SHORTEST || pin.length > LONGEST) {
      return false;
    }
    for (char digit : pin) {
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return !steps(pin, 0) && !steps(pin, 1) && !steps(pin, 9);
  }

  /// Whether each digit is the one before it plus `step`, modulo ten.
  private static boolean steps(char[] pin, int step) {
    for (int i = 1; i < pin.length; i++) {
      if ((pin[i] - pin[i - 1] + 10) % 10 != step) {
        return false;
      }
    }
    return true;
  }
}
