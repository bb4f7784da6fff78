package lv.lete.journal;

/// What the tables themselves hold against a reversal that another program writes: the part of
/// [ReversalChain] that SQL says shortly. Every condition finds the payment's records by its index.
final class ReversalGuards {
  /// What is no JSON, which only somebody else can have written, says nothing: the chain shows it.
  private static final String FIELD =
      "CASE WHEN json_valid(CAST(%1$sbytes AS TEXT))"
          + " THEN json_extract(CAST(%1$sbytes AS TEXT), '$.%2$s') END";

  private static final String REVERSAL = FIELD.formatted("", "record.reversal");
  private static final String NEW_REVERSAL = FIELD.formatted("NEW.", "record.reversal");
  private static final String ACTOR = FIELD.formatted("", "actor.name");
  private static final String NEW_ACTOR = FIELD.formatted("NEW.", "actor.name");
  private static final String NEW_APPROVER = FIELD.formatted("NEW.", "record.approver");
  private static final String NEW_REQUEST = FIELD.formatted("NEW.", "record.requestHash");
  private static final String NEW_ORIGINAL = FIELD.formatted("NEW.", "record.originalHash");

  /// One reversal of a payment, for ever: checked before the insert and not by the index alone, as
  /// `INSERT OR REPLACE` would delete the older record.
  private static final String ONCE =
      """
      CREATE UNIQUE INDEX record_of_reversal ON record (payment) WHERE kind = 'PaymentReversed';
      CREATE TRIGGER record_reverses_once BEFORE INSERT ON record
      WHEN NEW.kind IN ('ReversalRequested', 'ReversalApproved', 'PaymentReversed') AND EXISTS (
        SELECT 1 FROM record WHERE kind = 'PaymentReversed' AND payment = NEW.payment)
      BEGIN SELECT RAISE(ABORT, 'a payment is reversed once'); END;
      """;

  /// Of a payment that was taken, by the record it names.
  private static final String TAKEN =
      """
      CREATE TRIGGER record_reverses_what_was_taken BEFORE INSERT ON record
      WHEN NEW.kind IN ('ReversalRequested', 'PaymentReversed') AND NOT EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'PaymentTaken'
          AND lower(hex(hash)) = %1$s)
      BEGIN SELECT RAISE(ABORT, 'a reversal names the payment that was taken'); END;
      """
          .formatted(NEW_ORIGINAL);

  /// By a request that stands, and none that was withdrawn.
  private static final String ASKED =
      """
      CREATE TRIGGER record_reverses_what_was_asked BEFORE INSERT ON record
      WHEN NEW.kind IN ('ReversalApproved', 'ReversalWithdrawn', 'PaymentReversed') AND (
        NOT EXISTS (
          SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'ReversalRequested'
            AND lower(hex(hash)) = %1$s AND %2$s = %3$s)
        OR EXISTS (
          SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'ReversalWithdrawn'
            AND %2$s = %3$s))
      BEGIN SELECT RAISE(ABORT, 'a reversal needs a request that stands'); END;
      """
          .formatted(NEW_REQUEST, REVERSAL, NEW_REVERSAL);

  /// By a second person where one is named; the first person never is the second.
  private static final String APPROVED =
      """
      CREATE TRIGGER record_approves_anothers_request BEFORE INSERT ON record
      WHEN NEW.kind = 'ReversalApproved' AND EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'ReversalRequested'
          AND %1$s = %2$s AND %3$s IS %4$s)
      BEGIN SELECT RAISE(ABORT, 'nobody approves what they ask for'); END;
      CREATE TRIGGER record_reverses_as_approved BEFORE INSERT ON record
      WHEN NEW.kind = 'PaymentReversed' AND %5$s IS NOT (
        SELECT %3$s FROM record WHERE payment = NEW.payment AND kind = 'ReversalApproved'
          AND %1$s = %2$s)
      BEGIN SELECT RAISE(ABORT, 'a reversal names the approver on record'); END;
      """
          .formatted(REVERSAL, NEW_REVERSAL, ACTOR, NEW_ACTOR, NEW_APPROVER);

  /// All of them.
  static final String SQL = ONCE + TAKEN + ASKED + APPROVED;

  private ReversalGuards() {}
}
