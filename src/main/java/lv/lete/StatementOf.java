package lv.lete;

import java.util.List;
import lv.lete.card.letter.Statement;
import lv.lete.card.letter.Statement.Kind;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.letter.Statement.Source;
import lv.lete.journal.PaymentCode;
import lv.lete.wire.Statements;

/// A statement of what the host's ledger answered, read at the host itself or over the network.
final class StatementOf {
  private StatementOf() {}

  /// Made of it, where lines and sums agree.
  static Statement.Making ledger(Statements.Answer answer) {
    List<Line> lines = answer.lines().stream().map(StatementOf::line).toList();
    Statements.Sums sums = answer.sums();
    return Statement.of(
        answer.from(),
        answer.to(),
        lines,
        new Statement.Sums(sums.payments(), sums.paid(), sums.reversals(), sums.back()),
        new Source.Ledger(answer.at()),
        new Statement.Waiting(answer.waiting().payments(), answer.waiting().amount()));
  }

  private static Line line(Statements.Line line) {
    return new Line(
        line.date(),
        line.reversal() ? Kind.REVERSAL : Kind.PAYMENT,
        line.branch() + ", " + line.till(),
        PaymentCode.of(line.payment()),
        line.amount());
  }
}
