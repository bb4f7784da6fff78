package lv.lete.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// One payment or one reversal as it is settled with a biller.
///
/// `amount` is the biller's part and more than nothing; the fee is the counter's and never settled.
/// `terminal`, `epoch` and `number` name the journal record; `at` is when it was written there.
/// `late` says that it belongs to an earlier business date than the batch, whose own batch had been
/// cut before it came. `reversal` is null for a payment.
public record Member(
    Kind kind,
    UUID payment,
    @Nullable UUID reversal,
    String contract,
    Money amount,
    Money fee,
    Tender tender,
    LocalDate businessDate,
    Instant at,
    Place place,
    UUID terminal,
    int epoch,
    long number,
    boolean late) {

  /// What it is.
  public enum Kind {
    /// Money for the biller.
    PAYMENT,
    /// Money that went back to the payer.
    REVERSAL
  }

  /// Where it was taken: a till of a branch.
  public record Place(String branch, String till) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byBranch = branch.compareTo(other.branch);
      return byBranch != 0 ? byBranch : till.compareTo(other.till);
    }
  }

  /// What the biller gets by it: less than nothing for a reversal.
  public Money owed() {
    return kind == Kind.PAYMENT ? amount : Money.zero(amount.currency()).minus(amount);
  }

  /// How people name it when they look for it: `K7QF-2M9D`, and the journal record.
  public String name() {
    return "%s (record %d of terminal %s, epoch %d)"
        .formatted(PaymentCode.of(payment), number, terminal, epoch);
  }
}
