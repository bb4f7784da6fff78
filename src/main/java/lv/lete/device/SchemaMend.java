package lv.lete.device;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What to write instead, for each way in which the schema of JavaPOS refuses an entry.
final class SchemaMend {
  private record Rule(Pattern pattern, String mend) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "Attribute '(\\w+)' must appear on element '(\\w+)'",
              "Add %1$s=\"\" to <%2$s>; it may be empty, but must be there."),
          rule(
              "Attribute '(\\w+)' is not allowed to appear in element '(\\w+)'",
              "Take %1$s out of <%2$s>."),
          rule(
              "Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)\\]'",
              "Write one of %2$s instead of \"%1$s\"."),
          rule(
              "starting with element '(\\w+)'. One of '\\{(.*)\\}' is expected",
              "Before <%1$s> comes <%2$s>; the order is creation, vendor, jpos, product, prop."),
          rule(
              "content of element '(\\w+)' is not complete. One of '\\{(.*)\\}' is expected",
              "Add <%2$s> to <%1$s>; the order is creation, vendor, jpos, product, prop."));

  private SchemaMend() {}

  /// What to do about the schema's message.
  static String of(String message) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(message);
      if (matcher.find()) {
        return rule.mend().formatted(matcher.group(1), matcher.group(2));
      }
    }
    return "Compare the entry with those in devices/README.md.";
  }

  private static Rule rule(String pattern, String mend) {
    return new Rule(Pattern.compile(pattern), mend);
  }
}
