package lv.lete.money;

import java.util.List;
import java.util.Optional;
import lv.lete.money.TariffSchedule.Estimate;
import lv.lete.money.TariffSchedule.Step;
import org.jspecify.annotations.Nullable;

/// Walks up the steps of a settlement year, buying whole kWh while the amount lasts. All in whole
/// millionths of the currency's major unit; the steps are known to be in order.
final class KwhWalk {

  private static final int MICRO_DIGITS = 6;

  private KwhWalk() {}

  /// The answer to [TariffSchedule#estimate] for steps in force.
  static Optional<Estimate> estimate(List<Step> steps, Money amount, @Nullable Long yearKwh) {
    long microsPerMinor = powerOfTen(MICRO_DIGITS - amount.currency().minorDigits());
    if (amount.isNegative() || amount.minor() > Long.MAX_VALUE / microsPerMinor) {
      return Optional.empty();
    }
    long micros = amount.minor() * microsPerMinor;
    if (yearKwh == null || yearKwh < 0) {
      return Optional.of(range(steps, micros));
    }
    long kwh = bought(steps, micros, yearKwh);
    return Optional.of(new Estimate(kwh, kwh));
  }

  /// How many kWh `micros` buy for one who has used `used` already.
  private static long bought(List<Step> steps, long micros, long used) {
    long left = micros;
    long kwh = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      long affordable = left / step.microsPerKwh();
      if (i + 1 == steps.size()) {
        return kwh + affordable;
      }
      long at = Math.max(used, step.fromKwh());
      long room = Math.max(0, steps.get(i + 1).fromKwh() - at);
      if (affordable < room) {
        return kwh + affordable;
      }
      kwh += room;
      left -= room * step.microsPerKwh();
    }
    return kwh;
  }

  /// From all at the dearest price to the most that any consumption could give: where prices only
  /// rise that is the walk from nothing used, else all at the cheapest price.
  private static Estimate range(List<Step> steps, long micros) {
    long dearest = steps.stream().mapToLong(Step::microsPerKwh).max().orElseThrow();
    long cheapest = steps.stream().mapToLong(Step::microsPerKwh).min().orElseThrow();
    long most = rising(steps) ? bought(steps, micros, 0) : micros / cheapest;
    return new Estimate(micros / dearest, most);
  }

  private static boolean rising(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).microsPerKwh() < steps.get(i - 1).microsPerKwh()) {
        return false;
      }
    }
    return true;
  }

  private static long powerOfTen(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
