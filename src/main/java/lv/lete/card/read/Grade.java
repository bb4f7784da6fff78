package lv.lete.card.read;

/// A grade of ISO/IEC 15416, best first. Its points are what grades of scan lines are averaged by.
public enum Grade {
  /// 4 points.
  A(4, 70, 70, 62, 15),
  /// 3 points.
  B(3, 55, 60, 50, 20),
  /// 2 points.
  C(2, 40, 50, 37, 25),
  /// 1 point.
  D(1, 20, 40, 25, 30),
  /// 0 points: not to be handed out.
  F(0, 0, 0, 0, 100);

  private final int points;
  private final int contrast;
  private final int modulation;
  private final int decodability;
  private final int defects;

  Grade(int points, int contrast, int modulation, int decodability, int defects) {
    this.points = points;
    this.contrast = contrast;
    this.modulation = modulation;
    this.decodability = decodability;
    this.defects = defects;
  }

  /// 4 to 0.
  public int points() {
    return points;
  }

  /// Of the symbol's contrast, in hundredths (table 2).
  static Grade ofContrast(double share) {
    return first(grade -> 100 * share >= grade.contrast);
  }

  /// Of the least edge over the contrast.
  static Grade ofModulation(double share) {
    return first(grade -> 100 * share >= grade.modulation);
  }

  /// Of how near the widths come to being read as others.
  static Grade ofDecodability(double share) {
    return first(grade -> 100 * share >= grade.decodability);
  }

  /// Of spots and voids over the contrast.
  static Grade ofDefects(double share) {
    return first(grade -> 100 * share <= grade.defects || grade == F);
  }

  /// Passed or failed.
  static Grade ofPass(boolean passed) {
    return passed ? A : F;
  }

  /// The grade of an average of points (5.4, table 5).
  public static Grade ofAverage(double points) {
    if (points >= 3.5) {
      return A;
    }
    if (points >= 2.5) {
      return B;
    }
    if (points >= 1.5) {
      return C;
    }
    return points >= 0.5 ? D : F;
  }

  /// The worse of two.
  Grade worse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  private static Grade first(java.util.function.Predicate<Grade> reached) {
    for (Grade grade : values()) {
      if (reached.test(grade)) {
        return grade;
      }
    }
    return F;
  }
}
