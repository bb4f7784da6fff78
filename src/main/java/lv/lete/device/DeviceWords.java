package lv.lete.device;

import java.util.Objects;
import jpos.BaseJposControl;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.upos.Absent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a refusal of a device service means for whoever stands before the device.
final class DeviceWords {
  private static final String BROKEN = "its service failed; update the service or choose another ";

  /// What is said where nobody knows why.
  static final String SILENT = "it does not answer; check cable and power";

  private static final Logger LOG = LoggerFactory.getLogger(DeviceWords.class);

  private DeviceWords() {}

  /// The UnifiedPOS error code; E_FAILURE for what is no refusal at all but a broken service.
  static int code(Throwable refused) {
    return refused instanceof JposException jpos ? jpos.getErrorCode() : JposConst.JPOS_E_FAILURE;
  }

  /// Whether the service broke, which is no answer of the device: the controls turn what a service
  /// must not throw into an E_FAILURE with the exception inside.
  static boolean broken(Throwable refused) {
    return !(refused instanceof JposException jpos)
        || jpos.getOrigException() instanceof RuntimeException;
  }

  /// Whether the entry is missing or wrong, which seldom mends itself.
  static boolean wrongEntry(Throwable refused) {
    int code = code(refused);
    return code == JposConst.JPOS_E_NOEXIST || code == JposConst.JPOS_E_NOSERVICE;
  }

  /// Why, and what to do, in one sentence with the error code.
  static String why(Throwable refused) {
    if (!(refused instanceof JposException jpos)) {
      return BROKEN + "(" + refused + ")";
    }
    if (broken(jpos)) {
      return BROKEN + "(" + jpos.getOrigException() + ")";
    }
    String why =
        switch (jpos.getErrorCode()) {
          case JposConst.JPOS_E_NOEXIST ->
              "devices/jpos.xml has no valid entry of this name; add or mend it";
          case JposConst.JPOS_E_NOSERVICE -> "its service cannot be started; " + said(jpos);
          case JposConst.JPOS_E_TIMEOUT, JposConst.JPOS_E_CLAIMED ->
              "another program holds it; close that program or choose another device";
          case JposConst.JPOS_E_NOHARDWARE, JposConst.JPOS_E_OFFLINE ->
              jpos instanceof Absent
                  ? said(jpos)
                  : "it does not answer; check the cable and the power; " + said(jpos);
          default -> said(jpos);
        };
    return why + " (E" + jpos.getErrorCode() + extended(jpos) + ")";
  }

  /// Why a device is silent that was claimed and enabled: in the words of a service that knows,
  /// else the usual. Asks the device.
  static String silence(BaseJposControl control) {
    try {
      control.checkHealth(JposConst.JPOS_CH_INTERNAL);
    } catch (Absent known) {
      return said(known);
    } catch (JposException | RuntimeException | LinkageError unknown) {
      LOG.debug("a silent device does not say why: {}", unknown.toString());
    }
    return SILENT;
  }

  private static String extended(JposException jpos) {
    return jpos.getErrorCodeExtended() == 0 ? "" : "/" + jpos.getErrorCodeExtended();
  }

  private static String said(JposException jpos) {
    return Objects.requireNonNullElse(jpos.getMessage(), "no reason was given");
  }
}
