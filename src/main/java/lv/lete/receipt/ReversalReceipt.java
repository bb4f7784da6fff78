package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import lv.lete.contract.Biller;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.receipt.ReceiptPaper.Line;
import org.jspecify.annotations.Nullable;

/// Everything that the receipt of a reversal states: that a payment was taken back, what went back
/// to the customer and how. Cash that goes back is signed for.
///
/// `taken` is the entry of the payment that was reversed, `entry` that of the reversal; `teller`
/// carried it out. The code is the reversal's own; the payment's stands beside it. All else is as
/// with a [Receipt].
public record ReversalReceipt(
    PaymentReversed fact,
    Entry taken,
    Entry entry,
    Instant at,
    String teller,
    @Nullable Biller biller,
    String till,
    String branch,
    ChainIdentity chain,
    ZoneId zone,
    boolean acknowledged,
    int copy)
    implements Printout {
  private static final int PDF_COLUMNS = 42;

  @Override
  public List<Line> lines(int columns, Locale language) {
    return lines(ReceiptPaper.checked(columns), Labels.of(language));
  }

  private List<Line> lines(int columns, Labels labels) {
    ReceiptLines lines = new ReceiptLines(columns, labels);
    lines.marks(chain.training(), copy);
    lines.head("reversal.title", branch, till, teller, at, zone);
    if (fact.approver() != null) {
      lines.pair("reversal.approver", fact.approver());
    }
    lines.rule();
    lines.strongPair("reversal.of", PaymentCode.of(fact.payment()));
    lines.pair("reversal.ofNumber", Long.toString(taken.number()));
    lines.strongPair("biller", biller == null ? fact.biller() : biller.name());
    lines.strongPair("contract", fact.contract());
    lines.rule();
    lines.pair("amount", labels.sum(fact.amount()));
    if (!fact.fee().isZero()) {
      lines.pair("fee", labels.sum(fact.fee()));
    }
    if (!fact.rounding().isZero()) {
      lines.pair("rounding", labels.sum(fact.rounding()));
    }
    lines.strongPair("reversal.back." + fact.tender(), labels.sum(fact.paidBack()));
    lines.evidence(
        fact.businessDate(), "reversal.code", fact.reversal(), entry, chain, acknowledged);
    if (fact.tender() == Tender.CASH) {
      lines.signature("reversal.signature");
    }
    lines.foot(biller);
    lines.marks(chain.training(), copy);
    return lines.lines();
  }

  @Override
  public void pdf(Locale language, OutputStream out) throws IOException {
    Labels labels = Labels.of(language);
    StripPdf strip =
        new StripPdf(
            fact.reversal().getLeastSignificantBits() + copy,
            labels.say("reversal.title") + " " + PaymentCode.of(fact.payment()),
            labels.say("language"),
            at.atZone(zone),
            chain.training() ? labels.say("watermark") : null);
    strip.write(lines(PDF_COLUMNS, labels), PDF_COLUMNS, out);
  }

  @Override
  public String fileName() {
    return PaymentCode.of(fact.payment()) + "-reversal" + copyMark();
  }

  @Override
  public String otherFileName() {
    return PaymentCode.of(fact.payment()) + "-reversal-" + entry.number() + copyMark();
  }

  private String copyMark() {
    return copy == 0 ? "" : "-copy-" + copy;
  }
}
