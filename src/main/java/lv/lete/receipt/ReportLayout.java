package lv.lete.receipt;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.Verdict;
import lv.lete.till.SessionFigures;

/// What a report says, line by line: the one layout behind paper, text, screen and PDF.
final class ReportLayout {
  private static final int SHORT_HEX = 8;
  private static final int HEX_A_LINE = 32;

  private final Report report;
  private final SessionFigures figures;
  private final PaperWriter out;

  private ReportLayout(Report report, PaperWriter out) {
    this.report = report;
    this.figures = report.figures();
    this.out = out;
  }

  /// All lines, none wider than `columns`.
  static List<ReceiptPaper.Line> of(Report report, int columns, Locale language) {
    PaperWriter out = new PaperWriter(columns, language, report.zone());
    ReportLayout layout = new ReportLayout(report, out);
    layout.marks();
    layout.head();
    new ReportSums(report, out).write();
    new ReportDrawer(report, out).write();
    new ReportNotes(report, out).write();
    layout.proof();
    layout.signatures();
    layout.marks();
    return out.lines();
  }

  /// What it is called: `Z report 12`.
  static String title(Report report, Locale language) {
    PaperWriter words = new PaperWriter(ReceiptPaper.NARROW, language, report.zone());
    return words.say("title." + report.kind(), report.figures().ordinal(), report.copy() + 1);
  }

  private void marks() {
    if (report.proof().chain().training()) {
      out.strongCentred("*** " + out.say("training") + " ***");
    }
    if (report.kind() == ReportKind.Z && report.copy() > 0) {
      out.strongCentred("*** " + out.usual("copy", report.copy()) + " ***");
    }
  }

  private void head() {
    out.strongCentred(out.say("title." + report.kind(), figures.ordinal(), report.copy() + 1));
    out.centred(out.say("about." + report.kind()));
    out.rule();
    out.pair(out.usual("branch"), report.proof().branch());
    out.pair(out.usual("till"), report.proof().till());
    out.strongPair(out.usual("businessDate"), out.date(figures.businessDate()));
    out.pair(out.say("teller"), figures.teller());
    out.pair(out.say("opened"), out.time(figures.openedAt()));
    if (!figures.openedBy().equals(figures.teller())) {
      out.pair(out.say("openedBy"), figures.openedBy());
    }
    SessionFigures.Closed closed = figures.closed();
    if (closed != null) {
      out.pair(out.say("closed"), out.time(closed.at()));
      if (!closed.actor().name().equals(figures.teller())) {
        out.pair(out.say("closedBy"), closed.actor().name());
      }
    }
    out.pair(out.say("printed"), out.time(report.at()));
    if (!report.askedBy().equals(figures.teller())) {
      out.pair(out.say("printedBy"), report.askedBy());
    }
  }

  private void proof() {
    Report.Proof proof = report.proof();
    out.section("proof");
    out.pair(out.say("records"), figures.firstNumber() + "–" + figures.lastNumber());
    switch (proof.verdict()) {
      case Verdict.Intact _ -> out.pair(out.say("chain"), out.say("chain.intact"));
      case Verdict.Broken broken ->
          out.strongPair(out.say("chain"), out.say("chain.broken", broken.number()));
    }
    out.pair(out.say("upTo"), Long.toString(proof.number()));
    String hash = HexFormat.of().formatHex(proof.hash());
    for (int at = 0; at < hash.length(); at += HEX_A_LINE) {
      out.centred(hash.substring(at, at + HEX_A_LINE));
    }
    String terminal = proof.chain().terminal().toString();
    String end = terminal.substring(terminal.length() - SHORT_HEX);
    out.pair(out.usual("terminal"), end + " / " + proof.chain().epoch());
    Standing standing = report.standing();
    if (standing != null) {
      out.pair(out.say("software"), standing.software());
    }
  }

  private void signatures() {
    if (report.kind() == ReportKind.Z) {
      out.rule();
      out.signature(out.say("sign.teller"));
      out.signature(out.say("sign.supervisor"));
    }
  }
}
