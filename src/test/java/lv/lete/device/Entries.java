package lv.lete.device;

import java.util.Map;
import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceLoader;
import lv.lete.device.upos.EntrySettings;

/// Entries of `jpos.xml` that a test makes itself, and a file less for it.
public final class Entries {
  private Entries() {}

  /// Settings with these properties and an empty environment.
  public static EntrySettings settings(String category, Map<String, String> properties) {
    return new EntrySettings("under-test", entry("under-test", category, properties), _ -> null);
  }

  /// Tells JavaPOS of an entry, in place of any of the same name, so that the public control can
  /// open it by this name.
  public static void add(String logicalName, String category, Map<String, String> properties) {
    var registry = JposServiceLoader.getManager().getEntryRegistry();
    if (registry.hasJposEntry(logicalName)) {
      registry.removeJposEntry(logicalName);
    }
    registry.addJposEntry(logicalName, entry(logicalName, category, properties));
  }

  private static JposEntry entry(
      String logicalName, String category, Map<String, String> properties) {
    JposEntry entry = new SimpleEntry();
    entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, logicalName);
    entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, DeviceServiceFactory.class.getName());
    entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, JposServiceInstance.class.getName());
    entry.addProperty(JposEntry.VENDOR_NAME_PROP_NAME, "Lete");
    entry.addProperty(JposEntry.VENDOR_URL_PROP_NAME, "");
    entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, category);
    entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
    entry.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, logicalName);
    entry.addProperty(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "Under test");
    entry.addProperty(JposEntry.PRODUCT_URL_PROP_NAME, "");
    properties.forEach(entry::addProperty);
    return entry;
  }
}
