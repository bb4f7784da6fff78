package lv.lete.device;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;
import lv.lete.device.DeviceEntry.Property;

/// Tries an entry on our own factory, without the device: the service is made, which reads all its
/// properties and opens nothing, and thrown away. A wrong value is so named at start-up in the
/// words of the service that would refuse it. Other makers' entries are theirs to check.
final class EntryTrial {
  private static final Pattern REFUSAL =
      Pattern.compile("[^:]*: property ([^=]+)=\"(.*)\" cannot be used; (.*)", Pattern.DOTALL);

  private EntryTrial() {}

  /// What is wrong with the entry, if anything.
  static Optional<DeviceProblem> problem(DeviceEntry entry) {
    if (!entry.factory().equals(DeviceServiceFactory.class.getName())) {
      return Optional.empty();
    }
    try {
      new DeviceServiceFactory().createInstance(entry.name(), asJavaPos(entry)).deleteInstance();
      return Optional.empty();
    } catch (JposException refused) {
      return Optional.of(refusal(entry, Objects.requireNonNullElse(refused.getMessage(), "")));
    } catch (RuntimeException | LinkageError broken) {
      return Optional.of(
          new DeviceProblem(
              entry.name(),
              entry.line(),
              "its service cannot be made: " + broken,
              "Compare the entry with devices/README.md; the log has more."));
    }
  }

  private static DeviceProblem refusal(DeviceEntry entry, String message) {
    Matcher said = REFUSAL.matcher(message);
    if (!said.matches()) {
      String mend = "Compare the entry with devices/README.md.";
      return new DeviceProblem(entry.name(), entry.line(), message, mend);
    }
    int line =
        entry.all().stream()
            .filter(property -> property.name().equals(said.group(1)))
            .mapToInt(Property::line)
            .findFirst()
            .orElse(entry.line());
    String what = "property " + said.group(1) + "=\"" + said.group(2) + "\" cannot be used";
    String mend = said.group(3).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return new DeviceProblem(entry.name(), line, what, mend + said.group(3).substring(1) + ".");
  }

  /// The properties as the registry would hold them.
  private static JposEntry asJavaPos(DeviceEntry entry) {
    SimpleEntry made = new SimpleEntry(entry.name(), null);
    made.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, entry.name());
    made.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, entry.category());
    made.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, entry.product());
    for (Property property : entry.all()) {
      made.addProperty(property.name(), property.value());
    }
    return made;
  }
}
