package lv.lete.payment;

import java.time.Duration;

/// What an institution lays down for reversals: for so many minutes after taking it a teller
/// reverses an own payment alone, 0 for never. All else a supervisor approves.
public record ReversalRules(int aloneMinutes) {
  private static final int LONGEST_MINUTES = 24 * 60;

  /// What holds where nothing else is configured.
  public static final ReversalRules USUAL = new ReversalRules(15);

  /// Refuses a negative time and one of more than a day.
  public ReversalRules {
    if (aloneMinutes < 0 || aloneMinutes > LONGEST_MINUTES) {
      throw new IllegalArgumentException(
          "alone for 0 to " + LONGEST_MINUTES + " minutes, not " + aloneMinutes);
    }
  }

  /// How long after taking a payment its teller reverses it alone.
  Duration alone() {
    return Duration.ofMinutes(aloneMinutes);
  }
}
