package lv.lete.device.upos;

import jpos.JposConst;

/// What a device is, from its entry in `jpos.xml`.
///
/// @param category as JavaPOS names it: Scanner, POSPrinter, CashDrawer, LineDisplay
/// @param address where the physical device is; two services of one category that name the same
///   address compete for one claim
/// @param model its name (PhysicalDeviceName)
/// @param description what it is, in a few words (DeviceServiceDescription)
/// @param exclusive whether it must be claimed before it is used
/// @param powerReporting JPOS_PR_STANDARD where the service notices the device going and coming,
///   else JPOS_PR_NONE
public record DeviceIdentity(
    String category,
    String address,
    String model,
    String description,
    boolean exclusive,
    int powerReporting) {

  /// An exclusive device that reports its power.
  public static DeviceIdentity exclusive(String category, String address, EntrySettings entry) {
    return new DeviceIdentity(
        category, address, entry.model(), entry.description(), true, JposConst.JPOS_PR_STANDARD);
  }
}
