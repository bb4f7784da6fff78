package lv.lete.receipt;

import java.util.List;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.receipt.ReceiptPaper.Line;

/// What a receipt says, line by line: the one layout behind paper, text and PDF, so that all say
/// the same.
final class ReceiptLayout {
  private final Receipt receipt;
  private final Labels labels;
  private final ReceiptLines lines;

  private ReceiptLayout(Receipt receipt, int columns, Labels labels) {
    this.receipt = receipt;
    this.labels = labels;
    this.lines = new ReceiptLines(columns, labels);
  }

  /// All lines, none wider than `columns`.
  static List<Line> of(Receipt receipt, int columns, Labels labels) {
    return new ReceiptLayout(receipt, columns, labels).lines();
  }

  private List<Line> lines() {
    PaymentTaken fact = receipt.fact();
    lines.marks(receipt.chain().training(), receipt.copy());
    lines.head(
        "title", receipt.branch(), receipt.till(), receipt.teller(), receipt.at(), receipt.zone());
    contract();
    money();
    energy();
    lines.evidence(
        fact.businessDate(),
        "code",
        fact.payment(),
        receipt.entry(),
        receipt.chain(),
        receipt.acknowledged());
    if (fact.afterRestart()) {
      lines.left("afterRestart");
    }
    lines.foot(receipt.biller());
    lines.marks(receipt.chain().training(), receipt.copy());
    return lines.lines();
  }

  private void contract() {
    lines.rule();
    lines.strongPair("biller", receipt.billerName());
    lines.strongPair("contract", receipt.fact().contract());
    lines.pair("capture", labels.say("capture." + receipt.fact().capture()));
  }

  private void money() {
    PaymentTaken fact = receipt.fact();
    lines.rule();
    lines.pair("amount", labels.sum(fact.amount()));
    if (!fact.fee().isZero()) {
      lines.pair("fee", labels.sum(fact.fee()));
    }
    if (!fact.rounding().isZero()) {
      lines.pair("rounding", labels.sum(fact.rounding()));
    }
    lines.strongPair("due", labels.sum(receipt.due()));
    lines.pair("given." + fact.tender(), labels.sum(fact.given()));
    if (fact.tender() == Tender.CASH) {
      lines.pair("change", labels.sum(fact.change()));
    }
  }

  private void energy() {
    Long from = receipt.fact().kwhFrom();
    Long to = receipt.fact().kwhTo();
    if (from == null || to == null) {
      return;
    }
    lines.rule();
    lines.pair(
        "kwh", from.equals(to) ? labels.say("kwhFigure", to) : labels.say("kwhRange", from, to));
    if (receipt.sampleTariff()) {
      lines.left("kwhSample");
    }
  }
}
