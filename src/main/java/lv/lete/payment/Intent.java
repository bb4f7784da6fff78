package lv.lete.payment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.lete.contract.Biller;
import lv.lete.contract.Biller.Fees;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.till.Till;
import lv.lete.till.TillSession;

/// What a payer wants to pay, before it is recorded: whether the amount may be taken at all, what
/// must be asked first, and the fact that will stand in the journal.
record Intent(Payer payer, Money amount) {

  /// Why no payment of this amount is taken, if so: not the biller's currency, not more than
  /// nothing, or outside the biller's limits.
  Optional<Refusal> refusal() {
    Biller biller = payer.biller();
    boolean inLimits =
        amount.currency() == biller.currency()
            && amount.isPositive()
            && amount.compareTo(biller.minimum()) >= 0
            && amount.compareTo(biller.maximum()) <= 0;
    return inLimits
        ? Optional.empty()
        : Optional.of(new Refusal.AmountOutOfLimits(biller.minimum(), biller.maximum()));
  }

  /// The first question that is needed and not confirmed yet. The yes to a session left open is
  /// kept by the till for the day.
  Optional<Question> question(
      Set<Question> confirmed, Till till, TillSession session, PaymentBook book) {
    for (Question question : Question.values()) {
      if (!confirmed.contains(question) && isNeeded(question, till, session, book)) {
        return Optional.of(question);
      }
    }
    if (confirmed.contains(Question.SESSION_LEFT_OPEN)) {
      till.confirmOvernight();
    }
    return Optional.empty();
  }

  /// The fact: on this session and its business date, with the fee for how the payer was captured.
  PaymentStarted fact(UUID payment, TillSession session) {
    return new PaymentStarted(
        payment,
        session.id(),
        session.businessDate(),
        payer.biller().id(),
        payer.contract().number(),
        amount,
        fee(),
        payer.capture(),
        payer.cardIssue(),
        payer.slipReference());
  }

  /// About how many kWh it pays for, if the tariff is known.
  Optional<TariffSchedule.Estimate> kwh(TillSession session) {
    return Usual.kwh(payer, amount, session.businessDate());
  }

  private boolean isNeeded(Question question, Till till, TillSession session, PaymentBook book) {
    return switch (question) {
      case CONFIRM_NAME -> payer.confirmName();
      case SAME_AGAIN_TODAY -> book.paid(payer.contract().id(), amount, session.businessDate());
      case UNUSUAL_AMOUNT -> Usual.isUnusual(payer, amount, kwh(session), book);
      case SESSION_LEFT_OPEN -> till.leftOpenOvernight().isPresent();
    };
  }

  private Money fee() {
    Fees fees = payer.biller().fees();
    return switch (payer.capture()) {
      case SCANNED -> fees.scanned();
      case KEYED -> fees.keyed();
      case FOUND -> fees.found();
    };
  }
}
