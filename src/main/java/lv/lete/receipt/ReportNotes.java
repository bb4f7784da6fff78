package lv.lete.receipt;

import lv.lete.journal.PaymentCode;
import lv.lete.till.SessionFigures;
import lv.lete.till.SessionFigures.Correction;
import lv.lete.till.SessionFigures.CorrectionKind;

/// What a report says beside sums: corrections by whomever, what the host has not got, and for a
/// teller's own view how the terminal stands.
final class ReportNotes {
  private final Report report;
  private final SessionFigures figures;
  private final PaperWriter out;

  ReportNotes(Report report, PaperWriter out) {
    this.report = report;
    this.figures = report.figures();
    this.out = out;
  }

  void write() {
    corrections();
    standing();
    unsent();
  }

  private void corrections() {
    if (figures.corrections().isEmpty()) {
      return;
    }
    out.section("corrections");
    for (Correction correction : figures.corrections()) {
      String label = out.clock(correction.at()) + " " + out.say("correction." + correction.kind());
      out.pair(label, correction.amount().isZero() ? "" : out.signed(correction.amount()));
      String what = isPayment(correction.kind()) ? PaymentCode.of(correction.subject()) + "  " : "";
      String by = correction.actor().name();
      out.inset(what + (correction.byAnother() ? out.say("byAnother", by) : by));
    }
  }

  private static boolean isPayment(CorrectionKind kind) {
    return switch (kind) {
      case REVERSED, TAKEN_AFTER_RESTART, NOT_TAKEN_AFTER_RESTART, TAKEN_BY_ANOTHER -> true;
      case MOVED_BY_ANOTHER, COUNTED_BY_ANOTHER -> false;
    };
  }

  private void standing() {
    Standing standing = report.standing();
    if (standing == null) {
      return;
    }
    out.section("host");
    out.pair(out.say("link"), out.say("link." + standing.link()));
    out.pair(out.say("acknowledged"), Long.toString(standing.acknowledged()));
    if (standing.oldestQueued() != null) {
      out.pair(out.say("oldest"), out.time(standing.oldestQueued()));
    }
    if (!standing.notices().isEmpty()) {
      out.section("notices");
      for (Standing.Notice notice : standing.notices()) {
        out.left(out.time(notice.at()));
        if (notice.reverse() != null) {
          out.inset(out.say("askedReversal", PaymentCode.of(notice.reverse())));
        }
        out.inset(notice.text());
      }
    }
  }

  /// Unsent records are counted, and those about money named, so that a teller can show for ever
  /// what was still under way.
  private void unsent() {
    boolean asked = figures.closed() != null || report.standing() != null;
    if (!asked) {
      return;
    }
    Unsent unsent = report.unsent();
    out.section(report.standing() == null ? "unsentAtClose" : "unsentNow");
    if (unsent.records() == 0) {
      out.left(out.say("unsent.none"));
      return;
    }
    out.pair(
        out.say("unsent.records", unsent.first() + "–" + unsent.last()),
        Long.toString(unsent.records()));
    for (var payment : unsent.payments()) {
      out.inset(PaymentCode.of(payment));
    }
    if (unsent.more()) {
      out.inset(out.say("unsent.more"));
    }
  }
}
