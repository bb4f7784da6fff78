package lv.lete.device;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jpos.JposException;
import lv.lete.device.DeviceEntry.Property;
import lv.lete.device.upos.EntrySettings;

/// Tries an entry on our own factory, without the device: the service is made, which reads all its
/// properties and opens nothing, and thrown away. A wrong value is so named at start-up in the
/// words of the service that would refuse it; so is a property that no service of its kind reads.
/// Other makers' entries are theirs to check.
final class EntryTrial {
  private static final Pattern REFUSAL =
      Pattern.compile("[^:]*: property ([^=]+)=\"(.*)\" cannot be used; (.*)", Pattern.DOTALL);

  private EntryTrial() {}

  /// What is wrong with the entry, if anything.
  static Optional<DeviceProblem> problem(DeviceEntry entry) {
    if (!entry.ours()) {
      return Optional.empty();
    }
    EntrySettings settings = new EntrySettings(entry.name(), entry.asJavaPos(), System::getenv);
    try {
      DeviceServiceFactory.make(settings).deleteInstance();
      return KnownProperties.misspelt(entry, settings.asked());
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
}
