package lv.lete.device.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// Finds the port an entry of `jpos.xml` names.
public final class Ports {
  private Ports() {}

  /// The port by the property `port`: `serial` (see [SerialPorts#of]), `file` (with `deviceFile`)
  /// or `tcp` (with `host` and `tcpPort`, 9100 where missing). `writeMillis` bounds every write to
  /// a file or an address; 5,000 where missing. Nothing is opened. E_NOSERVICE, with the mend, for
  /// what cannot be used.
  public static Port of(EntrySettings entry) throws JposException {
    return switch (entry.oneOf("port", "serial", "file", "tcp")) {
      case "tcp" ->
          new TcpPort(
              entry.needed("host"), entry.number("tcpPort", 9_100, 1, 65_535), writeMillis(entry));
      case "file" -> new FilePort(file(entry), writeMillis(entry));
      default -> SerialPorts.of(entry);
    };
  }

  private static int writeMillis(EntrySettings entry) throws JposException {
    return entry.number("writeMillis", 5_000, 100, 60_000);
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
