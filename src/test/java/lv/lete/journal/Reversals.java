package lv.lete.journal;

import java.time.LocalDate;
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

  static PaymentReversed in(PaymentReversed was, UUID session, LocalDate date) {
    return new PaymentReversed(
        was.reversal(),
        was.payment(),
        session,
        date,
        was.biller(),
        was.contract(),
        was.amount(),
        was.fee(),
        was.rounding(),
        was.paidBack(),
        was.tender(),
        was.reversalCause(),
        was.originalHash(),
        was.requestHash(),
        was.approver());
  }

  static PaymentReversed ofNoFee(PaymentReversed right) {
    return new PaymentReversed(
        right.reversal(),
        right.payment(),
        right.session(),
        right.businessDate(),
        right.biller(),
        right.contract(),
        right.amount(),
        Money.eur(0),
        right.rounding(),
        right.amount(),
        right.tender(),
        right.reversalCause(),
        right.originalHash(),
        right.requestHash(),
        null);
  }
}
