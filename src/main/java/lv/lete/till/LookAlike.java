package lv.lete.till;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Whether two names are told apart by people who read them: case, width, a dot that is missing and
/// letters of other alphabets that look like Latin ones do not make another name. Letters with
/// Latvian and Lithuanian signs do. After the skeletons of Unicode Technical Standard 39, for the
/// letters that are commonly mistaken.
final class LookAlike {
  /// Cyrillic, Greek, other.
  private static final String FROM =
      "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c"
          + "\u0442\u0432\u043d\u0501\u04bb\u04cf\u051b\u051d"
          + "\u03b1\u03bf\u03c1\u03bd\u03b9\u03ba\u03c4\u03c5\u03c7\u03b5"
          + "\u0251\u026101";

  private static final String TO = "aeopcyxijskmtbhdhlqwaopviktuxeagol";

  private LookAlike() {}

  /// Whether nobody among these has a name that people would read as this one.
  static boolean isFree(String name, List<People.Listed> among) {
    String seen = of(name.strip());
    return among.stream().noneMatch(each -> of(each.person().name()).equals(seen));
  }

  /// The same for two names that look alike.
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("\u0307", "");
    StringBuilder skeleton = new StringBuilder();
    folded
        .codePoints()
        .map(letter -> {
          int at = FROM.indexOf(letter);
          return at < 0 ? letter : TO.charAt(at);
        })
        .forEach(skeleton::appendCodePoint);
    return skeleton.toString();
  }
}
