package lv.lete.money;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prices of one tariff, valid from a date, with steps over a settlement year. Tariffs are data;
/// `sample` marks prices that we made up.
///
/// A schedule is made of whatever a file says, so that all that is wrong with it can be told at
/// once by [#problems]; one with problems estimates nothing. Immutable, safe for any thread.
@Json
public record TariffSchedule(String code, boolean sample, List<Period> periods) {

  /// Keeps copies; a missing field is refused with [NullPointerException].
  public TariffSchedule {
    Objects.requireNonNull(code, "code");
    periods = List.copyOf(periods);
  }

  /// Prices from a date on, until the next period's date. `yearStart` is the `--MM-DD` on which a
  /// settlement year begins: there the steps begin anew.
  @Json
  public record Period(LocalDate validFrom, String yearStart, List<Step> steps) {
    /// Keeps copies; a missing field is refused with [NullPointerException].
    public Period {
      Objects.requireNonNull(validFrom, "validFrom");
      Objects.requireNonNull(yearStart, "yearStart");
      steps = List.copyOf(steps);
    }
  }

  /// From so many kWh of the settlement year on, one kWh costs `microsPerKwh` millionths of the
  /// currency's major unit.
  @Json
  public record Step(long fromKwh, long microsPerKwh) {}

  /// So many whole kWh; `from == to` where the figure is certain.
  public record Estimate(long from, long to) {}

  /// Everything that is wrong with the schedule, in words for whoever wrote it; empty when nothing
  /// is.
  public List<String> problems() {
    return TariffRules.problems(this);
  }

  /// How many kWh `amount` pays for at the prices of the day `on`, whole kWh only: what is left
  /// over for a part of one is dropped, so the figure never costs more than the amount.
  ///
  /// `yearKwh` is what the contract has used since the settlement year began. Where it is unknown
  /// (null, or below zero) the answer is a range that holds the figure of every possible
  /// consumption: all at the dearest step, to all at the cheapest. No answer before the first
  /// period, for an amount below zero or above what `long` holds in millionths, and from a schedule
  /// with problems: an estimate never stands in the way of a payment.
  public Optional<Estimate> estimate(Money amount, @Nullable Long yearKwh, LocalDate on) {
    if (!problems().isEmpty()) {
      return Optional.empty();
    }
    return periodOn(on).flatMap(period -> KwhWalk.estimate(period.steps(), amount, yearKwh));
  }

  /// The prices in force on a day; none before the first period.
  private Optional<Period> periodOn(LocalDate on) {
    return periods.reversed().stream().filter(p -> !p.validFrom().isAfter(on)).findFirst();
  }
}
