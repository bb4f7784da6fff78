package lv.lete.device;

import java.lang.reflect.Proxy;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.services.CashDrawerService115;
import jpos.services.LineDisplayService115;
import jpos.services.POSPrinterService115;
import jpos.services.ScannerService115;

/// Another maker's JavaPOS services, reached by nothing but their entries in `jpos.xml`. Public, as
/// JavaPOS calls it by name.
public final class VendorFactory implements JposServiceInstanceFactory {
  /// For JavaPOS.
  public VendorFactory() {}

  @Override
  public JposServiceInstance createInstance(String logicalName, JposEntry entry) {
    Class<?> service =
        switch (String.valueOf(entry.getPropertyValue(JposEntry.DEVICE_CATEGORY_PROP_NAME))) {
          case "Scanner" -> ScannerService115.class;
          case "POSPrinter" -> POSPrinterService115.class;
          case "CashDrawer" -> CashDrawerService115.class;
          default -> LineDisplayService115.class;
        };
    return (JposServiceInstance)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {service, JposServiceInstance.class},
            Vendor.named(logicalName));
  }
}
