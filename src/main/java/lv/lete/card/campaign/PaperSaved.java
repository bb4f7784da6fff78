package lv.lete.card.campaign;

/// What cards save, with what the figure stands on: one paper slip a month falls away for each
/// card, and a slip costs 4.29 to 4.74 g of CO2 (the range that Klaipėdos energija published for
/// its paper bills). A range, because the figure is no better than that.
///
/// Whole numbers: slips a year, and grams of CO2 a year, rounded down and up.
public record PaperSaved(long cards, long slipsAYear, long leastGramsAYear, long mostGramsAYear) {
  /// Slips that one card replaces in a year.
  public static final int SLIPS_A_YEAR = 12;

  /// Hundredths of a gram of CO2 for one slip, at least.
  public static final int LEAST_CENTIGRAMS = 429;

  /// Hundredths of a gram of CO2 for one slip, at most.
  public static final int MOST_CENTIGRAMS = 474;

  /// For so many cards in use.
  public static PaperSaved by(long cards) {
    long slips = Math.multiplyExact(cards, SLIPS_A_YEAR);
    return new PaperSaved(
        cards,
        slips,
        Math.multiplyExact(slips, LEAST_CENTIGRAMS) / 100,
        Math.ceilDiv(Math.multiplyExact(slips, MOST_CENTIGRAMS), 100));
  }
}
