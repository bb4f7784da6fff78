package lv.lete.receipt;

import lv.lete.money.Money;
import lv.lete.till.SessionFigures;

/// The payments of a report: in all, by biller, by tender.
final class ReportSums {
  private final Report report;
  private final SessionFigures figures;
  private final PaperWriter out;

  ReportSums(Report report, PaperWriter out) {
    this.report = report;
    this.figures = report.figures();
    this.out = out;
  }

  void write() {
    payments();
    reversed();
    billers();
    tenders();
  }

  private void payments() {
    SessionFigures.Payments sums = figures.payments();
    out.section("payments");
    out.pair(out.say("taken", sums.taken()), out.sum(sums.amount()));
    out.pair(out.say("fees"), out.sum(sums.fees()));
    unlessZero("rounding", sums.rounding());
    Money due = sums.amount().plus(sums.fees()).plus(sums.rounding());
    out.strongPair(out.say("due"), out.sum(due));
    out.pair(out.say("given"), out.sum(sums.given()));
    out.pair(out.say("change"), out.sum(sums.change()));
    if (sums.abandoned() > 0) {
      out.pair(out.say("abandoned"), Integer.toString(sums.abandoned()));
    }
    if (sums.open() > 0) {
      out.strongPair(out.say("open"), Integer.toString(sums.open()));
    }
  }

  private void reversed() {
    SessionFigures.Payments sums = figures.payments();
    if (sums.reversed() == 0) {
      return;
    }
    out.section("reversals");
    out.pair(out.say("reversed", sums.reversed()), out.sum(sums.amountBack()));
    out.pair(out.say("feesBack"), out.sum(sums.feesBack()));
    unlessZero("roundingBack", sums.roundingBack());
    out.strongPair(out.say("paidBack"), out.sum(sums.paidBack()));
  }

  private void billers() {
    if (figures.billers().isEmpty()) {
      return;
    }
    out.section("billers");
    for (SessionFigures.BillerLine line : figures.billers()) {
      out.left(report.billers().getOrDefault(line.biller(), line.biller()));
      out.insetPair(out.say("taken", line.taken()), out.sum(line.amount()));
      if (line.reversed() > 0) {
        out.insetPair(out.say("reversed", line.reversed()), minus(line.amountBack()));
      }
      out.strongInsetPair(out.say("net"), out.sum(line.net()));
    }
  }

  private void tenders() {
    out.section("tenders");
    for (SessionFigures.TenderLine line : figures.tenders()) {
      out.pair(out.say("tender." + line.tender(), line.taken()), out.sum(line.received()));
      if (line.reversed() > 0) {
        out.insetPair(out.say("reversed", line.reversed()), minus(line.paidBack()));
      }
    }
  }

  private void unlessZero(String key, Money money) {
    if (!money.isZero()) {
      out.pair(out.say(key), out.sum(money));
    }
  }

  private String minus(Money money) {
    return out.sum(Money.zero(money.currency()).minus(money));
  }
}
