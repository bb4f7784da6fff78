package lv.lete;

/// The exit codes of every sub-command, as README lists them.
final class Exit {
  /// Done.
  static final int DONE = 0;

  /// Refused, or done in part: the message says what and what to do next.
  static final int REFUSED = 1;

  /// The command line was wrong; nothing was done.
  static final int USAGE = 2;

  /// The machine lacks something: a display, a library, a newer JDK.
  static final int MACHINE = 3;

  /// A fault: disk, database or host. What was acknowledged before is safe.
  static final int FAULT = 4;

  private Exit() {}
}
