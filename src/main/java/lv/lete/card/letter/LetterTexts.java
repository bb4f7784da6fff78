package lv.lete.card.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import lv.lete.card.output.LetterDay;
import lv.lete.money.Money;

/// The words of one language that letters are filled in with, and how it writes sums and days. A
/// language that we do not have gets English, wherever the letter is made.
final class LetterTexts {
  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final ResourceBundle words;
  private final Locale language;
  private final DateTimeFormatter month;
  private final String decimalSign;

  private LetterTexts(ResourceBundle words, Locale language) {
    this.words = words;
    this.language = language;
    this.month = DateTimeFormatter.ofPattern(words.getString("month"), Locale.ROOT);
    this.decimalSign = words.getString("decimalSign");
  }

  static LetterTexts of(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    Locale known = Locale.of(language);
    return new LetterTexts(ResourceBundle.getBundle("lv.lete.card.letter.letter", known), known);
  }

  /// A text whose `{0}` and on are filled.
  String say(String key, Object... values) {
    String text = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// A sum in a column, without its currency.
  String amount(Money money) {
    return money.plain().replace(".", decimalSign);
  }

  /// A sum in a sentence.
  String sum(Money money) {
    return amount(money) + " " + money.currency();
  }

  String day(LocalDate date) {
    return LetterDay.of(date, language);
  }

  String month(YearMonth of) {
    return month.format(of);
  }

  /// Day and time, to the minute.
  String time(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return day(local.toLocalDate()) + " " + CLOCK.format(local);
  }
}
