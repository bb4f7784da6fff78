package lv.lete.ui.day;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures;
import lv.lete.ui.Words;

/// The running position of a session as lines: payments by tender and biller, the drawer, cash in
/// and out, counts. What the drawer should hold stands there only for who may see it now.
final class SessionRows {
  private final Words words;
  private final UnaryOperator<String> billers;
  private final List<FigureRow> rows = new ArrayList<>();

  private SessionRows(Words words, UnaryOperator<String> billers) {
    this.words = words;
    this.billers = billers;
  }

  /// The lines of a session; `billers` gives a biller's name.
  static List<FigureRow> of(
      SessionFigures figures, boolean showExpected, Words words, UnaryOperator<String> billers) {
    SessionRows all = new SessionRows(words, billers);
    all.payments(figures);
    all.drawer(figures.drawer(), showExpected);
    all.movements(figures);
    all.counts(figures);
    return List.copyOf(all.rows);
  }

  private void payments(SessionFigures figures) {
    head("day.figures.payments");
    for (SessionFigures.TenderLine line : figures.tenders()) {
      String tender = words.say("day.tender", line.tender());
      counted(tender, line.taken(), line.received());
      if (line.reversed() > 0) {
        counted(words.say("day.figures.back", tender), line.reversed(), negative(line.paidBack()));
      }
    }
    SessionFigures.Payments all = figures.payments();
    plain("day.figures.fees", all.fees().minus(all.feesBack()));
    if (!all.rounding().isZero()) {
      plain("day.figures.rounding", all.rounding().minus(all.roundingBack()));
    }
    if (all.open() > 0) {
      rows.add(FigureRow.plain(words.say("day.figures.open"), words.count(all.open())));
    }
    rows.add(
        FigureRow.sum(
            words.say("day.figures.total"),
            words.money(all.given().minus(all.change()).minus(all.paidBack()))));
    head("day.figures.billers");
    for (SessionFigures.BillerLine line : figures.billers()) {
      counted(billers.apply(line.biller()), line.taken() - line.reversed(), line.net());
    }
    if (figures.billers().isEmpty()) {
      rows.add(FigureRow.plain(words.say("day.figures.none"), ""));
    }
  }

  private void drawer(SessionFigures.Drawer drawer, boolean showExpected) {
    head("day.figures.drawer");
    plain("day.figures.float", drawer.openingFloat());
    plain("day.figures.cash", drawer.cashTaken());
    if (!drawer.cashPaidBack().isZero()) {
      plain("day.figures.cash-back", negative(drawer.cashPaidBack()));
    }
    plain("day.figures.pay-ins", drawer.payIns());
    plain("day.figures.pay-outs", negative(drawer.payOuts()));
    plain("day.figures.drops", negative(drawer.drops()));
    rows.add(
        FigureRow.sum(
            words.say("day.figures.expected"),
            showExpected ? words.money(drawer.expected()) : words.say("day.figures.blind")));
  }

  private void movements(SessionFigures figures) {
    if (figures.movements().isEmpty()) {
      return;
    }
    head("day.figures.movements");
    for (SessionFigures.Movement each : figures.movements()) {
      String way = words.say("day.cash.way", each.fact().direction());
      rows.add(
          FigureRow.plain(
              words.time(each.at()) + " " + way + ": " + each.fact().note(),
              words.money(each.fact().amount())));
    }
  }

  private void counts(SessionFigures figures) {
    if (figures.counts().isEmpty()) {
      return;
    }
    head("day.figures.counts");
    for (SessionFigures.Count each : figures.counts()) {
      rows.add(
          FigureRow.plain(
              words.say(
                  "day.figures.count",
                  words.time(each.at()),
                  each.actor().name(),
                  signed(words, each.difference())),
              words.money(each.fact().declared())));
    }
  }

  /// A difference with its sign: more than nothing is over.
  static String signed(Words words, Money difference) {
    return (difference.isPositive() ? "+" : "") + words.money(difference);
  }

  private static Money negative(Money money) {
    return Money.zero(money.currency()).minus(money);
  }

  private void head(String key) {
    rows.add(FigureRow.head(words.say(key)));
  }

  private void plain(String key, Money money) {
    rows.add(FigureRow.plain(words.say(key), words.money(money)));
  }

  private void counted(String label, int count, Money money) {
    rows.add(FigureRow.plain(label + " · " + words.count(count), words.money(money)));
  }
}
