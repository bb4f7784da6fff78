package lv.lete.card.template;

import java.util.Comparator;
import java.util.stream.Stream;

/// Which known id was meant by one that nobody knows: the nearest, where it is near enough.
final class NearId {
  private static final int NEAR = 2;

  private NearId() {}

  /// A sentence that asks for it, after a blank; empty where nothing is near. Near is at most two
  /// letters put in, left out, changed or swapped with the next, and less than half of it.
  static String hint(String id, Stream<String> known) {
    return known
        .filter(one -> distance(id, one) <= Math.min(NEAR, (one.length() - 1) / 2))
        .min(Comparator.comparingInt(one -> distance(id, one)))
        .map(one -> " Perhaps " + one + " is meant.")
        .orElse("");
  }

  /// The optimal string alignment distance.
  private static int distance(String left, String right) {
    int[][] steps = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int k = 0; k <= right.length(); k++) {
        steps[i][k] = i == 0 || k == 0 ? i + k : step(steps, left, right, i, k);
      }
    }
    return steps[left.length()][right.length()];
  }

  private static int step(int[][] steps, String left, String right, int i, int k) {
    int other = left.charAt(i - 1) == right.charAt(k - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(steps[i - 1][k], steps[i][k - 1]) + 1, steps[i - 1][k - 1] + other);
    boolean swapped =
        i > 1
            && k > 1
            && left.charAt(i - 1) == right.charAt(k - 2)
            && left.charAt(i - 2) == right.charAt(k - 1);
    return swapped ? Math.min(least, steps[i - 2][k - 2] + 1) : least;
  }
}
