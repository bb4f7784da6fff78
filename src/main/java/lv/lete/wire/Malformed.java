package lv.lete.wire;

/// What came over the wire is not the message it should be: broken JSON, a missing field, a number
/// out of its range. The other side's fault, never a bug of ours.
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong with it.
  public Malformed(String message) {
    super(message);
  }

  /// What is wrong with it, and how it showed.
  public Malformed(String message, Throwable cause) {
    super(message, cause);
  }
}
