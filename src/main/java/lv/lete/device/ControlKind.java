package lv.lete.device;

import java.util.function.Supplier;
import jpos.BaseJposControl;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.StatusUpdateListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(ControlKind.class);

  /// Asks for power events; whether the service tells them. One older than version 1.3 has no power
  /// properties and refuses to be asked.
  boolean notifies(C fresh, String name) {
    try {
      if (capPowerReporting.of(fresh) == JposConst.JPOS_PR_NONE) {
        return false;
      }
      notifyPower.set(fresh, JposConst.JPOS_PN_ENABLED);
      return true;
    } catch (JposException refused) {
      LOG.info("{}: its power cannot be asked: {}", name, refused.getMessage());
      return false;
    }
  }

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
