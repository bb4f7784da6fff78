package lv.lete.device.scanner;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.line.SerialPorts;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;

/// Makes scanner services from their entries: the property `source` says how each is connected.
public final class ScannerServices {
  private ScannerServices() {}

  /// The service for an entry of category Scanner; E_NOSERVICE, with the mend, for what it asks
  /// wrongly.
  public static JposServiceInstance of(EntrySettings entry) throws JposException {
    String source = entry.oneOf("source", "image", "serial", "hid", "wedge");
    return switch (source) {
      case "image" ->
          new ScannerService(
              ScanInput.named(entry.text("input", entry.logicalName())).source(folder(entry)),
              entry);
      case "serial" -> new ScannerService(SerialSource.of(SerialPorts.of(entry), entry), entry);
      case "hid" -> new ScannerService(HidSource.of(entry), entry);
      case "wedge" ->
          new ScannerService(
              WedgeKeys.named(entry.text("input", entry.logicalName()))
                  .source(WedgeRules.of(entry)),
              entry);
      default -> throw new IllegalStateException("a source nobody makes: " + source);
    };
  }

  private static @Nullable Path folder(EntrySettings entry) throws JposException {
    String name = entry.text("folder", "");
    if (name.isEmpty()) {
      return null;
    }
    try {
      Path folder = Path.of(name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException _) {
      // Refused below, with the same words as a folder that is not there.
    }
    throw entry.wrong("folder", name, "name a folder that exists, or none");
  }
}
