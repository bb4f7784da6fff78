package lv.lete.ui.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures.HourLine;
import lv.lete.ui.Words;

/// The takings by hour as bars: every hour from the first payment to the last has its place, hours
/// without one too; of a session left open for long the last hours are shown.
final class Bars {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST = 12;
  private static final int FULL = 1000;

  private Bars() {}

  /// The bars of a session's hours, which are in order of time.
  static List<Bar> of(List<HourLine> hours, Words words) {
    if (hours.isEmpty()) {
      return List.of();
    }
    Map<Instant, Money> sums = new HashMap<>();
    long highest = 1;
    for (HourLine line : hours) {
      sums.put(line.from(), line.received());
      highest = Math.max(highest, line.received().minor());
    }
    Instant last = hours.getLast().from();
    Instant earliest = last.minus(HOUR.multipliedBy(MOST - 1));
    Instant first = hours.getFirst().from().isAfter(earliest) ? hours.getFirst().from() : earliest;
    List<Bar> bars = new ArrayList<>();
    for (Instant at = first; !at.isAfter(last); at = at.plus(HOUR)) {
      Money sum = sums.get(at);
      bars.add(
          new Bar(
              words.time(at),
              sum == null ? "" : words.figures(sum),
              sum == null ? 0 : (int) (Math.max(0, sum.minor()) * FULL / highest)));
    }
    return bars;
  }
}
