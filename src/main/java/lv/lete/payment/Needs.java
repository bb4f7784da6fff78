package lv.lete.payment;

/// Why a reversal needs a second person, in the order that they are looked at.
public enum Needs {
  /// Somebody else took the payment.
  ANOTHERS_PAYMENT,
  /// It was taken on another business date than the open session's.
  OTHER_BUSINESS_DATE,
  /// As far as this terminal knows, its biller and business date have been settled.
  SETTLED,
  /// It was taken longer ago than a teller reverses alone, or reversals are never alone here.
  TOO_LATE
}
