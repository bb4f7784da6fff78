package lv.lete.journal;

import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Records of reversals of the payments of [Facts].
final class Reversals {
  private Reversals() {}

  static ReversalRequested asked(UUID payment, UUID reversal, String original) {
    return new ReversalRequested(
        reversal, payment, original, ReversalCause.TELLER, "wrong contract");
  }

  static PaymentReversed done(
      UUID payment, UUID reversal, String original, String request, @Nullable String approver) {
    return new PaymentReversed(
        reversal,
        payment,
        Facts.SESSION,
        Facts.TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2500),
        Money.eur(30),
        Money.eur(0),
        Money.eur(2530),
        Tender.CASH,
        ReversalCause.TELLER,
        original,
        request,
        approver);
  }
}
