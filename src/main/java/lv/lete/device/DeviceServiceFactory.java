package lv.lete.device;

import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;

/// Makes the device services of Lete from their entries in `jpos.xml`; JavaPOS calls it by name.
///
/// The category says which device, the property `source` how it is connected. To add a connection,
/// write a [ScanSource] and name it here.
public final class DeviceServiceFactory implements JposServiceInstanceFactory {
  /// For JavaPOS.
  public DeviceServiceFactory() {}

  /// The service for an entry; E_NOSERVICE, with what to mend, when the entry asks for one that is
  /// not here.
  @Override
  public JposServiceInstance createInstance(String logicalName, JposEntry entry)
      throws JposException {
    String category = text(entry, JposEntry.DEVICE_CATEGORY_PROP_NAME, "");
    if (!category.equals("Scanner")) {
      throw new JposException(
          JposConst.JPOS_E_NOSERVICE,
          logicalName + ": no service for category " + category + "; use Scanner");
    }
    String source = text(entry, "source", "");
    return switch (source) {
      case "image" ->
          new ScannerService(
              ScanInput.named(text(entry, "input", logicalName)).source(),
              text(entry, JposEntry.PRODUCT_NAME_PROP_NAME, logicalName),
              text(entry, JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, ""));
      default ->
          throw new JposException(
              JposConst.JPOS_E_NOSERVICE,
              logicalName + ": no source \"" + source + "\" for a scanner; use image");
    };
  }

  private static String text(JposEntry entry, String name, String otherwise) {
    Object value = entry.getPropertyValue(name);
    return value == null ? otherwise : value.toString();
  }
}
