package lv.lete.device.conformance;

import static jpos.JposConst.JPOS_CH_INTERNAL;
import static jpos.JposConst.JPOS_E_CLAIMED;
import static jpos.JposConst.JPOS_E_CLOSED;
import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOEXIST;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_E_TIMEOUT;
import static lv.lete.device.conformance.Control.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.conformance.Control.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Opening, claiming, enabling, refusing and closing: what UnifiedPOS 1.15 asks of every category
/// ("Common Properties, Methods, and Events"), tried in every state. A test class of a service
/// extends this, or a suite of its category that does.
@Timeout(120)
public abstract class CommonConformance {
  private final List<Control> controls = new ArrayList<>();

  /// A new control of the category, closed.
  protected abstract BaseControl control();

  /// The entry in `jpos.xml` or in the registry that is under test; the device is there.
  protected abstract String logicalName() throws Exception;

  /// Whether it must be claimed before it is used; a cash drawer need not.
  protected boolean exclusive() {
    return true;
  }

  /// A new control, closed at the end of the test.
  protected final Control closed() {
    Control fresh = new Control(control());
    controls.add(fresh);
    return fresh;
  }

  /// An open one.
  protected final Control opened() throws Exception {
    Control fresh = closed();
    fresh.base().open(logicalName());
    return fresh;
  }

  /// A claimed one.
  protected final Control claimed() throws Exception {
    Control fresh = opened();
    fresh.base().claim(0);
    return fresh;
  }

  /// An enabled one.
  protected final Control enabled() throws Exception {
    Control fresh = claimed();
    fresh.base().setDeviceEnabled(true);
    return fresh;
  }

  /// Closes what the test opened.
  @AfterEach
  protected void closeAll() throws Exception {
    for (Control each : controls) {
      each.close();
    }
  }

  @Test
  void beforeOpeningEveryCallIsRefusedAsClosed() {
    Control fresh = closed();
    assertEquals(JposConst.JPOS_S_CLOSED, fresh.base().getState());
    for (Call call : fresh.everyCall().toList()) {
      refuses(JPOS_E_CLOSED, call.name(), call.action());
    }
  }

  @Test
  void afterClosingEveryCallIsRefusedAsClosed() throws Exception {
    Control used = enabled();
    used.close();
    assertEquals(JposConst.JPOS_S_CLOSED, used.base().getState());
    for (Call call : used.everyCall().toList()) {
      refuses(JPOS_E_CLOSED, call.name(), call.action());
    }
  }

  @Test
  void openingAnUnknownNameOrTwiceIsRefused() throws Exception {
    Control fresh = closed();
    refuses(JPOS_E_NOEXIST, "open", () -> fresh.base().open("no-such-device-here"));
    fresh.base().open(logicalName());
    String name = logicalName();
    refuses(JPOS_E_ILLEGAL, "open twice", () -> fresh.base().open(name));
  }

  @Test
  void startsAsTheStandardSays() throws Exception {
    Control fresh = opened();
    assertEquals(JposConst.JPOS_S_IDLE, fresh.base().getState());
    assertFalse(fresh.base().getClaimed());
    assertFalse(fresh.base().getDeviceEnabled());
    assertFalse(fresh.base().getFreezeEvents());
    assertEquals("", fresh.base().getCheckHealthText());
    assertEquals(1_015, fresh.base().getDeviceServiceVersion() / 1_000);
    assertFalse(fresh.base().getDeviceServiceDescription().isBlank());
    assertFalse(fresh.base().getPhysicalDeviceDescription().isBlank());
    assertFalse(fresh.base().getPhysicalDeviceName().isBlank());
    assertEquals(JposConst.JPOS_PS_UNKNOWN, fresh.get("PowerState"));
    assertEquals(JposConst.JPOS_PN_DISABLED, fresh.get("PowerNotify"));
  }

  @Test
  void anExclusiveDeviceIsClaimedBeforeItIsUsed() throws Exception {
    assumeTrue(exclusive(), "a shared device");
    Control fresh = opened();
    refuses(JPOS_E_NOTCLAIMED, "enable", () -> fresh.base().setDeviceEnabled(true));
    refuses(JPOS_E_NOTCLAIMED, "disable", () -> fresh.base().setDeviceEnabled(false));
    refuses(JPOS_E_NOTCLAIMED, "checkHealth", () -> fresh.base().checkHealth(JPOS_CH_INTERNAL));
    refuses(JPOS_E_NOTCLAIMED, "statistics", () -> fresh.statistics(""));
    refuses(JPOS_E_NOTCLAIMED, "reset", () -> fresh.put("resetStatistics", ""));
    refuses(JPOS_E_NOTCLAIMED, "update", () -> fresh.put("updateStatistics", ""));
  }

  @Test
  void aSharedDeviceIsUsedWithoutAClaimUntilAnotherClaimsIt() throws Exception {
    assumeFalse(exclusive(), "an exclusive device");
    Control one = opened();
    one.base().setDeviceEnabled(true);
    one.base().checkHealth(JPOS_CH_INTERNAL);
    Control other = claimed();
    refuses(JPOS_E_CLAIMED, "checkHealth", () -> one.base().checkHealth(JPOS_CH_INTERNAL));
    refuses(JPOS_E_TIMEOUT, "claim", () -> one.base().claim(0));
    other.base().release();
    one.base().checkHealth(JPOS_CH_INTERNAL);
  }

  @Test
  void whatNeedsTheDeviceIsRefusedWhileItIsDisabled() throws Exception {
    Control fresh = claimed();
    refuses(JPOS_E_DISABLED, "checkHealth", () -> fresh.base().checkHealth(JPOS_CH_INTERNAL));
    refuses(JPOS_E_DISABLED, "statistics", () -> fresh.statistics(""));
    refuses(JPOS_E_DISABLED, "reset", () -> fresh.put("resetStatistics", ""));
    refuses(JPOS_E_DISABLED, "update", () -> fresh.put("updateStatistics", ""));
  }

  @Test
  void aClaimIsTakenOnceGivenBackOnceAndRefusedForAStrangeTime() throws Exception {
    Control fresh = opened();
    refuses(JPOS_E_ILLEGAL, "release", () -> fresh.base().release());
    refuses(JPOS_E_ILLEGAL, "claim(-2)", () -> fresh.base().claim(-2));
    fresh.base().claim(JposConst.JPOS_FOREVER);
    assertTrue(fresh.base().getClaimed());
    fresh.base().claim(0);
    fresh.base().setDeviceEnabled(true);
    fresh.base().release();
    assertFalse(fresh.base().getClaimed());
    if (exclusive()) {
      assertFalse(fresh.base().getDeviceEnabled(), "release disables");
    }
    refuses(JPOS_E_ILLEGAL, "release twice", () -> fresh.base().release());
  }

  @Test
  void aSecondClaimWaitsItsTimeAndFails() throws Exception {
    Control holder = claimed();
    Control other = opened();
    refuses(JPOS_E_TIMEOUT, "claim(0)", () -> other.base().claim(0));
    long start = System.nanoTime();
    refuses(JPOS_E_TIMEOUT, "claim(80)", () -> other.base().claim(80));
    long tookMillis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(tookMillis >= 79, "gave up after " + tookMillis + " ms");
    refuses(JPOS_E_CLAIMED, "enable", () -> other.base().setDeviceEnabled(true));
    refuses(JPOS_E_CLAIMED, "health", () -> other.base().checkHealth(JPOS_CH_INTERNAL));
    refuses(JPOS_E_CLAIMED, "statistics", () -> other.statistics(""));
    assertTrue(holder.base().getClaimed(), "the loser must not take it away");
  }

  @Test
  void aClaimThatWaitsGetsTheDeviceWhenItIsReleasedOrClosed() throws Exception {
    Control holder = enabled();
    Control second = opened();
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> claimForEver(second));
    holder.base().release();
    waiting.get(20, TimeUnit.SECONDS);
    assertTrue(second.base().getClaimed());
    CompletableFuture<Void> again = CompletableFuture.runAsync(() -> claimForEver(holder));
    second.close();
    again.get(20, TimeUnit.SECONDS);
    assertTrue(holder.base().getClaimed());
  }

  private static void claimForEver(Control by) {
    try {
      by.base().claim(JposConst.JPOS_FOREVER);
    } catch (JposException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void enabledItIsHealthyAndKnowsOneHealthCheckAtLeast() throws Exception {
    Control ready = enabled();
    assertTrue(ready.base().getDeviceEnabled());
    ready.base().setDeviceEnabled(true);
    ready.base().checkHealth(JPOS_CH_INTERNAL);
    assertFalse(ready.base().getCheckHealthText().isBlank());
    refuses(JPOS_E_ILLEGAL, "no such level", () -> ready.base().checkHealth(99));
    ready.base().setDeviceEnabled(false);
    ready.base().setDeviceEnabled(false);
    assertFalse(ready.base().getDeviceEnabled());
    ready.base().setDeviceEnabled(true);
    ready.base().checkHealth(JPOS_CH_INTERNAL);
  }

  @Test
  void firmwareAndUnknownDirectCommandsAreRefusedAsTheCapabilitiesSay() throws Exception {
    Control ready = enabled();
    if (!(boolean) ready.get("CapCompareFirmwareVersion")) {
      refuses(JPOS_E_ILLEGAL, "compareFirmwareVersion", ready::compareFirmware);
    }
    if (!(boolean) ready.get("CapUpdateFirmware")) {
      refuses(JPOS_E_ILLEGAL, "updateFirmware", () -> ready.put("updateFirmware", "none"));
    }
    refuses(
        JPOS_E_ILLEGAL, "directIO", () -> ready.base().directIO(-4_711, new int[1], new Object()));
  }

  @Test
  void closedAndOpenedAgainItStartsAnew() throws Exception {
    Control ready = enabled();
    ready.base().setFreezeEvents(true);
    ready.close();
    claimed().close();
    ready.base().open(logicalName());
    assertFalse(ready.base().getClaimed());
    assertFalse(ready.base().getDeviceEnabled());
    assertFalse(ready.base().getFreezeEvents());
    ready.base().claim(0);
    ready.base().setDeviceEnabled(true);
    ready.base().checkHealth(JPOS_CH_INTERNAL);
  }
}
