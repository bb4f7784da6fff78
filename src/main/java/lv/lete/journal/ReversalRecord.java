package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// The way of a reversal: asked for, where need be approved, done. The original stays as it is.
///
/// Hashes are those of journal entries, 64 small hex digits: an approval is bound to exactly the
/// request it names, and the request to exactly the payment.
public sealed interface ReversalRecord extends JournalRecord {

  /// Somebody asks that a payment be reversed. Nothing is reversed by it.
  @Json
  record ReversalRequested(
      UUID reversal, UUID payment, String originalHash, ReversalCause reversalCause, String note)
      implements ReversalRecord {
    /// Refuses an empty note and a missing part.
    public ReversalRequested {
      Objects.requireNonNull(reversal, "reversal");
      Objects.requireNonNull(payment, "payment");
      RecordRules.requireHash(originalHash, "originalHash");
      Objects.requireNonNull(reversalCause, "reversalCause");
      RecordRules.requireText(note, "note");
    }
  }

  /// A supervisor, who is the record's actor and not the requester, approves exactly the request
  /// with this hash.
  @Json
  record ReversalApproved(UUID reversal, UUID payment, String requestHash, String requester)
      implements ReversalRecord {
    /// Refuses a missing part.
    public ReversalApproved {
      Objects.requireNonNull(reversal, "reversal");
      Objects.requireNonNull(payment, "payment");
      RecordRules.requireHash(requestHash, "requestHash");
      RecordRules.requireText(requester, "requester");
    }
  }

  /// The request was given up or refused; it can never be carried out.
  @Json
  record ReversalWithdrawn(UUID reversal, UUID payment, String requestHash)
      implements ReversalRecord {
    /// Refuses a missing part.
    public ReversalWithdrawn {
      Objects.requireNonNull(reversal, "reversal");
      Objects.requireNonNull(payment, "payment");
      RecordRules.requireHash(requestHash, "requestHash");
    }
  }

  /// The payment was reversed: `paidBack` = amount + fee + rounding went back to the customer, in
  /// the session and on the business date named here. Once for a payment, for ever. `approver` is
  /// null where none was needed.
  @Json
  record PaymentReversed(
      UUID reversal,
      UUID payment,
      UUID session,
      LocalDate businessDate,
      String biller,
      String contract,
      Money amount,
      Money fee,
      Money rounding,
      Money paidBack,
      Tender tender,
      ReversalCause reversalCause,
      String originalHash,
      String requestHash,
      @Nullable String approver)
      implements ReversalRecord {
    /// Refuses a sum paid back that is not what was due, an amount of nothing or less, two
    /// currencies, and a missing part.
    public PaymentReversed {
      Objects.requireNonNull(reversal, "reversal");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(businessDate, "businessDate");
      RecordRules.requireText(biller, "biller");
      RecordRules.requireText(contract, "contract");
      RecordRules.requirePositive(amount, "amount");
      RecordRules.requireNotNegative(fee, "fee");
      RecordRules.requireOneCurrency(amount, fee, rounding, paidBack);
      RecordRules.requirePaidBack(paidBack, amount, fee, rounding);
      Objects.requireNonNull(tender, "tender");
      Objects.requireNonNull(reversalCause, "reversalCause");
      RecordRules.requireHash(originalHash, "originalHash");
      RecordRules.requireHash(requestHash, "requestHash");
    }
  }

  /// Who or what the reversal comes from.
  enum ReversalCause {
    /// The teller's own, within the rules for it.
    TELLER,
    /// A supervisor's.
    SUPERVISOR,
    /// What a crash left behind, stated by a person.
    RECOVERY,
    /// The host asked for it.
    HOST
  }
}
