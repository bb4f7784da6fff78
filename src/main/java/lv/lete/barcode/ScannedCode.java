package lv.lete.barcode;

import java.time.LocalDate;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What a scanned or keyed code says, or why it says nothing.
public sealed interface ScannedCode {

  /// A customer card: GS1 AI 8018 (GSRN, 18 digits, check digit right) and, where given, 8019 (the
  /// card's issue number).
  record CustomerCard(String gsrn, @Nullable Integer issue) implements ScannedCode {
    /// The biller's seven-digit GS1 company prefix in our card profile.
    public String companyPrefix() {
      return gsrn.substring(0, 7);
    }

    /// The ten-digit contract number in our card profile.
    public String contractNumber() {
      return gsrn.substring(7, 17);
    }
  }

  /// A payment slip: AI 415 (GLN of the biller) with 8020 (reference: the contract number or its
  /// ISO 11649 form), and what else it carried. `contractNumber` is the reference, unwrapped.
  ///
  /// `amount` is in the currency that the slip names (an old one says lats), the euro where it
  /// names none; it may be zero.
  record PaymentSlip(
      String gln,
      String reference,
      String contractNumber,
      @Nullable Money amount,
      @Nullable LocalDate dueDate)
      implements ScannedCode {
    /// Whether check digits covered the contract number. Without them (a bare number behind 8020)
    /// only the biller was checked, and the teller must confirm the customer's name.
    public boolean numberChecked() {
      return !reference.equals(contractNumber);
    }
  }

  /// Digits without a check digit: the teller must confirm the customer's name.
  record ContractNumber(String number) implements ScannedCode {}

  /// Not a code that we take.
  record Unreadable(Reason reason) implements ScannedCode {}

  /// Why a code is not taken.
  enum Reason {
    /// Nothing was read.
    EMPTY,
    /// Longer than any code we know (120 characters, with prefix, brackets and blanks).
    TOO_LONG,
    /// A character that none of our codes holds.
    BAD_CHARACTER,
    /// A check digit is wrong: one digit was misread.
    CHECK_DIGIT,
    /// An element string that breaks the GS1 rules (length, order, a missing partner).
    MALFORMED,
    /// A code of another kind: a product, a coupon, a parcel.
    OTHER_CODE
  }
}
