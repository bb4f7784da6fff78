package lv.lete.device;

import java.util.List;

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

  /// Where the device is plugged in, as far as the entry says: the properties with an address.
  String place() {
    return String.join(
        ", ",
        all.stream()
            .filter(one -> PLACES.contains(one.name()))
            .map(one -> one.name() + "=" + one.value())
            .toList());
  }

  private static final List<String> PLACES =
      List.of("source", "port", "portName", "deviceFile", "host", "tcpPort", "device", "folder");
}
