package lv.lete.device.upos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import jpos.services.BaseService;

/// What a device says of itself, and the refusals of what no device of ours can do: commands past
/// UnifiedPOS, firmware. The state of a device is in [PosDevice].
///
/// The methods are those of the service interfaces; those that BaseService does not name are here
/// because every category has them with the same meaning.
abstract class DeviceFace implements BaseService, JposServiceInstance {
  private static final int VERSION = 1_015_000;

  final DeviceIdentity identity;

  DeviceFace(DeviceIdentity identity) {
    this.identity = identity;
  }

  /// Where the physical device is.
  protected final String address() {
    return identity.address();
  }

  /// Nothing to free: what the service holds is given back by `close`.
  @Override
  public void deleteInstance() {}

  @Override
  public void directIO(int command, int[] data, Object object) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no direct commands");
  }

  @Override
  public String getDeviceServiceDescription() {
    return identity.description();
  }

  @Override
  public int getDeviceServiceVersion() {
    return VERSION;
  }

  @Override
  public String getPhysicalDeviceDescription() {
    return identity.description() + " at " + identity.address();
  }

  @Override
  public String getPhysicalDeviceName() {
    return identity.model();
  }

  /// PR_STANDARD where the service notices the device going and coming, else PR_NONE.
  public int getCapPowerReporting() {
    return identity.powerReporting();
  }

  /// Yes.
  public boolean getCapStatisticsReporting() {
    return true;
  }

  /// Yes.
  public boolean getCapUpdateStatistics() {
    return true;
  }

  /// No.
  public boolean getCapCompareFirmwareVersion() {
    return false;
  }

  /// No.
  public boolean getCapUpdateFirmware() {
    return false;
  }

  /// E_ILLEGAL.
  public void compareFirmwareVersion(String file, int[] result) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to compare");
  }

  /// E_ILLEGAL.
  public void updateFirmware(String file) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to update");
  }

  /// A refusal that names the device.
  protected final JposException refusal(int code, String why) {
    return new JposException(code, identity.address() + ": " + why);
  }
}
