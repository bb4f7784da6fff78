package lv.lete.device;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Objects;

/// Something that happened at a device.
///
/// @param device its logical name in `jpos.xml`
/// @param kind what happened
/// @param detail more about it, for support; never a whole card or contract number
@Json
public record DeviceEvent(Instant at, String device, Kind kind, String detail) {
  /// None of them may be missing; a log line without one is refused.
  public DeviceEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  /// What can happen. The screens have a sentence for each.
  public enum Kind {
    /// It is open, claimed and enabled.
    READY,
    /// It cannot be had, and why; it is tried again until it can.
    NOT_THERE,
    /// It was pulled out or switched off.
    GONE,
    /// It is back and works.
    BACK,
    /// A code was read.
    SCANNED,
    /// Something was presented that could not be read.
    UNREADABLE,
    /// Paper came out.
    PRINTED,
    /// A print did not come out, and why.
    NOT_PRINTED,
    /// No paper.
    PAPER_OUT,
    /// Paper will soon be used up.
    PAPER_NEAR_END,
    /// There is paper.
    PAPER_OK,
    /// The cover is open.
    COVER_OPEN,
    /// The cover is shut.
    COVER_SHUT,
    /// The drawer was told to open.
    KICKED,
    /// The drawer is open.
    DRAWER_OPEN,
    /// The drawer is shut.
    DRAWER_SHUT,
    /// The drawer was told to open and did not.
    DRAWER_STUCK,
    /// A fault, named in the detail.
    FAULT,
    /// Somebody tested it from the desk.
    TESTED,
    /// It was given back.
    CLOSED
  }
}
