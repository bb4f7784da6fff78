package lv.lete.device.scanner;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.upos.EntrySettings;

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
              ScanInput.named(entry.text("input", entry.logicalName())).source(), entry);
      case "hid" -> new ScannerService(HidSource.of(entry), entry);
      case "wedge" ->
          new ScannerService(
              WedgeKeys.named(entry.text("input", entry.logicalName()))
                  .source(WedgeRules.of(entry)),
              entry);
      default -> throw entry.wrong("source", source, "not built yet");
    };
  }
}
