package lv.lete.payment;

import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// An identified payer: the contract, its biller, and how it was captured.
///
/// `confirmName` is true where the code carried no check digit: the teller reads the name to the
/// customer before an amount is taken. `statedAmount` is what a slip carried.
public record Payer(
    Contract contract,
    Biller biller,
    Capture capture,
    @Nullable Integer cardIssue,
    @Nullable String slipReference,
    @Nullable Money statedAmount,
    boolean confirmName) {}
