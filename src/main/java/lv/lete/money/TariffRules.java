package lv.lete.money;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import lv.lete.money.TariffSchedule.Period;
import lv.lete.money.TariffSchedule.Step;

/// What a tariff schedule must be: at least one period, dates and steps rising, the first step from
/// 0 kWh, every price above nothing, every year's start a day of the calendar.
final class TariffRules {

  private final List<String> problems = new ArrayList<>();

  private TariffRules() {}

  /// All that is wrong, in the order in which it is written.
  static List<String> problems(TariffSchedule schedule) {
    TariffRules rules = new TariffRules();
    rules.check(schedule);
    return List.copyOf(rules.problems);
  }

  private void check(TariffSchedule schedule) {
    String tariff = "tariff " + schedule.code();
    if (schedule.code().isBlank()) {
      problems.add("a tariff has no code");
    }
    if (schedule.periods().isEmpty()) {
      problems.add(tariff + ": has no prices");
    }
    for (int i = 0; i < schedule.periods().size(); i++) {
      Period period = schedule.periods().get(i);
      String where = tariff + ", from " + period.validFrom();
      if (i > 0 && !period.validFrom().isAfter(schedule.periods().get(i - 1).validFrom())) {
        problems.add(where + ": does not follow the period before it");
      }
      check(period, where);
    }
  }

  private void check(Period period, String where) {
    try {
      MonthDay.parse(period.yearStart());
    } catch (DateTimeParseException e) {
      problems.add(where + ": yearStart \"" + period.yearStart() + "\" is not --MM-DD");
    }
    if (period.steps().isEmpty()) {
      problems.add(where + ": has no steps");
    }
    for (int i = 0; i < period.steps().size(); i++) {
      Step step = period.steps().get(i);
      if (i == 0 && step.fromKwh() != 0) {
        problems.add(where + ": the first step is from " + step.fromKwh() + " kWh, not 0");
      }
      if (i > 0 && step.fromKwh() <= period.steps().get(i - 1).fromKwh()) {
        problems.add(where + ": step from " + step.fromKwh() + " kWh does not rise");
      }
      if (step.microsPerKwh() <= 0) {
        problems.add(where + ": price " + step.microsPerKwh() + " is not above nothing");
      }
    }
  }
}
