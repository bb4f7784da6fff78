package lv.lete.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import lv.lete.money.Currency;
import lv.lete.money.Money;

/// What the screens say, in one language: texts of the bundle `messages`, sums, dates and times.
///
/// Latvian, Lithuanian and English are there; any other language gets English. Immutable, safe for
/// any thread. No text depends on a number's plural form: "Queued: 3", never "3 payments".
public final class Words {
  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");
  private static final String THIN_GROUP = "\u00a0";

  private final Locale language;
  private final ResourceBundle bundle;
  private final ZoneId zone;

  private Words(Locale language, ResourceBundle bundle, ZoneId zone) {
    this.language = language;
    this.bundle = bundle;
    this.zone = zone;
  }

  /// The words of a language; times are told in `zone`.
  public static Words of(Locale wanted, ZoneId zone) {
    Locale language = LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "lv.lete.ui.messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Words(language, bundle, zone);
  }

  /// The bundle itself, for FXML.
  public ResourceBundle bundle() {
    return bundle;
  }

  /// Where times are told.
  public ZoneId zone() {
    return zone;
  }

  /// The text of a key with `{0}`, `{1}` and so on replaced.
  ///
  /// @throws MissingResourceException for a key that no bundle holds, which is a bug
  public String say(String key, Object... values) {
    String text = bundle.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// The text that belongs to a value of an enum: key `prefix.VALUE`.
  public String say(String prefix, Enum<?> value) {
    return bundle.getString(prefix + "." + value.name());
  }

  /// A sum with its currency: `1 234,50 €` or `€1,234.50`.
  public String money(Money money) {
    String symbol = symbol(money.currency());
    return english() ? symbol + figures(money) : figures(money) + THIN_GROUP + symbol;
  }

  /// The currency's sign.
  public String symbol(Currency currency) {
    return switch (currency) {
      case EUR -> "€";
      case LVL -> "Ls";
    };
  }

  /// A sum without its currency, with the language's decimal sign and groups of thousands.
  public String figures(Money money) {
    String plain = money.plain();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String decimals = dot < 0 ? "" : (english() ? "." : ",") + plain.substring(dot + 1);
    return grouped(whole) + decimals;
  }

  /// A sum the way a teller would key it: no groups, the language's decimal sign.
  public String keyed(Money money) {
    return english() ? money.plain() : money.plain().replace('.', ',');
  }

  /// A count with groups of thousands.
  public String count(long count) {
    return grouped(Long.toString(count));
  }

  /// A date as it is written in the language.
  public String date(LocalDate date) {
    return format("format.date", date);
  }

  /// A day and month.
  public String day(LocalDate date) {
    return format("format.day", date);
  }

  /// Hours and minutes on the terminal's wall.
  public String time(Instant at) {
    return format("format.time", at.atZone(zone));
  }

  /// The date on the terminal's wall.
  public LocalDate wallDate(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private String format(String patternKey, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(bundle.getString(patternKey), language).format(when);
  }

  private String grouped(String whole) {
    StringBuilder out = new StringBuilder(whole);
    int first = whole.startsWith("-") ? 1 : 0;
    for (int at = whole.length() - 3; at > first; at -= 3) {
      out.insert(at, english() ? "," : THIN_GROUP);
    }
    return out.toString();
  }

  private boolean english() {
    return language.getLanguage().equals("en");
  }
}
