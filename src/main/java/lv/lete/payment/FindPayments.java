package lv.lete.payment;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Finds payments that this till took or began, by what somebody remembers of them. Whether a role
/// may ([lv.lete.till.Duty#FIND_PAYMENTS]) is asked by whoever shows it. Any thread may call.
/// Throws [lv.lete.store.StoreFault] when the journal cannot be read.
public final class FindPayments {
  private static final int FEWEST_DIGITS = 4;

  private final PaymentBook book;

  /// Over the till's payments.
  public FindPayments(PaymentBook book) {
    this.book = book;
  }

  /// What is known of a payment; null is anything. All that is given must hold.
  ///
  /// @param code the short code with or without hyphen in small letters or capitals, or the whole
  ///   id
  /// @param contract the contract's number, or its last digits, four or more
  /// @param amount what was paid for the contract, or that with the fee
  /// @param from the earliest time it was taken (or begun, while open or abandoned)
  /// @param to the first time that is too late
  /// @param teller who took it, in small letters or capitals
  public record Wanted(
      @Nullable String code,
      @Nullable String contract,
      @Nullable Money amount,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String teller) {}

  /// At most `limit` payments, the newest first: all of a till's, whether open, taken, abandoned or
  /// reversed. What cannot be a code, or is too little of a contract's number, finds nothing.
  public List<PaymentBook.Line> find(Wanted wanted, int limit) {
    UUID id = id(wanted.code());
    OptionalLong code =
        wanted.code() == null ? OptionalLong.empty() : PaymentCode.read(wanted.code());
    String contract = wanted.contract() == null ? null : wanted.contract().strip();
    boolean noCode = wanted.code() != null && id == null && code.isEmpty();
    if (noCode || (contract != null && contract.length() < FEWEST_DIGITS)) {
      return List.of();
    }
    return book.matching(
        new PaymentIndex.Sought(
            id,
            code.isPresent() ? Long.valueOf(code.getAsLong()) : null,
            contract == null ? null : number -> number.endsWith(contract),
            wanted.amount(),
            wanted.from(),
            wanted.to(),
            wanted.teller() == null ? null : wanted.teller().strip()),
        limit);
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
