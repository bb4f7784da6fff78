package lv.lete.card.face;

import lv.lete.card.pdf.Typeface;

/// Where a card's own words go. Lengths are hundredths of a point, from the lower left corner of
/// the side; `x` is the line's start, middle or end as `anchor` says, `y` the first line's
/// baseline.
///
/// @param width the longest a line may be
/// @param smallest the size below which SHRINK does not go
/// @param lines how many lines WRAP may make
/// @param leading from baseline to baseline
/// @param colour the operator that sets it, such as `0 g`
public record TextBox(
    Field field,
    Typeface face,
    int size,
    int x,
    int y,
    int width,
    Anchor anchor,
    Fit fit,
    int smallest,
    int lines,
    int leading,
    String colour) {

  /// Which point of a line stands at `x`.
  public enum Anchor {
    /// Its start.
    START,
    /// Its middle.
    MIDDLE,
    /// Its end.
    END
  }

  /// What is done with words that do not fit.
  public enum Fit {
    /// Made smaller down to the smallest size, then cut.
    SHRINK,
    /// Broken into lines; what is left after the last is cut.
    WRAP,
    /// Cut, with three dots.
    TRUNCATE
  }
}
