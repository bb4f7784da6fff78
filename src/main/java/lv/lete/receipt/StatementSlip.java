package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import lv.lete.money.Money;

/// A statement of payments on receipt paper: the sums of the period and the newest payments. The
/// whole of it is a letter.
///
/// `entries` are all of the period, oldest first; `thisTillOnly` marks what is no full statement.
/// `at` is when the books said so.
public record StatementSlip(
    String contract,
    String payer,
    LocalDate from,
    LocalDate to,
    List<Entry> entries,
    long payments,
    Money paid,
    long reversals,
    Money back,
    boolean thisTillOnly,
    boolean training,
    Instant at,
    ZoneId zone)
    implements Printout {
  private static final int NEWEST = 15;
  private static final int PDF_COLUMNS = 42;

  /// Copies the list.
  public StatementSlip {
    entries = List.copyOf(entries);
  }

  /// A payment, or below nothing a reversal; `code` is the payment's.
  public record Entry(LocalDate date, String code, Money signed) {}

  @Override
  public List<ReceiptPaper.Line> lines(int columns, Locale language) {
    PaperWriter out = new PaperWriter(ReceiptPaper.checked(columns), language, zone);
    marks(out);
    out.strongCentred(out.say("statement.title"));
    out.centred(out.date(from) + " – " + out.date(to));
    out.rule();
    out.strongPair(out.say("statement.contract"), contract);
    out.left(payer);
    out.pair(out.say("printed"), out.time(at));
    out.rule();
    out.pair(out.say("statement.payments", payments), out.sum(paid));
    out.pair(out.say("statement.reversals", reversals), out.sum(minus(back)));
    out.strongPair(out.say("statement.total"), out.sum(paid.minus(back)));
    if (!entries.isEmpty()) {
      out.rule();
      out.left(out.say("statement.newest", Math.min(NEWEST, entries.size()), entries.size()));
      entries.reversed().stream()
          .limit(NEWEST)
          .forEach(one -> out.pair(out.date(one.date()) + " " + one.code(), out.sum(one.signed())));
    }
    out.rule();
    out.left(out.say(thisTillOnly ? "statement.till" : "statement.ledger"));
    marks(out);
    return out.lines();
  }

  private void marks(PaperWriter out) {
    if (training) {
      out.strongCentred("*** " + out.say("training") + " ***");
    }
    if (thisTillOnly) {
      out.strongCentred("*** " + out.say("statement.mark") + " ***");
    }
  }

  private static Money minus(Money money) {
    return Money.zero(money.currency()).minus(money);
  }

  @Override
  public void pdf(Locale language, OutputStream out) throws IOException {
    Labels labels = Labels.of(language);
    StripPdf strip =
        new StripPdf(
            fileName().hashCode(),
            fileName(),
            labels.say("language"),
            at.atZone(zone),
            training ? labels.say("watermark") : null);
    strip.write(lines(PDF_COLUMNS, language), PDF_COLUMNS, out);
  }

  @Override
  public String fileName() {
    return "statement-" + contract + "-" + from + "-" + to;
  }

  @Override
  public String otherFileName() {
    return fileName() + "-" + at.toEpochMilli();
  }
}
