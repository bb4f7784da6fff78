package lv.lete.device;

import java.util.function.Supplier;
import jpos.BaseJposControl;
import jpos.JposException;
import jpos.events.StatusUpdateListener;

/// What JavaPOS has on every control and in no common type: making one, its power, its status.
///
/// @param category as JavaPOS names it
/// @param claimed whether the device must be claimed before it is enabled; a cash drawer is shared
record ControlKind<C extends BaseJposControl>(
    String category,
    Supplier<C> make,
    Read<C> capPowerReporting,
    Read<C> powerState,
    Switch<C> notifyPower,
    Listen<C> status,
    boolean claimed) {

  /// Reads a property.
  interface Read<C> {
    int of(C control) throws JposException;
  }

  /// Sets a property.
  interface Switch<C> {
    void set(C control, int value) throws JposException;
  }

  /// Adds a listener.
  interface Listen<C> {
    void add(C control, StatusUpdateListener listener);
  }
}
