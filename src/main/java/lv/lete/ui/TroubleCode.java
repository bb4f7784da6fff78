package lv.lete.ui;

import java.util.Locale;

/// The short code of a fault or a bug: `T-3F9A`. The same trouble at the same place of the same
/// version has the same code, so support can tell from a phone call whether it is known; the log
/// holds the code beside the whole story.
public final class TroubleCode {
  private TroubleCode() {}

  /// The code of what was thrown.
  public static String of(Throwable trouble) {
    int mix = trouble.getClass().getName().hashCode();
    for (StackTraceElement frame : trouble.getStackTrace()) {
      if (frame.getClassName().startsWith("lv.lete.")) {
        mix = 31 * mix + frame.toString().hashCode();
        break;
      }
    }
    return String.format(Locale.ROOT, "T-%04X", (mix ^ (mix >>> 16)) & 0xFFFF);
  }
}
