package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
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
public sealed interface JournalRecord {

  /// The first record of every journal: whose it is. A training journal reaches nobody.
  @Json
  record JournalOpened(UUID terminal, int epoch, boolean training, String till, String branch)
      implements JournalRecord {}

  /// A person showed the right PIN.
  @Json
  record SignedIn(String person, String role) implements JournalRecord {}

  /// A person signed out, or the idle lock did it for them.
  @Json
  record SignedOut(String person, boolean byIdleLock) implements JournalRecord {}

  /// A till session began: its business date is fixed here and holds until it closes.
  @Json
  record TillSessionOpened(UUID session, String teller, LocalDate businessDate, Money openingFloat)
      implements JournalRecord {}

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
      implements JournalRecord {}

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
      implements JournalRecord {}

  /// No money was taken. Closes a [PaymentStarted].
  @Json
  record PaymentAbandoned(UUID payment, AbandonCause cause, boolean afterRestart)
      implements JournalRecord {}

  /// A receipt left the terminal; copy 0 is the first print, every later one says COPY.
  @Json
  record ReceiptPrinted(UUID payment, int copy, String medium) implements JournalRecord {}

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
