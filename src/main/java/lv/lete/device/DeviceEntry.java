package lv.lete.device;

import java.util.List;
import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;

/// One entry of `jpos.xml` as it is written, right or wrong. Texts are empty where they are
/// missing.
///
/// @param line where it begins, from 1
record DeviceEntry(
    String name, int line, String category, String product, String factory, List<Property> all) {

  /// One property of an entry.
  record Property(String name, String value, int line) {}

  /// The entry begins.
  static DeviceEntry named(String name, int line) {
    return new DeviceEntry(name, line, "", "", "", List.of());
  }

  /// Whether one of our own services drives it.
  boolean ours() {
    return factory.equals(DeviceServiceFactory.class.getName());
  }

  /// The entry as the registry of JavaPOS would hold it.
  JposEntry asJavaPos() {
    SimpleEntry made = new SimpleEntry(name, null);
    made.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, name);
    made.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, category);
    made.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, product);
    for (Property property : all) {
      made.addProperty(property.name(), property.value());
    }
    return made;
  }

  DeviceEntry ofCategory(String category) {
    return new DeviceEntry(name, line, category, product, factory, all);
  }

  DeviceEntry called(String product) {
    return new DeviceEntry(name, line, category, product, factory, all);
  }

  DeviceEntry madeBy(String factory) {
    return new DeviceEntry(name, line, category, product, factory, all);
  }

  DeviceEntry with(Property one) {
    List<Property> more = new java.util.ArrayList<>(all);
    more.add(one);
    return new DeviceEntry(name, line, category, product, factory, List.copyOf(more));
  }
}
