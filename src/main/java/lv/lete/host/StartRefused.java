package lv.lete.host;

/// A host that cannot start for a reason that whoever runs it can mend. Nothing was changed.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StartRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// What is in the way.
  public enum Reason {
    /// The address cannot be listened on: another program has the port, or it is not ours.
    ADDRESS,
    /// Another host runs on the home.
    HOME_IN_USE
  }

  /// What is in the way.
  public Reason reason() {
    return reason;
  }
}
