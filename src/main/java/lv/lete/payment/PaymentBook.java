package lv.lete.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.contract.ContractId;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// The payments of this till, read from the journal: what is open, today's list, what a contract
/// paid here. A view: it stores nothing of its own and is rebuilt at start.
public final class PaymentBook {

  /// Reads the whole journal once.
  public PaymentBook(Journal journal) {
    throw new UnsupportedOperationException();
  }

  /// A payment's life as this till knows it. `taken` is null while open or when abandoned.
  public record Line(
      UUID payment,
      long number,
      Instant at,
      String actor,
      PaymentStarted started,
      @Nullable PaymentTaken taken,
      boolean abandoned,
      int receipts) {
    /// Neither taken nor abandoned yet.
    public boolean open() {
      return taken == null && !abandoned;
    }
  }

  /// Every payment of a business date, newest first; `number` is the closing record's, or the
  /// start's while open.
  public List<Line> on(LocalDate businessDate) {
    throw new UnsupportedOperationException();
  }

  /// The open ones, oldest first.
  public List<Line> open() {
    throw new UnsupportedOperationException();
  }

  /// What a contract paid on this till, newest first, at most `limit`.
  public List<Line> of(ContractId contract, int limit) {
    throw new UnsupportedOperationException();
  }

  /// One payment.
  public Optional<Line> find(UUID payment) {
    throw new UnsupportedOperationException();
  }

  /// Whether the contract paid exactly this on that business date here.
  public boolean paid(ContractId contract, Money amount, LocalDate businessDate) {
    throw new UnsupportedOperationException();
  }
}
