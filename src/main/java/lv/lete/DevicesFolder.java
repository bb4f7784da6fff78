package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where `jpos.xml` lies: in the terminal's own home, else in the distribution (which the launcher
/// names), else in the folder that the program was started from.
final class DevicesFolder {
  private static final String NAMED_BY_LAUNCHER = "lete.distribution";

  private DevicesFolder() {}

  /// The file to read; it need not be there.
  static Path jposFile(Path home) {
    Path own = home.resolve("devices").resolve("jpos.xml");
    if (Files.exists(own)) {
      return own;
    }
    Path distribution = Path.of(System.getProperty(NAMED_BY_LAUNCHER, ""));
    return distribution.resolve("devices").resolve("jpos.xml");
  }
}
