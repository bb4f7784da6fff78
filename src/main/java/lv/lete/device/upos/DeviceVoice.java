package lv.lete.device.upos;

import java.util.Objects;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;

/// How a device speaks to the program that opened it: one event queue from open to close, and the
/// freezing of it, which every category has alike.
abstract class DeviceVoice extends DeviceFace {
  private volatile @Nullable DeviceEvents events;

  DeviceVoice(DeviceIdentity identity) {
    super(identity);
  }

  /// A fresh queue for whoever opened the device.
  final void speakTo(String logicalName, EventCallbacks program) {
    events = new DeviceEvents(logicalName, program);
  }

  /// The queue; there is one from the first open on.
  protected final DeviceEvents events() {
    return Objects.requireNonNull(events, "the control opens a service before it uses it");
  }

  /// Queues a StatusUpdateEvent with this status.
  protected final void tell(int status) {
    events().status(status);
  }

  /// Whether events are held back.
  @Override
  public boolean getFreezeEvents() {
    return events().frozen();
  }

  /// Holds events back, or delivers those that wait.
  @Override
  public void setFreezeEvents(boolean on) {
    events().freeze(on);
  }
}
