package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// One fact that the journal keeps, for ever. Types only grow: a field is never renamed, removed or
/// given another meaning, and an old reader skips a type it does not know.
@Json(typeProperty = "type")
@Json.SubType(type = JournalRecord.JournalOpened.class, name = "JournalOpened")
@Json.SubType(type = JournalRecord.SignedIn.class, name = "SignedIn")
@Json.SubType(type = JournalRecord.SignedOut.class, name = "SignedOut")
@Json.SubType(type = JournalRecord.TillSessionOpened.class, name = "TillSessionOpened")
@Json.SubType(type = JournalRecord.PaymentStarted.class, name = "PaymentStarted")
@Json.SubType(type = JournalRecord.PaymentTaken.class, name = "PaymentTaken")
@Json.SubType(type = JournalRecord.PaymentAbandoned.class, name = "PaymentAbandoned")
@Json.SubType(type = JournalRecord.ReceiptPrinted.class, name = "ReceiptPrinted")
@Json.SubType(type = TillRecord.CashMoved.class, name = "CashMoved")
@Json.SubType(type = TillRecord.DrawerCounted.class, name = "DrawerCounted")
@Json.SubType(type = TillRecord.TillSessionClosed.class, name = "TillSessionClosed")
@Json.SubType(type = TillRecord.TillHandedOver.class, name = "TillHandedOver")
@Json.SubType(type = TillRecord.ReportPrinted.class, name = "ReportPrinted")
@Json.SubType(type = ReversalRecord.ReversalRequested.class, name = "ReversalRequested")
@Json.SubType(type = ReversalRecord.ReversalApproved.class, name = "ReversalApproved")
@Json.SubType(type = ReversalRecord.ReversalWithdrawn.class, name = "ReversalWithdrawn")
@Json.SubType(type = ReversalRecord.PaymentReversed.class, name = "PaymentReversed")
@Json.SubType(type = PeopleRecord.PersonAdded.class, name = "PersonAdded")
@Json.SubType(type = PeopleRecord.RoleChanged.class, name = "RoleChanged")
@Json.SubType(type = PeopleRecord.PersonBarred.class, name = "PersonBarred")
@Json.SubType(type = PeopleRecord.PinChanged.class, name = "PinChanged")
@Json.SubType(type = RequestRecord.CardOrdered.class, name = "CardOrdered")
public sealed interface JournalRecord
    permits JournalRecord.JournalOpened,
        JournalRecord.SignedIn,
        JournalRecord.SignedOut,
        JournalRecord.TillSessionOpened,
        JournalRecord.PaymentStarted,
        JournalRecord.PaymentTaken,
        JournalRecord.PaymentAbandoned,
        JournalRecord.ReceiptPrinted,
        TillRecord,
        ReversalRecord,
        PeopleRecord,
        RequestRecord {

  /// The first record of every journal: whose it is. A training journal reaches nobody.
  @Json
  record JournalOpened(UUID terminal, int epoch, boolean training, String till, String branch)
      implements JournalRecord {
    /// Refuses an epoch below 1 and a missing part.
    public JournalOpened {
      Objects.requireNonNull(terminal, "terminal");
      if (epoch < 1) {
        throw new IllegalArgumentException("an epoch is 1 or more, not " + epoch);
      }
      Objects.requireNonNull(till, "till");
      Objects.requireNonNull(branch, "branch");
    }
  }

  /// A person showed the right PIN.
  @Json
  record SignedIn(String person, String role) implements JournalRecord {
    /// Refuses an empty name or role.
    public SignedIn {
      RecordRules.requireText(person, "person");
      RecordRules.requireText(role, "role");
    }
  }

  /// A person signed out, or the idle lock did it for them.
  @Json
  record SignedOut(String person, boolean byIdleLock) implements JournalRecord {
    /// Refuses an empty name.
    public SignedOut {
      RecordRules.requireText(person, "person");
    }
  }

  /// A till session began: its business date is fixed here and holds until it closes.
  @Json
  record TillSessionOpened(UUID session, String teller, LocalDate businessDate, Money openingFloat)
      implements JournalRecord {
    /// Refuses a negative float and a missing part.
    public TillSessionOpened {
      Objects.requireNonNull(session, "session");
      RecordRules.requireText(teller, "teller");
      Objects.requireNonNull(businessDate, "businessDate");
      RecordRules.requireNotNegative(openingFloat, "openingFloat");
    }
  }

  /// The teller entered an amount; no cash has been taken yet. Minted before the money moves.
  @Json
  record PaymentStarted(
      UUID payment,
      UUID session,
      LocalDate businessDate,
      String biller,
      String contract,
      Money amount,
      Money fee,
      Capture capture,
      @Nullable Integer cardIssue,
      @Nullable String slipReference)
      implements JournalRecord {
    /// Refuses an amount of nothing or less, a negative fee, two currencies and a missing part.
    public PaymentStarted {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(businessDate, "businessDate");
      RecordRules.requireText(biller, "biller");
      RecordRules.requireText(contract, "contract");
      RecordRules.requirePositive(amount, "amount");
      RecordRules.requireNotNegative(fee, "fee");
      RecordRules.requireOneCurrency(amount, fee);
      Objects.requireNonNull(capture, "capture");
      if (cardIssue != null && cardIssue < 0) {
        throw new IllegalArgumentException("a card's issue is not negative: " + cardIssue);
      }
    }
  }

  /// The money was taken. Closes a [PaymentStarted]; `given = amount + fee + rounding + change`.
  /// The estimate in kWh is what the customer was told, null where no tariff was known.
  @Json
  record PaymentTaken(
      UUID payment,
      UUID session,
      LocalDate businessDate,
      String biller,
      String contract,
      Money amount,
      Money fee,
      Money rounding,
      Money given,
      Money change,
      Tender tender,
      Capture capture,
      @Nullable Long kwhFrom,
      @Nullable Long kwhTo,
      boolean afterRestart)
      implements JournalRecord {
    /// Refuses an entry that does not balance, an amount of nothing or less, a negative fee, sum
    /// given or change, change from a card, half an estimate, and a missing part.
    public PaymentTaken {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(session, "session");
      Objects.requireNonNull(businessDate, "businessDate");
      RecordRules.requireText(biller, "biller");
      RecordRules.requireText(contract, "contract");
      RecordRules.requirePositive(amount, "amount");
      RecordRules.requireNotNegative(fee, "fee");
      RecordRules.requireNotNegative(given, "given");
      RecordRules.requireNotNegative(change, "change");
      RecordRules.requireOneCurrency(amount, fee, rounding, given, change);
      RecordRules.requireBalance(given, amount, fee, rounding, change);
      Objects.requireNonNull(tender, "tender");
      if (tender == Tender.CARD && !change.isZero()) {
        throw new IllegalArgumentException("a card gets no change: " + change);
      }
      Objects.requireNonNull(capture, "capture");
      RecordRules.requireRange(kwhFrom, kwhTo);
    }
  }

  /// No money was taken. Closes a [PaymentStarted].
  @Json
  record PaymentAbandoned(UUID payment, AbandonCause cause, boolean afterRestart)
      implements JournalRecord {
    /// Refuses a missing part.
    public PaymentAbandoned {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(cause, "cause");
    }
  }

  /// A receipt left the terminal; copy 0 is the first print, every later one says COPY. `reversal`
  /// is null for the payment's own receipt; for the receipt of its reversal it is that one's id,
  /// and its copies are counted for themselves.
  @Json
  record ReceiptPrinted(UUID payment, int copy, String medium, @Nullable UUID ofReversal)
      implements JournalRecord {
    /// Refuses a negative copy and a missing part.
    public ReceiptPrinted {
      Objects.requireNonNull(payment, "payment");
      if (copy < 0) {
        throw new IllegalArgumentException("copies count from 0, not from " + copy);
      }
      RecordRules.requireText(medium, "medium");
    }

    /// The print of a payment's own receipt.
    public static ReceiptPrinted ofPayment(UUID payment, int copy, String medium) {
      return new ReceiptPrinted(payment, copy, medium, null);
    }
  }

  /// How the payer was identified. Fees differ, and the receipt says which it was.
  enum Capture {
    /// A scanner read the code.
    SCANNED,
    /// The teller keyed the code.
    KEYED,
    /// The teller found the contract by name or address.
    FOUND
  }

  /// What the customer paid with.
  enum Tender {
    /// Coins and notes.
    CASH,
    /// The teller stated that the card terminal took it.
    CARD
  }

  /// Why no money was taken.
  enum AbandonCause {
    /// The teller or the customer changed their mind before paying.
    CANCELLED,
    /// After a restart the teller stated that no money had been taken.
    NOT_TAKEN_AFTER_RESTART
  }
}
