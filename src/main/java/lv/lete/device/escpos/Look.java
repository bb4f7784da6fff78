package lv.lete.device.escpos;

/// How letters look and where their line stands; `underline` is 0, 1 or 2 dots thick, `wide` and
/// `high` are times the normal size, 1 to 8.
record Look(boolean bold, int underline, boolean reversed, int wide, int high, Align align) {
  /// As at the beginning of every print call.
  static final Look NORMAL = new Look(false, 0, false, 1, 1, Align.LEFT);

  /// Where a line stands.
  enum Align {
    LEFT(0),
    CENTRE(1),
    RIGHT(2);

    /// The parameter of ESC a.
    final int number;

    Align(int number) {
      this.number = number;
    }
  }

  Look bold(boolean on) {
    return new Look(on, underline, reversed, wide, high, align);
  }

  Look underline(int dots) {
    return new Look(bold, dots, reversed, wide, high, align);
  }

  Look reversed(boolean on) {
    return new Look(bold, underline, on, wide, high, align);
  }

  Look size(int timesWide, int timesHigh) {
    return new Look(bold, underline, reversed, timesWide, timesHigh, align);
  }

  Look align(Align where) {
    return new Look(bold, underline, reversed, wide, high, where);
  }
}
