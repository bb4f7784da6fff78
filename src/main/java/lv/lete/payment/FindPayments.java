package lv.lete.payment;

import java.time.Instant;
import java.util.List;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Finds payments that this till took or began, by what somebody remembers of them. Any thread may
/// call. Throws [lv.lete.store.StoreFault] when the journal cannot be read.
public final class FindPayments {
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

  /// At most `limit` payments, the newest first.
  public List<PaymentBook.Line> find(Wanted wanted, int limit) {
    return book.open().stream().filter(_ -> wanted.code() != null).limit(limit).toList();
  }
}
