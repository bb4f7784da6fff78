package lv.lete.till;

import java.time.Instant;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures.BillerLine;
import lv.lete.till.SessionFigures.HourLine;
import lv.lete.till.SessionFigures.Payments;
import lv.lete.till.SessionFigures.TenderLine;

/// Running sums of payments taken and reversed, exact, in one currency.
final class PaymentSums {
  private final Money nothing;
  private int taken;
  private Money amount;
  private Money fees;
  private Money rounding;
  private Money given;
  private Money change;
  private int reversed;
  private Money amountBack;
  private Money feesBack;
  private Money roundingBack;
  private Money paidBack;

  /// Begins at nothing, in that currency.
  PaymentSums(Money nothing) {
    this.nothing = nothing;
    this.amount = nothing;
    this.fees = nothing;
    this.rounding = nothing;
    this.given = nothing;
    this.change = nothing;
    this.amountBack = nothing;
    this.feesBack = nothing;
    this.roundingBack = nothing;
    this.paidBack = nothing;
  }

  Money nothing() {
    return nothing;
  }

  void add(PaymentTaken fact) {
    taken++;
    amount = amount.plus(fact.amount());
    fees = fees.plus(fact.fee());
    rounding = rounding.plus(fact.rounding());
    given = given.plus(fact.given());
    change = change.plus(fact.change());
  }

  void add(PaymentReversed fact) {
    reversed++;
    amountBack = amountBack.plus(fact.amount());
    feesBack = feesBack.plus(fact.fee());
    roundingBack = roundingBack.plus(fact.rounding());
    paidBack = paidBack.plus(fact.paidBack());
  }

  /// What was kept of what was given.
  Money received() {
    return given.minus(change);
  }

  Money paidBack() {
    return paidBack;
  }

  Payments payments(int abandoned, int open) {
    return new Payments(
        taken,
        abandoned,
        open,
        reversed,
        amount,
        fees,
        rounding,
        given,
        change,
        amountBack,
        feesBack,
        roundingBack,
        paidBack);
  }

  BillerLine line(String biller) {
    return new BillerLine(
        biller, taken, amount, fees, rounding, reversed, amountBack, feesBack, roundingBack);
  }

  TenderLine line(Tender tender) {
    return new TenderLine(tender, taken, received(), reversed, paidBack);
  }

  HourLine line(Instant from) {
    return new HourLine(from, taken, received());
  }
}
