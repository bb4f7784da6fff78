package lv.lete.ui.day;

/// One line of a session's figures, in words.
record FigureRow(Kind kind, String label, String value) {

  /// How a line looks.
  enum Kind {
    /// What the lines below are about; has no value.
    HEAD,
    /// A figure.
    PLAIN,
    /// A figure that sums up those above it.
    SUM
  }

  static FigureRow head(String label) {
    return new FigureRow(Kind.HEAD, label, "");
  }

  static FigureRow plain(String label, String value) {
    return new FigureRow(Kind.PLAIN, label, value);
  }

  static FigureRow sum(String label, String value) {
    return new FigureRow(Kind.SUM, label, value);
  }
}
