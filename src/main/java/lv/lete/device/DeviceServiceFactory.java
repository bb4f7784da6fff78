package lv.lete.device;

import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import lv.lete.device.escpos.DisplayServices;
import lv.lete.device.escpos.DrawerServices;
import lv.lete.device.escpos.PrinterServices;
import lv.lete.device.scanner.ScannerServices;
import lv.lete.device.screen.ScreenServices;
import lv.lete.device.upos.EntrySettings;

/// Makes the device services of Lete from their entries in `jpos.xml`; JavaPOS calls it by name.
/// The category says which device; how it is connected stands in the entry's properties.
public final class DeviceServiceFactory implements JposServiceInstanceFactory {
  /// For JavaPOS.
  public DeviceServiceFactory() {}

  /// The service for an entry; E_NOSERVICE, with what to mend, when the entry asks for one that is
  /// not here.
  @Override
  public JposServiceInstance createInstance(String logicalName, JposEntry entry)
      throws JposException {
    return make(new EntrySettings(logicalName, entry, System::getenv));
  }

  /// The service by its settings.
  static JposServiceInstance make(EntrySettings settings) throws JposException {
    return switch (settings.category()) {
      case "Scanner" -> ScannerServices.of(settings);
      case "POSPrinter" -> PrinterServices.of(settings);
      case "CashDrawer" -> DrawerServices.of(settings);
      case "LineDisplay" -> display(settings);
      default ->
          throw settings.wrong(
              "category",
              settings.category(),
              "write one of Scanner, POSPrinter, CashDrawer, LineDisplay");
    };
  }

  private static JposServiceInstance display(EntrySettings settings) throws JposException {
    boolean screen = settings.text("port", "serial").equals("screen");
    return screen ? ScreenServices.of(settings) : DisplayServices.of(settings);
  }
}
