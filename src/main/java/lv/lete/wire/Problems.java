package lv.lete.wire;

/// The stable codes of [Records.Problem]. They only grow.
public final class Problems {
  /// 404: no such path.
  public static final String NOT_FOUND = "not-found";

  /// 405: the path is there, the method is not.
  public static final String WRONG_METHOD = "wrong-method";

  /// 413: the body is larger than [Paths#MAX_BODY_BYTES].
  public static final String TOO_LARGE = "too-large";

  /// 422: the answer would be longer than one may be: ask for less.
  public static final String TOO_MUCH = "too-much";

  /// 400: the body or a parameter is not what the path takes.
  public static final String MALFORMED = "malformed";

  /// 401: no token, or one that the host does not know (any more).
  public static final String UNKNOWN_TOKEN = "unknown-token";

  /// 403: the token belongs to another terminal.
  public static final String OTHER_TERMINAL = "other-terminal";

  /// 403: a training journal reaches nobody.
  public static final String TRAINING = "training";

  /// 403: a terminal on another machine needs a one-time code that is right, unused and in time.
  public static final String CODE_NEEDED = "code-needed";

  /// 409: this terminal is enrolled with another key, or with a later journal.
  public static final String KEY_CONFLICT = "key-conflict";

  /// 422: hash, signature or order inside the batch is wrong: nothing of it was stored.
  public static final String BAD_CHAIN = "bad-chain";

  /// 422: the first record is not this terminal's genesis.
  public static final String WRONG_GENESIS = "wrong-genesis";

  /// 409: records are missing before the batch; send from the head on.
  public static final String GAP = "gap";

  /// 409: the host holds another record under one of the numbers: the terminal is quarantined.
  public static final String FORK = "fork";

  /// 409: the terminal was quarantined before; a person at the host must release it.
  public static final String QUARANTINED = "quarantined";

  /// 503: the host's disk or database did not do what it was asked to. Try again.
  public static final String STORE_FAULT = "store-fault";

  /// 500: a bug of the host. Try again.
  public static final String BUG = "bug";

  private Problems() {}
}
