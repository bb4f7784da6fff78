package lv.lete.payment;

import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// An identified payer: the contract, its biller, and how it was captured.
///
/// `confirmName` is true where the code carried no check digit: the teller reads the name to the
/// customer before an amount is taken. `statedAmount` is what a slip carried. `cardNotice` is what
/// the teller is told about the card that was shown, null where there is nothing to say.
public record Payer(
    Contract contract,
    Biller biller,
    Capture capture,
    @Nullable Integer cardIssue,
    @Nullable String slipReference,
    @Nullable Money statedAmount,
    boolean confirmName,
    @Nullable CardNotice cardNotice) {
  /// A payer of whose card there is nothing to say.
  public Payer(
      Contract contract,
      Biller biller,
      Capture capture,
      @Nullable Integer cardIssue,
      @Nullable String slipReference,
      @Nullable Money statedAmount,
      boolean confirmName) {
    this(contract, biller, capture, cardIssue, slipReference, statedAmount, confirmName, null);
  }
}
