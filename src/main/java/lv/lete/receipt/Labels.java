package lv.lete.receipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import lv.lete.money.Money;

/// The words of one language and how it writes sums and dates. A language that we do not have gets
/// English, never the machine's own: a receipt does not depend on where it is printed.
final class Labels {

  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");

  private final ResourceBundle words;

  private Labels(ResourceBundle words) {
    this.words = words;
  }

  /// The words of receipts for a locale, by its language alone.
  static Labels of(Locale locale) {
    return of("receipt", locale);
  }

  /// The words of a family of texts: `receipt` or `report`.
  static Labels of(String family, Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    return new Labels(ResourceBundle.getBundle("lv.lete.receipt." + family, Locale.of(language)));
  }

  /// A word, or a text whose `{0}` and `{1}` are filled.
  String say(String key, Object... values) {
    String text = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// A sum with the language's decimal sign and the currency: `25,00 EUR`.
  String sum(Money money) {
    return money.plain().replace(".", say("decimalSign")) + " " + money.currency();
  }

  /// A day as the language writes it.
  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(say("datePattern"), Locale.ROOT).format(date);
  }
}
