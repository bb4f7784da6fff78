package lv.lete;

import java.time.LocalDate;
import java.util.Optional;
import lv.lete.wire.Statements;

/// From which business date to which a statement goes, both in.
record StatementPeriod(LocalDate from, LocalDate to) {
  private static final int USUAL_YEARS = 2;

  /// What is meant where ends are left out: to today, from two years before its end. Empty where it
  /// is none that may be asked for: see [Statements#mayAsk].
  static Optional<StatementPeriod> of(
      Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
    LocalDate last = to.orElse(today);
    if (last.getYear() < 1) {
      return Optional.empty();
    }
    LocalDate first = from.orElseGet(() -> last.minusYears(USUAL_YEARS));
    return Statements.mayAsk(first, last)
        ? Optional.of(new StatementPeriod(first, last))
        : Optional.empty();
  }
}
