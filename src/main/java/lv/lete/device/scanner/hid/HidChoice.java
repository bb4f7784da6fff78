package lv.lete.device.scanner.hid;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the machine's HID devices is meant.
public sealed interface HidChoice {
  /// Vendor and product as `lsusb` writes them.
  Pattern IDS = Pattern.compile("([0-9a-fA-F]{4}):([0-9a-fA-F]{4})");

  /// Reads `auto`, `vendor:product` in hexadecimal, or a device's path. [IllegalArgumentException]
  /// for anything else.
  static HidChoice of(String text) {
    Matcher ids = IDS.matcher(text);
    if (text.equals("auto")) {
      return new Any();
    }
    if (ids.matches()) {
      return new Model(Integer.parseInt(ids.group(1), 16), Integer.parseInt(ids.group(2), 16));
    }
    if (text.contains("/") || text.contains("\\")) {
      return new At(text);
    }
    throw new IllegalArgumentException("neither auto nor vendor:product nor a path");
  }

  /// As it is written in `jpos.xml`, always in the same way.
  String text();

  /// The first that is a bar code scanner.
  record Any() implements HidChoice {
    @Override
    public String text() {
      return "auto";
    }
  }

  /// The first of this model that is a bar code scanner.
  record Model(int vendor, int product) implements HidChoice {
    @Override
    public String text() {
      return String.format(Locale.ROOT, "%04x:%04x", vendor, product);
    }
  }

  /// The one at this path; the number of a hidraw device changes with the order of plugging in.
  record At(String path) implements HidChoice {
    @Override
    public String text() {
      return path;
    }
  }
}
