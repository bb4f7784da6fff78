package lv.lete.device.escpos;

import jpos.BaseControl;
import jpos.CashDrawer;
import jpos.events.DataEvent;
import jpos.events.DirectIOEvent;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;

/// A program that listens to nothing.
final class Silent implements EventCallbacks {
  @Override
  public void fireDataEvent(DataEvent event) {}

  @Override
  public void fireDirectIOEvent(DirectIOEvent event) {}

  @Override
  public void fireErrorEvent(ErrorEvent event) {}

  @Override
  public void fireOutputCompleteEvent(OutputCompleteEvent event) {}

  @Override
  public void fireStatusUpdateEvent(StatusUpdateEvent event) {}

  @Override
  public BaseControl getEventSource() {
    return new CashDrawer();
  }
}
