package lv.lete.device;

import jpos.config.JposEntry;
import jpos.loader.JposServiceLoader;
import org.jspecify.annotations.Nullable;

/// A property of an entry of `jpos.xml` that is for the port and not for the service: it works with
/// any maker's service.
final class EntryProperty {
  private EntryProperty() {}

  /// A whole number of up to nine digits; 0 where it is missing or no number.
  static int number(String logicalName, String property) {
    JposEntry entry = JposServiceLoader.getManager().getEntryRegistry().getJposEntry(logicalName);
    String value = entry == null ? "" : text(entry.getPropertyValue(property));
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }
}
