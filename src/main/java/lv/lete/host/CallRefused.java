package lv.lete.host;

/// A call that ends before its work began: no token, no such path, a body that is too large.
final class CallRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  CallRefused(int status, String code, String message) {
    this(Reply.problem(status, code, message, null));
  }

  CallRefused(Reply reply) {
    super(reply.message().toString(), null, false, false);
    this.reply = reply;
  }

  /// What the caller is told.
  Reply reply() {
    return reply;
  }
}
