package lv.lete.ui.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day as people key it: `22.11.2026`, `22.11.2026.`, `2026-11-22`, or as the screen wrote
/// it.
public final class DateText {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[. /](\\d{1,2})[. /](\\d{4})\\.?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private DateText() {}

  /// The day; empty where the text is none.
  public static Optional<LocalDate> read(String text) {
    String trimmed = text.strip();
    Matcher day = DAY_FIRST.matcher(trimmed);
    Matcher year = YEAR_FIRST.matcher(trimmed);
    try {
      if (day.matches()) {
        return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
      }
      return year.matches()
          ? Optional.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)))
          : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /// The day as the field shows it, in a way that [#read] takes.
  public static String write(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
