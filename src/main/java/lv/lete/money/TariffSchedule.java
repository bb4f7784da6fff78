package lv.lete.money;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/// Prices of one tariff, valid from a date, with steps over a settlement year. Tariffs are data;
/// `sample` marks prices that we made up.
@Json
public record TariffSchedule(String code, boolean sample, List<Period> periods) {

  /// Prices from a date on, until the next period's date. `yearStart` is the `--MM-DD` on which a
  /// settlement year begins.
  @Json
  public record Period(LocalDate validFrom, String yearStart, List<Step> steps) {}

  /// From so many kWh of the settlement year on, one kWh costs `microsPerKwh` millionths of the
  /// currency's major unit.
  @Json
  public record Step(long fromKwh, long microsPerKwh) {}

  /// So many kWh; `from == to` where the year's consumption is known.
  public record Estimate(long from, long to) {}
}
