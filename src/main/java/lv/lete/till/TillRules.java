package lv.lete.till;

import java.util.HashSet;
import java.util.List;
import lv.lete.money.Money;

/// What an institution lays down for its drawers.
///
/// `denominations` are the coins and notes a drawer is counted by, in minor units, largest first. A
/// teller gives out of the drawer alone up to `payOutAlone` in a pay-out and `dropAlone` in a drop
/// to the safe; above that a supervisor approves. Bringing money in needs nobody. A supervisor who
/// is signed in needs no approval: the record carries their name.
public record TillRules(List<Long> denominations, Money payOutAlone, Money dropAlone) {

  /// The euro's notes and coins (Regulation (EC) No 974/98), in cents.
  public static final List<Long> EURO =
      List.of(
          500_00L, 200_00L, 100_00L, 50_00L, 20_00L, 10_00L, 5_00L, 2_00L, 1_00L, 50L, 20L, 10L, 5L,
          2L, 1L);

  private static final long LARGEST_FACE_MINOR = 1_000_000;

  /// What holds where nothing else is configured: euro, 50.00 out alone, 1000.00 to the safe alone.
  public static final TillRules USUAL = new TillRules(EURO, Money.eur(50_00), Money.eur(1_000_00));

  /// Sorts the denominations; refuses none, one of nothing or less or above 10,000.00, one named
  /// twice, and a negative limit.
  public TillRules {
    denominations = denominations.stream().sorted((a, b) -> Long.compare(b, a)).toList();
    boolean none = denominations.isEmpty() || denominations.getLast() <= 0;
    if (none || denominations.getFirst() > LARGEST_FACE_MINOR) {
      throw new IllegalArgumentException("no coins and notes: " + denominations);
    }
    if (new HashSet<>(denominations).size() != denominations.size()) {
      throw new IllegalArgumentException("a coin or note is named twice: " + denominations);
    }
    if (payOutAlone.isNegative() || dropAlone.isNegative()) {
      throw new IllegalArgumentException("a limit is negative");
    }
  }
}
