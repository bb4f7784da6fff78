package lv.lete.card.output;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How each language writes a day on letters, in tables and statements alike: Latvian 22.11.2026.,
/// Lithuanian and, as ours has it, English 2026-11-22.
public final class LetterDay {
  private static final DateTimeFormatter LATVIAN =
      DateTimeFormatter.ofPattern("dd.MM.yyyy.", Locale.ROOT);

  private LetterDay() {}

  /// A day in a language; one that we do not have is written as in English.
  public static String of(LocalDate day, Locale language) {
    return language.getLanguage().equals("lv")
        ? LATVIAN.format(day)
        : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }
}
