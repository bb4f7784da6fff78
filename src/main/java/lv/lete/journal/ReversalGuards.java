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
  private static final String NEW_ACTOR_KIND = FIELD.formatted("NEW.", "actor.kind");
  private static final String DATE = FIELD.formatted("", "record.businessDate");
  private static final String NEW_DATE = FIELD.formatted("NEW.", "record.businessDate");
  private static final String SESSION = FIELD.formatted("", "record.session");
  private static final String NEW_SESSION = FIELD.formatted("NEW.", "record.session");
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

  /// What came later, so that files with the first rules get it too. Lower case is that of the
  /// letters a to z here; the chain knows the others.
  private static final String SECOND_PERSON =
      """
      DROP TRIGGER record_approves_anothers_request;
      CREATE TRIGGER record_approves_anothers_request BEFORE INSERT ON record
      WHEN NEW.kind = 'ReversalApproved' AND (%5$s IS NOT 'SUPERVISOR' OR EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'ReversalRequested'
          AND %1$s = %2$s AND lower(%3$s) IS lower(%4$s)))
      BEGIN SELECT RAISE(ABORT, 'another supervisor approves what somebody asks for'); END;
      """
          .formatted(REVERSAL, NEW_REVERSAL, ACTOR, NEW_ACTOR, NEW_ACTOR_KIND);

  /// A person's act; without a second one only of an own payment of the same business date.
  private static final String OWN =
      """
      CREATE TRIGGER record_reverses_by_a_person BEFORE INSERT ON record
      WHEN NEW.kind IN (
          'ReversalRequested', 'ReversalApproved', 'ReversalWithdrawn', 'PaymentReversed')
        AND coalesce(%1$s, '') NOT IN ('TELLER', 'SUPERVISOR')
      BEGIN SELECT RAISE(ABORT, 'a teller or a supervisor reverses'); END;
      CREATE TRIGGER record_reverses_own_alone BEFORE INSERT ON record
      WHEN NEW.kind = 'PaymentReversed' AND %2$s IS NULL AND NOT EXISTS (
        SELECT 1 FROM record WHERE payment = NEW.payment AND kind = 'PaymentTaken'
          AND %3$s IS %4$s AND %5$s IS %6$s)
      BEGIN SELECT RAISE(ABORT, 'nobody alone reverses what another took, or of another date'); END;
      """
          .formatted(NEW_ACTOR_KIND, NEW_APPROVER, ACTOR, NEW_ACTOR, DATE, NEW_DATE);

  /// In a session that was opened, on its business date.
  private static final String IN_SESSION =
      """
      CREATE TRIGGER record_reverses_in_a_session BEFORE INSERT ON record
      WHEN NEW.kind = 'PaymentReversed' AND NOT EXISTS (
        SELECT 1 FROM record
        WHERE kind IN ('TillSessionOpened', 'TillHandedOver', 'TillSessionClosed')
          AND kind = 'TillSessionOpened' AND %1$s = %2$s AND %3$s IS %4$s)
      BEGIN SELECT RAISE(ABORT, 'a reversal is of a session and of its business date'); END;
      """
          .formatted(SESSION, NEW_SESSION, DATE, NEW_DATE);

  /// Whose reversal it is, and of which session.
  static final String PERSONS_AND_SESSION = SECOND_PERSON + OWN + IN_SESSION;

  /// The first of them.
  static final String SQL = ONCE + TAKEN + ASKED + APPROVED;

  private ReversalGuards() {}
}
