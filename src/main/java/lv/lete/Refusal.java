package lv.lete;

/// A command cannot go on for a reason that a person can mend: one sentence and an exit code.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;

  Refusal(int exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  /// What the process leaves with.
  int exit() {
    return exit;
  }
}
