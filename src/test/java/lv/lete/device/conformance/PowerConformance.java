package lv.lete.device.conformance;

import static jpos.JposConst.JPOS_CH_INTERNAL;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOHARDWARE;
import static jpos.JposConst.JPOS_PN_DISABLED;
import static jpos.JposConst.JPOS_PN_ENABLED;
import static jpos.JposConst.JPOS_PS_OFF_OFFLINE;
import static jpos.JposConst.JPOS_PS_ONLINE;
import static jpos.JposConst.JPOS_PS_UNKNOWN;
import static lv.lete.device.conformance.Control.PATIENCE;
import static lv.lete.device.conformance.Control.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import org.junit.jupiter.api.Test;

/// Power reporting ("Device Power Reporting Model") on top of [StatisticsConformance].
public abstract class PowerConformance extends StatisticsConformance {

  /// Whether the service notices the device going and coming (CapPowerReporting is PR_STANDARD).
  protected boolean reportsPower() {
    return true;
  }

  /// Takes the device away.
  protected abstract void unplug() throws Exception;

  /// Puts it back.
  protected abstract void plug() throws Exception;

  /// Within what time its going and coming must be told.
  protected Duration noticedWithin() {
    return PATIENCE;
  }

  /// An enabled one that is told of power, and was told that the device is there.
  protected final Control notified() throws Exception {
    Control fresh = claimed();
    fresh.put("setPowerNotify", JPOS_PN_ENABLED);
    fresh.base().setDeviceEnabled(true);
    fresh.tells(JPOS_PS_ONLINE, PATIENCE);
    return fresh;
  }

  @Test
  void powerIsNotReportedByADeviceThatCannot() throws Exception {
    assumeFalse(reportsPower(), "it reports power");
    Control fresh = opened();
    assertEquals(JposConst.JPOS_PR_NONE, fresh.get("CapPowerReporting"));
    refuses(JPOS_E_ILLEGAL, "PowerNotify", () -> fresh.put("setPowerNotify", JPOS_PN_ENABLED));
    fresh.put("setPowerNotify", JPOS_PN_DISABLED);
  }

  @Test
  void whetherPowerIsToldIsSetWhileTheDeviceIsDisabled() throws Exception {
    assumeTrue(reportsPower(), "it does not report power");
    Control fresh = opened();
    assertEquals(JposConst.JPOS_PR_STANDARD, fresh.get("CapPowerReporting"));
    fresh.put("setPowerNotify", JPOS_PN_ENABLED);
    assertEquals(JPOS_PN_ENABLED, fresh.get("PowerNotify"));
    refuses(JPOS_E_ILLEGAL, "no such value", () -> fresh.put("setPowerNotify", 7));
    assertEquals(JPOS_PS_UNKNOWN, fresh.get("PowerState"), "nothing is known while disabled");
    fresh.base().claim(0);
    fresh.base().setDeviceEnabled(true);
    refuses(JPOS_E_ILLEGAL, "PowerNotify", () -> fresh.put("setPowerNotify", JPOS_PN_DISABLED));
    fresh.tells(JPOS_PS_ONLINE, PATIENCE);
    assertEquals(JPOS_PS_ONLINE, fresh.get("PowerState"));
    fresh.base().setDeviceEnabled(false);
    assertEquals(JPOS_PS_UNKNOWN, fresh.get("PowerState"));
  }

  @Test
  void pulledOutAndPutBackIsToldOnceEach() throws Exception {
    assumeTrue(reportsPower(), "it does not report power");
    Control ready = notified();
    for (int turn = 0; turn < 2; turn++) {
      unplug();
      ready.tells(JPOS_PS_OFF_OFFLINE, noticedWithin());
      assertEquals(JPOS_PS_OFF_OFFLINE, ready.get("PowerState"));
      refuses(JPOS_E_NOHARDWARE, "checkHealth", () -> ready.base().checkHealth(JPOS_CH_INTERNAL));
      assertFalse(ready.base().getCheckHealthText().isBlank());
      plug();
      ready.tells(JPOS_PS_ONLINE, noticedWithin());
      ready.base().checkHealth(JPOS_CH_INTERNAL);
    }
    assertTrue(ready.statuses.isEmpty(), "told more: " + ready.statuses);
  }

  @Test
  void whoDidNotAskIsToldNothing() throws Exception {
    assumeTrue(reportsPower(), "it does not report power");
    Control ready = enabled();
    unplug();
    Control.await("unhealthy", () -> unhealthy(ready));
    plug();
    Control.await("healthy", () -> !unhealthy(ready));
    assertTrue(ready.statuses.isEmpty(), "told " + ready.statuses);
    assertEquals(JPOS_PS_UNKNOWN, ready.get("PowerState"));
  }

  private static boolean unhealthy(Control ready) {
    try {
      ready.base().checkHealth(JPOS_CH_INTERNAL);
      return false;
    } catch (JposException refused) {
      return refused.getErrorCode() == JPOS_E_NOHARDWARE;
    }
  }

  @Test
  void aDeviceThatIsNotThereIsAnErrorUnlessPowerIsTold() throws Exception {
    assumeTrue(reportsPower(), "it does not report power");
    Control fresh = claimed();
    unplug();
    refuses(JPOS_E_NOHARDWARE, "enable", () -> fresh.base().setDeviceEnabled(true));
    assertFalse(fresh.base().getDeviceEnabled());
    fresh.put("setPowerNotify", JPOS_PN_ENABLED);
    fresh.base().setDeviceEnabled(true);
    fresh.tells(JPOS_PS_OFF_OFFLINE, PATIENCE);
    plug();
    fresh.tells(JPOS_PS_ONLINE, noticedWithin());
    fresh.base().checkHealth(JPOS_CH_INTERNAL);
  }

  @Test
  void powerWaitsWhileEventsAreFrozen() throws Exception {
    assumeTrue(reportsPower(), "it does not report power");
    Control ready = notified();
    ready.base().setFreezeEvents(true);
    unplug();
    Control.await("unhealthy", () -> unhealthy(ready));
    assertNull(ready.statuses.poll(100, TimeUnit.MILLISECONDS));
    ready.base().setFreezeEvents(false);
    ready.tells(JPOS_PS_OFF_OFFLINE, PATIENCE);
    plug();
    ready.tells(JPOS_PS_ONLINE, noticedWithin());
  }
}
