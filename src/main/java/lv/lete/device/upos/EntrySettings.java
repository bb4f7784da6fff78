package lv.lete.device.upos;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import org.jspecify.annotations.Nullable;

/// The properties of one entry in `jpos.xml`, with `${env:NAME:-default}` filled in.
///
/// Every getter refuses what it cannot take with E_NOSERVICE and a sentence that names the entry,
/// the property and the mend: a wrong value costs its own device and is seen at open.
public final class EntrySettings {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}");

  private final String logicalName;
  private final JposEntry entry;
  private final UnaryOperator<@Nullable String> environment;
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  /// Reads the entry; `environment` answers a variable's value, null where it is not set.
  public EntrySettings(
      String logicalName, JposEntry entry, UnaryOperator<@Nullable String> environment) {
    this.logicalName = logicalName;
    this.entry = entry;
    this.environment = environment;
  }

  /// The name by which programs open the device.
  public String logicalName() {
    return logicalName;
  }

  /// The product's name, else the logical name.
  public String model() {
    return raw(JposEntry.PRODUCT_NAME_PROP_NAME, logicalName);
  }

  /// The product's description; may be empty.
  public String description() {
    return raw(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "");
  }

  /// The category, as JavaPOS names it.
  public String category() {
    return raw(JposEntry.DEVICE_CATEGORY_PROP_NAME, "");
  }

  /// The names of the properties that were asked for so far, in the order of the alphabet.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// A text; `otherwise` where the property is missing or comes out empty.
  public String text(String name, String otherwise) throws JposException {
    asked.add(name);
    String value = filled(name, raw(name, "")).strip();
    return value.isEmpty() ? otherwise : value;
  }

  /// A text that must be there.
  public String needed(String name) throws JposException {
    String value = text(name, "");
    if (value.isEmpty()) {
      throw wrong(name, value, "give it a value");
    }
    return value;
  }

  /// A whole number between `least` and `most`.
  public int number(String name, int otherwise, int least, int most) throws JposException {
    String value = text(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, with the same words as a number out of range.
    }
    throw wrong(name, value, "write a whole number from " + least + " to " + most);
  }

  /// One of the words given; the first is meant where the property is missing.
  public String oneOf(String name, String... words) throws JposException {
    String value = text(name, words[0]);
    if (!List.of(words).contains(value)) {
      throw wrong(name, value, "write one of " + String.join(", ", words));
    }
    return value;
  }

  /// `true` or `false`.
  public boolean flag(String name, boolean otherwise) throws JposException {
    String yes = Boolean.toString(otherwise);
    return oneOf(name, yes, Boolean.toString(!otherwise)).equals("true");
  }

  /// The refusal of a value.
  public JposException wrong(String name, String value, String mend) {
    return new JposException(
        JposConst.JPOS_E_NOSERVICE,
        logicalName + ": property " + name + "=\"" + value + "\" cannot be used; " + mend);
  }

  private String raw(String name, String otherwise) {
    Object value = entry.getPropertyValue(name);
    return value == null ? otherwise : value.toString();
  }

  private String filled(String name, String value) throws JposException {
    Matcher variable = VARIABLE.matcher(value);
    StringBuilder filled = new StringBuilder();
    while (variable.find()) {
      String set = environment.apply(variable.group(1));
      String otherwise = variable.group(2);
      String put = set == null || set.isEmpty() ? otherwise : set;
      if (put == null) {
        throw wrong(name, value, "set the environment variable " + variable.group(1));
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(put));
    }
    variable.appendTail(filled);
    if (filled.indexOf("${") >= 0) {
      throw wrong(name, value, "write variables as ${env:NAME:-default}");
    }
    return filled.toString();
  }
}
