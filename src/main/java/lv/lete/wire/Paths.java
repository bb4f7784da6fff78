package lv.lete.wire;

/// The host's HTTP paths, and the bounds of what travels on them.
public final class Paths {
  /// GET: the host is there; no token needed.
  public static final String HEALTH = "/v1/health";

  /// POST [Enrolment.Request] → [Enrolment.Answer]; no token needed.
  public static final String ENROL = "/v1/enrol";

  /// POST [Records.Batch] → [Records.Answer].
  public static final String RECORDS = "/v1/records";

  /// GET → [Records.SignedHead] of the asking terminal.
  public static final String HEAD = "/v1/head";

  /// GET `?after=VERSION&limit=N` → [Feed.Page].
  public static final String CONTRACTS = "/v1/contracts";

  /// GET `?after=VERSION&limit=N` → [Feed.Cards].
  public static final String CARDS = "/v1/cards";

  /// GET → [Feed.Billers].
  public static final String BILLERS = "/v1/billers";

  /// GET → [Feed.People].
  public static final String PEOPLE = "/v1/people";

  /// GET `?after=NUMBER` → [Notices.Page].
  public static final String NOTICES = "/v1/notices";

  /// GET, followed by a payment's id → [Whereabouts.Answer].
  public static final String PAYMENTS = "/v1/payments/";

  /// GET, followed by the id of a card's order → [CardOrders.Answer].
  public static final String CARD_ORDERS = "/v1/card-orders/";

  /// GET `?biller=ID&contract=NUMBER&from=DAY&to=DAY`, both days in → [Statements.Answer].
  public static final String STATEMENTS = "/v1/statements";

  /// The largest body either side reads, in bytes.
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /// The most records in one batch.
  public static final int MAX_BATCH_RECORDS = 500;

  private Paths() {}
}
