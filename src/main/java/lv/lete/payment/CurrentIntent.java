package lv.lete.payment;

import java.util.UUID;
import lv.lete.payment.TakePayment.Start;
import org.jspecify.annotations.Nullable;

/// The one intent of this run that is open. What an earlier run left open is not among it.
///
/// Not safe for several threads: its only user, [TakePayment], locks.
final class CurrentIntent {

  private final PaymentBook book;
  private Start.@Nullable Started started;
  private boolean doubtful;

  CurrentIntent(PaymentBook book) {
    this.book = book;
  }

  /// The open intent. After a fault only the journal knows whether there is one.
  Start.@Nullable Started get() {
    Start.Started kept = started;
    if (kept != null && doubtful) {
      boolean open = book.find(kept.payment()).map(PaymentBook.Line::open).orElse(false);
      started = open ? kept : null;
    }
    doubtful = false;
    return started;
  }

  /// The open intent when it is this payment.
  Start.@Nullable Started get(UUID payment) {
    Start.Started open = get();
    return open != null && open.payment().equals(payment) ? open : null;
  }

  /// Keeps an intent, just before it is appended: should the disk fail, the journal is asked
  /// whether it holds it.
  void set(Start.Started intent) {
    started = intent;
  }

  /// The payment was closed.
  void forget(UUID payment) {
    if (get(payment) != null) {
      started = null;
    }
  }

  /// The disk failed in the middle of an act.
  void doubt() {
    doubtful = true;
  }
}
