package lv.lete;

import java.time.LocalDate;
import java.util.Optional;

/// From which business date to which a statement goes, both in.
record StatementPeriod(LocalDate from, LocalDate to) {
  private static final int USUAL_YEARS = 2;
  private static final int LONGEST_YEARS = 20;

  /// What is meant where ends are left out: to today, from two years before its end. Empty where it
  /// would end before it begins, or is longer than 20 years.
  static Optional<StatementPeriod> of(
      Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
    LocalDate last = to.orElse(today);
    LocalDate first = from.orElseGet(() -> last.minusYears(USUAL_YEARS));
    return first.isAfter(last) || first.isBefore(last.minusYears(LONGEST_YEARS))
        ? Optional.empty()
        : Optional.of(new StatementPeriod(first, last));
  }
}
