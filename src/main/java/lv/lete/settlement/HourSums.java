package lv.lete.settlement;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import lv.lete.money.Currency;
import lv.lete.money.Money;

/// What was taken and reversed in each hour of a business date, for a chart of the day. Those that
/// came from earlier dates are not in it: their hours are another day's.
///
/// `first` and `last` are the hours to show, 0 to 23: office hours, and more where there was more.
/// Lists have 24 sums, of nothing where there was nothing.
public record HourSums(
    Currency currency, List<Money> credits, List<Money> debits, int first, int last) {
  private static final int HOURS = 24;
  private static final int FIRST_SHOWN = 8;
  private static final int LAST_SHOWN = 18;
  private static final int[] ROUND = {40, 48, 60, 80, 100, 120, 160, 200, 240, 320};

  /// Copies the sums.
  public HourSums {
    credits = List.copyOf(credits);
    debits = List.copyOf(debits);
  }

  /// The sums of these, hours told in `zone`.
  public static HourSums of(List<Member> members, Currency currency, ZoneId zone) {
    long[] credits = new long[HOURS];
    long[] debits = new long[HOURS];
    int first = FIRST_SHOWN;
    int last = LAST_SHOWN;
    for (Member member : members) {
      if (!member.late()) {
        int hour = member.at().atZone(zone).getHour();
        long[] sums = member.kind() == Member.Kind.PAYMENT ? credits : debits;
        sums[hour] = Math.addExact(sums[hour], member.amount().minor());
        first = Math.min(first, hour);
        last = Math.max(last, hour);
      }
    }
    return new HourSums(currency, money(credits, currency), money(debits, currency), first, last);
  }

  /// The end of a scale for it: a quarter of it is a round sum, and it is not below the largest.
  public Money scale() {
    long most = 1;
    for (int hour = 0; hour < HOURS; hour++) {
      most = Math.max(most, Math.max(credits.get(hour).minor(), debits.get(hour).minor()));
    }
    long unit = 10;
    while (true) {
      for (int quarters : ROUND) {
        if (unit * quarters >= most) {
          return new Money(currency, unit * quarters);
        }
      }
      unit = Math.multiplyExact(unit, 10);
    }
  }

  private static List<Money> money(long[] minor, Currency currency) {
    return Arrays.stream(minor).mapToObj(sum -> new Money(currency, sum)).toList();
  }
}
