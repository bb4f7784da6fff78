package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.Verdict;
import lv.lete.till.SessionFigures;
import org.jspecify.annotations.Nullable;

/// Everything that a report states. `copy` 0 is the first of its kind for the session.
/// `expectedShown` is whether `askedBy` may see what the drawer should hold. `standing` is there
/// for an own view only. A biller without a name in `billers` is named by its id.
record Report(
    ReportKind kind,
    SessionFigures figures,
    boolean expectedShown,
    int copy,
    String askedBy,
    Instant at,
    Unsent unsent,
    @Nullable Standing standing,
    Proof proof,
    Map<String, String> billers,
    ZoneId zone)
    implements Printout {
  private static final int PDF_COLUMNS = 48;

  Report {
    billers = Map.copyOf(billers);
  }

  /// Which till, which chain, and the hash of the record `number` that stands for all before it.
  record Proof(
      String till, String branch, ChainIdentity chain, Verdict verdict, long number, byte[] hash) {}

  @Override
  public List<ReceiptPaper.Line> lines(int columns, Locale language) {
    return ReportLayout.of(this, ReceiptPaper.checked(columns), language);
  }

  @Override
  public void pdf(Locale language, OutputStream out) throws IOException {
    Labels labels = Labels.of(language);
    StripPdf strip =
        new StripPdf(
            figures.session().getLeastSignificantBits() + fileName().hashCode(),
            ReportLayout.title(this, language),
            labels.say("language"),
            at.atZone(zone),
            proof.chain().training() ? labels.say("watermark") : null);
    strip.write(lines(PDF_COLUMNS, language), PDF_COLUMNS, out);
  }

  @Override
  public String fileName() {
    return switch (kind) {
      case X -> "X-" + figures.ordinal() + "-" + (copy + 1);
      case Z -> "Z-" + figures.ordinal() + (copy == 0 ? "" : "-copy-" + copy);
      case OWN_VIEW -> "view-" + figures.ordinal() + "-" + (copy + 1);
    };
  }

  @Override
  public String otherFileName() {
    return fileName() + "-" + proof.number();
  }
}
