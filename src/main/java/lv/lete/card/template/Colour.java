package lv.lete.card.template;

import java.util.Locale;
import java.util.Optional;

/// Plain colours as PDF sets them.
final class Colour {
  private Colour() {}

  /// The operator for `#rrggbb`, `#rgb`, `black`, `white` or nothing, which is black. Black is
  /// gray, so that a printer prints it with black alone.
  static Optional<String> of(String text) {
    String plain =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "", "black" -> "000000";
          case "white" -> "ffffff";
          case String other -> other.startsWith("#") ? other.substring(1) : "";
        };
    String six = plain.length() == 3 ? plain.replaceAll("(.)", "$1$1") : plain;
    if (!six.matches("[0-9a-f]{6}")) {
      return Optional.empty();
    }
    String red = part(six.substring(0, 2));
    String green = part(six.substring(2, 4));
    String blue = part(six.substring(4));
    return Optional.of(
        red.equals(green) && green.equals(blue)
            ? red + " g"
            : red + " " + green + " " + blue + " rg");
  }

  private static String part(String hex) {
    int thousandths = Integer.parseInt(hex, 16) * 1000 / 255;
    String text = String.format(Locale.ROOT, "%d.%03d", thousandths / 1000, thousandths % 1000);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "").replaceAll("^0\\.", ".");
  }
}
