package lv.lete.device;

/// One thing wrong in `jpos.xml`.
///
/// @param entry the logical name of the device that is left out, or empty for the whole file
/// @param line where, from 1
/// @param what what is wrong
/// @param mend what to write instead
public record DeviceProblem(String entry, int line, String what, String mend) {
  /// For the row of a device that it costs.
  String why() {
    return entry.isEmpty() ? sentence() : place();
  }

  private String place() {
    return "line %d, %s. %s".formatted(line, what, mend);
  }

  /// The problem in one sentence, fit to be shown.
  public String sentence() {
    String where = entry.isEmpty() ? "The whole file" : "Device " + entry;
    return where + " is left out: " + place();
  }
}
