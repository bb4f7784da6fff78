package lv.lete.payment;

import java.util.List;
import lv.lete.barcode.ScannedCode;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Whose contract a code, or a search, leads to.
public sealed interface Identification {
  /// One contract that takes payments.
  record Identified(Payer payer) implements Identification {}

  /// The number belongs to several billers: which one?
  record Several(List<Payer> choices) implements Identification {}

  /// No contract that takes a payment. `contract` is shown where there is one (a closed one).
  record NotIdentified(Reason reason, @Nullable Contract contract) implements Identification {}

  /// The code could not be read at all.
  record Unreadable(ScannedCode.Reason reason) implements Identification {}

  /// Why a code that was read leads to no payment.
  enum Reason {
    /// No biller of ours has this GLN or company prefix.
    UNKNOWN_BILLER,
    /// No such contract in this terminal's replica.
    UNKNOWN_CONTRACT,
    /// The contract has ended.
    CONTRACT_CLOSED,
    /// The biller does not take this kind of code.
    CODE_NOT_ACCEPTED,
    /// Slips of this biller are no longer accepted.
    SLIP_CUT_OFF,
    /// Not a number of the biller's length.
    NUMBER_RULE
  }
}
