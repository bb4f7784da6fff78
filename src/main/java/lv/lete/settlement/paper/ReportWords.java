package lv.lete.settlement.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import lv.lete.money.Money;

/// The words of one language and how it writes sums and dates. A language that we do not have gets
/// English, never the machine's own: a report does not depend on where it is printed.
final class ReportWords {
  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");

  private final ResourceBundle words;

  private ReportWords(ResourceBundle words) {
    this.words = words;
  }

  /// The words for a locale, by its language alone.
  static ReportWords of(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    return new ReportWords(
        ResourceBundle.getBundle("lv.lete.settlement.paper.report", Locale.of(language)));
  }

  /// A word, or a text whose `{0}` and `{1}` are filled.
  String say(String key, Object... values) {
    String text = words.getString(key);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
  }

  /// A sum with the language's decimal sign, thousands apart: `1 250,00`.
  String sum(Money money) {
    String plain = money.plain();
    int dot = plain.indexOf('.');
    int end = dot < 0 ? plain.length() : dot;
    int first = plain.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(plain.substring(0, first));
    for (int at = first; at < end; at++) {
      if (at > first && (end - at) % 3 == 0) {
        grouped.append(' ');
      }
      grouped.append(plain.charAt(at));
    }
    return grouped.append(plain.substring(end).replace(".", say("decimalSign"))).toString();
  }

  /// A sum and its currency.
  String sumOf(Money money) {
    return sum(money) + " " + money.currency();
  }

  /// A day as the language writes it.
  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(say("datePattern"), Locale.ROOT).format(date);
  }
}
