package lv.lete.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// What a keyboard-wedge scanner is set to send, and which codes it may send.
///
/// @param prefix what comes before each code
/// @param suffix what comes after it
/// @param check which codes are taken; any one of the checks is enough
/// @param fastNanos a scanner's keys follow each other faster than this, a person's do not
record WedgeRules(String prefix, String suffix, Predicate<String> check, long fastNanos) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\x(\\p{XDigit}{2})");
  private static final Pattern DATA = Pattern.compile("[0-9A-Za-z\\[\\]\\x1D]*");

  /// Reads the entry: `prefix` and `suffix` as written, control characters as `\x02`; `check`, one
  /// or more of `gs1`, `length:10,13` and `window`, with spaces between; `fastMillis`, at most 25,
  /// for a person types a key in 31 ms at the fastest.
  static WedgeRules of(EntrySettings entry) throws JposException {
    String prefix = characters(entry, "prefix", "\\x02");
    String suffix = characters(entry, "suffix", "\\x0D");
    if (prefix.contains(suffix) || suffix.contains(prefix)) {
      throw entry.wrong("suffix", suffix, "let it differ from the prefix");
    }
    int fastMillis = entry.number("fastMillis", 20, 1, 25);
    return new WedgeRules(prefix, suffix, check(entry), fastMillis * 1_000_000L);
  }

  /// A prefix or suffix of letters and digits alone could be part of a code, and part of a code
  /// would then be taken for the whole.
  private static String characters(EntrySettings entry, String name, String otherwise)
      throws JposException {
    String written = entry.text(name, otherwise);
    Matcher escape = ESCAPE.matcher(written);
    String text =
        escape.replaceAll(hit -> {
          String one = String.valueOf((char) Integer.parseInt(hit.group(1), 16));
          return Matcher.quoteReplacement(one);
        });
    if (DATA.matcher(text).matches() || text.length() > 16) {
      throw entry.wrong(
          name, written, "write a character that no code holds, such as \\x02 or ~, in it");
    }
    return text;
  }

  private static Predicate<String> check(EntrySettings entry) throws JposException {
    String written = entry.text("check", "gs1");
    List<Predicate<String>> checks = new ArrayList<>();
    for (String one : written.split("\\s+")) {
      if (one.equals("gs1")) {
        checks.add(Gs1Digits::right);
      } else if (one.equals("window")) {
        checks.add(any -> true);
      } else if (one.matches("length:\\d{1,3}(,\\d{1,3})*")) {
        List<String> lengths = List.of(one.substring(one.indexOf(':') + 1).split(","));
        checks.add(code -> lengths.contains(String.valueOf(bare(code).length())));
      } else {
        throw entry.wrong("check", written, "write gs1, window or lengths as length:10,13");
      }
    }
    return code -> checks.stream().anyMatch(check -> check.test(code));
  }

  /// The code without its AIM identifier.
  static String bare(String code) {
    return code.matches("(?s)\\][A-Za-z][0-9A-Za-z].*") ? code.substring(3) : code;
  }
}
