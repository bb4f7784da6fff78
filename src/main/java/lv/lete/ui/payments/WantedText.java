package lv.lete.ui.payments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.FindPayments.Wanted;
import org.jspecify.annotations.Nullable;

/// Reads what somebody remembers of a payment, in any order and in one field: `K7QF-2M9D`,
/// `1002003000`, `25,00`, `14:30`, `14:00-15:30`, `22.11.2026`, `anna`.
///
/// A number with a decimal sign, or of up to three digits, is a sum; a longer one a contract's
/// number or its end. A time without a date is of `today`; a single time is a quarter of an hour
/// around it. What is said twice counts as it was said last.
final class WantedText {
  private static final Pattern CODE =
      Pattern.compile(
          "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}|(?=.*[0-9])(?=.*[A-Z])"
              + "[0-9A-HJKMNP-TV-Z]{8}|[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}");
  private static final Pattern SUM = Pattern.compile("€?(\\d{1,9}[.,]\\d{1,2}|\\d{1,3})€?");
  private static final Pattern CONTRACT = Pattern.compile("\\d{4,}");
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?:[-–](\\d{1,2}):(\\d{2}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\.?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final int AROUND_MINUTES = 15;

  private final LocalDate today;
  private @Nullable String code;
  private @Nullable String contract;
  private @Nullable Money amount;
  private @Nullable LocalDate date;
  private @Nullable LocalTime from;
  private @Nullable LocalTime to;
  private final List<String> teller = new ArrayList<>();

  private WantedText(LocalDate today) {
    this.today = today;
  }

  /// What the text asks for; of nothing it asks for anything.
  static Wanted read(String text, LocalDate today, ZoneId zone) {
    WantedText read = new WantedText(today);
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        read.take(word);
      }
    }
    return read.wanted(zone);
  }

  private void take(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (CODE.matcher(upper).matches()) {
      code = upper;
    } else if (!takeDate(word) && !takeTimes(word) && !takeSum(word)) {
      if (CONTRACT.matcher(word).matches()) {
        contract = word;
      } else {
        teller.add(word);
      }
    }
  }

  private boolean takeSum(String word) {
    Matcher sum = SUM.matcher(word);
    if (sum.matches()
        && AmountText.read(sum.group(1), Currency.EUR) instanceof AmountText.Amount(Money read)) {
      amount = read;
      return true;
    }
    return false;
  }

  private boolean takeDate(String word) {
    Matcher day = DAY_FIRST.matcher(word);
    Matcher year = YEAR_FIRST.matcher(word);
    try {
      if (day.matches()) {
        date = LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
        return true;
      }
      if (year.matches()) {
        date = LocalDate.of(number(year, 1), number(year, 2), number(year, 3));
        return true;
      }
      return false;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private boolean takeTimes(String word) {
    Matcher times = TIMES.matcher(word);
    if (!times.matches()) {
      return false;
    }
    try {
      LocalTime first = LocalTime.of(number(times, 1), number(times, 2));
      if (times.group(3) == null) {
        from = minutes(first) < AROUND_MINUTES ? LocalTime.MIN : first.minusMinutes(AROUND_MINUTES);
        to =
            first.plusMinutes(AROUND_MINUTES).isBefore(first)
                ? LocalTime.MAX
                : first.plusMinutes(AROUND_MINUTES);
      } else {
        LocalTime last = LocalTime.of(number(times, 3), number(times, 4));
        from = first.isAfter(last) ? last : first;
        to = first.isAfter(last) ? first : last;
      }
      return true;
    } catch (DateTimeException notATime) {
      return false;
    }
  }

  private Wanted wanted(ZoneId zone) {
    String who = teller.isEmpty() ? null : String.join(" ", teller);
    LocalTime first = from;
    LocalTime last = to;
    if (date == null && first == null) {
      return new Wanted(code, contract, amount, null, null, who);
    }
    LocalDate day = date == null ? today : date;
    return new Wanted(
        code,
        contract,
        amount,
        (first == null ? day.atStartOfDay() : day.atTime(first)).atZone(zone).toInstant(),
        (last == null ? day.plusDays(1).atStartOfDay() : day.atTime(last).plusMinutes(1))
            .atZone(zone)
            .toInstant(),
        who);
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
