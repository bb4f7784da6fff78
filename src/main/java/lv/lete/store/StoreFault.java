package lv.lete.store;

/// The disk or the database under a store did not do what it was asked to. Nothing that was asked
/// for in the failing call may be taken as done.
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What was tried, and what the store answered.
  public StoreFault(String message, Throwable cause) {
    super(message, cause);
  }

  /// What is wrong, where no other exception says it.
  public StoreFault(String message) {
    super(message);
  }
}
