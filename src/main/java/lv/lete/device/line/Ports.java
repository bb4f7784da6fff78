package lv.lete.device.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// Finds the port an entry of `jpos.xml` names.
public final class Ports {
  private Ports() {}

  /// The port by the property `port`: `file` (with `deviceFile`) or `tcp` (with `host` and
  /// `tcpPort`, 9100 where missing). `writeTimeout` bounds every write, in milliseconds; 5,000
  /// where missing. Nothing is opened. E_NOSERVICE, with the mend, for what cannot be used.
  public static Port of(EntrySettings entry) throws JposException {
    int writeMillis = entry.number("writeTimeout", 5_000, 100, 60_000);
    String kind = entry.oneOf("port", "serial", "file", "tcp");
    return switch (kind) {
      case "tcp" ->
          new TcpPort(entry.needed("host"), entry.number("tcpPort", 9_100, 1, 65_535), writeMillis);
      case "file" -> new FilePort(file(entry), writeMillis);
      default -> throw entry.wrong("port", kind, "not built yet");
    };
  }

  private static Path file(EntrySettings entry) throws JposException {
    String name = entry.needed("deviceFile");
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw entry.wrong("deviceFile", name, "write the path of a device file");
    }
  }
}
