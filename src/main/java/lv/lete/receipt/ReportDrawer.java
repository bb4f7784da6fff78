package lv.lete.receipt;

import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures;
import org.jspecify.annotations.Nullable;

/// The drawer of a report: what should be in it and why, what was counted, who passed it on.
final class ReportDrawer {
  private final Report report;
  private final SessionFigures figures;
  private final PaperWriter out;

  ReportDrawer(Report report, PaperWriter out) {
    this.report = report;
    this.figures = report.figures();
    this.out = out;
  }

  void write() {
    drawer();
    movements();
    counts();
    handOvers();
    close();
  }

  private void drawer() {
    SessionFigures.Drawer drawer = figures.drawer();
    out.section("drawer");
    out.pair(out.say("float"), out.sum(drawer.openingFloat()));
    out.pair(out.say("cashTaken"), out.signed(drawer.cashTaken()));
    lessUnlessZero("cashPaidBack", drawer.cashPaidBack());
    if (!drawer.payIns().isZero()) {
      out.pair(out.say("payIns"), out.signed(drawer.payIns()));
    }
    lessUnlessZero("payOuts", drawer.payOuts());
    lessUnlessZero("drops", drawer.drops());
    if (report.expectedShown()) {
      out.strongPair(out.say("expected"), out.sum(drawer.expected()));
    } else {
      out.left(out.say("expectedHidden"));
    }
  }

  private void lessUnlessZero(String key, Money money) {
    if (!money.isZero()) {
      out.pair(out.say(key), out.signed(Money.zero(money.currency()).minus(money)));
    }
  }

  private void movements() {
    if (figures.movements().isEmpty()) {
      return;
    }
    out.section("movements");
    for (SessionFigures.Movement movement : figures.movements()) {
      CashMoved fact = movement.fact();
      Money amount = fact.amount();
      Money signed =
          fact.direction() == CashMovement.PAY_IN
              ? amount
              : Money.zero(amount.currency()).minus(amount);
      out.pair(
          out.clock(movement.at()) + " " + out.say("movement." + fact.direction()),
          out.signed(signed));
      out.inset(fact.note());
      out.inset(who(movement.actor().name(), fact.approver()));
    }
  }

  private String who(String actor, @Nullable String approver) {
    return approver == null ? actor : out.say("approved", actor, approver);
  }

  private void counts() {
    if (figures.counts().isEmpty()) {
      return;
    }
    out.section("counts");
    for (SessionFigures.Count count : figures.counts()) {
      String label =
          out.clock(count.at())
              + " "
              + out.say("count", count.fact().attempt(), count.actor().name());
      out.pair(label, out.sum(count.fact().declared()));
    }
    out.left(out.say("lastCount"));
    for (PiecesCounted pieces : figures.counts().getLast().fact().pieces()) {
      Money face = new Money(figures.drawer().openingFloat().currency(), pieces.faceMinor());
      Money sum = new Money(face.currency(), pieces.faceMinor() * pieces.pieces());
      out.insetPair(pieces.pieces() + " × " + out.sum(face), out.sum(sum));
    }
  }

  private void handOvers() {
    if (figures.handOvers().isEmpty()) {
      return;
    }
    out.section("handOvers");
    for (SessionFigures.HandedOver over : figures.handOvers()) {
      out.left(
          out.clock(over.at())
              + " "
              + out.say("handOver", over.fact().fromTeller(), over.fact().toTeller()));
      out.insetPair(out.say("declared"), out.sum(over.fact().declared()));
      out.insetPair(out.say("difference"), out.signed(over.fact().difference()));
    }
  }

  private void close() {
    SessionFigures.Closed closed = figures.closed();
    if (closed == null) {
      return;
    }
    out.section("close");
    out.pair(out.say("expected"), out.sum(closed.fact().expected()));
    out.pair(out.say("declared"), out.sum(closed.fact().declared()));
    out.strongPair(out.say("difference"), out.signed(closed.fact().difference()));
    if (!figures.handOvers().isEmpty()) {
      Money own = figures.ownDifference(closed.fact().declared());
      out.pair(out.say("ownDifference", figures.teller()), out.signed(own));
    }
    out.strongPair(out.say("outcome"), out.say("outcome." + closed.fact().outcome()));
    String statement = closed.fact().statement();
    if (statement != null) {
      out.left(out.say("statement"));
      out.inset(statement);
    }
  }
}
