package lv.lete.ui.counter;

/// How far the payment on the screen has come.
enum Stage {
  /// No customer: a scan, a search or a keyed code comes next.
  WAITING,
  /// The number belongs to several billers: which one?
  CHOOSING,
  /// The payer is known; the customer names a sum. Nothing is recorded yet.
  AMOUNT,
  /// The intent is on disk; the money is being taken.
  TENDER,
  /// The payment is on disk. The next scan begins the next one.
  DONE
}
