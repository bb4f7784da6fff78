package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What happens to a drawer between the opening float and the close. A payment is not here: its
/// cash is read from its own record.
public sealed interface TillRecord extends JournalRecord {

  /// Cash came into the drawer or left it, not for a payment. The amount is more than nothing; the
  /// direction is the movement's. `approver` is the supervisor who said yes to it, null where none
  /// was needed.
  @Json
  record CashMoved(
      UUID movement,
      UUID session,
      CashMovement direction,
      Money amount,
      String note,
      @Nullable String approver)
      implements TillRecord {
    /// Refuses an amount of nothing or less, no note and a missing part.
    public CashMoved {
      Objects.requireNonNull(movement, "movement");
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(direction, "direction");
      RecordRules.requirePositive(amount, "amount");
      RecordRules.requireText(note, "note");
    }
  }

  /// The drawer was counted, before the expected sum was shown to whoever counted. A recount is a
  /// further record; none replaces another. `attempt` counts from 1.
  @Json
  record DrawerCounted(
      UUID count, UUID session, int attempt, List<PiecesCounted> pieces, Money declared)
      implements TillRecord {
    /// Refuses a sum that the pieces do not make, a denomination named twice, a negative sum and a
    /// missing part.
    public DrawerCounted {
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(session, "session");
      if (attempt < 1) {
        throw new IllegalArgumentException("counts are numbered from 1, not " + attempt);
      }
      pieces = List.copyOf(pieces);
      RecordRules.requireNotNegative(declared, "declared");
      RecordRules.requireSum(pieces, declared);
    }
  }

  /// How many coins or notes of one denomination lay in the drawer.
  @Json
  record PiecesCounted(long faceMinor, long pieces) {
    /// Refuses a face of nothing or less and fewer than no pieces.
    public PiecesCounted {
      if (faceMinor <= 0 || pieces < 0) {
        throw new IllegalArgumentException("no count: " + pieces + " of " + faceMinor);
      }
    }
  }

  /// The session ended; nothing is added to it afterwards. `difference` = declared - expected: more
  /// than nothing is over, less is short. `unsent` says how many records the host had not
  /// acknowledged; `count` is the count that it closed on.
  @Json
  record TillSessionClosed(
      UUID session,
      UUID count,
      Money expected,
      Money declared,
      Money difference,
      CloseOutcome outcome,
      @Nullable String statement,
      long unsent)
      implements TillRecord {
    /// Refuses a difference that is not one, an outcome that does not fit it, a dispute without a
    /// statement, and a missing part.
    public TillSessionClosed {
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(count, "count");
      RecordRules.requireOneCurrency(expected, declared, difference);
      RecordRules.requireDifference(expected, declared, difference);
      Objects.requireNonNull(outcome, "outcome");
      if (difference.isZero() != (outcome == CloseOutcome.EVEN)) {
        throw new IllegalArgumentException(outcome + " with a difference of " + difference);
      }
      if (outcome == CloseOutcome.DISPUTED && (statement == null || statement.isBlank())) {
        throw new IllegalArgumentException("a dispute needs the teller's statement");
      }
      if (unsent < 0) {
        throw new IllegalArgumentException("fewer than no records: " + unsent);
      }
    }
  }

  /// The drawer passed from one teller to another within the session, on a count that both saw.
  /// From here the other answers for it.
  @Json
  record TillHandedOver(
      UUID session,
      UUID count,
      String fromTeller,
      String toTeller,
      Money expected,
      Money declared,
      Money difference)
      implements TillRecord {
    /// Refuses a hand-over to oneself, a difference that is not one, and a missing part.
    public TillHandedOver {
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(count, "count");
      RecordRules.requireText(fromTeller, "fromTeller");
      RecordRules.requireText(toTeller, "toTeller");
      if (fromTeller.equals(toTeller)) {
        throw new IllegalArgumentException("a drawer is handed to another: " + toTeller);
      }
      RecordRules.requireOneCurrency(expected, declared, difference);
      RecordRules.requireDifference(expected, declared, difference);
    }
  }

  /// A report about a session left the terminal. Copy 0 is the first of its kind for the session.
  @Json
  record ReportPrinted(UUID session, ReportKind report, int copy, String medium)
      implements TillRecord {
    /// Refuses a negative copy and a missing part.
    public ReportPrinted {
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(report, "report");
      if (copy < 0) {
        throw new IllegalArgumentException("copies count from 0, not from " + copy);
      }
      RecordRules.requireText(medium, "medium");
    }
  }

  /// Which way cash moved.
  enum CashMovement {
    /// Change money brought in.
    PAY_IN,
    /// Paid out against a note.
    PAY_OUT,
    /// Taken to the safe.
    DROP
  }

  /// How a session ended.
  enum CloseOutcome {
    /// Counted what was expected.
    EVEN,
    /// The teller agrees to the difference.
    AGREED,
    /// The teller does not, and says why.
    DISPUTED,
    /// Left open to be looked into.
    PENDING
  }

  /// Which report.
  enum ReportKind {
    /// A look in between; closes nothing.
    X,
    /// The report of a closed session.
    Z,
    /// A teller's own view: the session, the queue, the link and the chain's proof.
    OWN_VIEW
  }
}
