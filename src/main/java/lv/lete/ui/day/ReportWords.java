package lv.lete.ui.day;

import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.PrintReport.Printing;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;

/// What became of printing a report, in plain words: nothing about the session hangs on it.
final class ReportWords {
  private static final String FILE = "file";

  private final Words words;

  ReportWords(Words words) {
    this.words = words;
  }

  /// The notice for one report.
  Notice of(Printing printing) {
    return switch (printing) {
      case Printing.Printed printed ->
          Notice.info(
              words.say(printed.medium().equals(FILE) ? "day.report.filed" : "day.report.printed"));
      case Printing.NotPrinted(var reason) -> of(reason);
      case Printing.NotReady(OutletTrouble trouble) -> trouble(trouble, "day.report.keys");
      case Printing.Failed(OutletTrouble trouble, boolean partly) ->
          trouble(trouble, partly ? "day.report.partly" : "day.report.keys");
    };
  }

  /// Why there is no report.
  Notice of(PrintReport.Reason reason) {
    return new Notice(Notice.Tone.WARNING, words.say("day.report.reason", reason), reason.code());
  }

  /// A fault that has no word of its own.
  Notice fault(String code) {
    return Notice.trouble(words.say("day.report.fault"), code);
  }

  private Notice trouble(OutletTrouble trouble, String next) {
    return new Notice(
        Notice.Tone.WARNING, words.say("outlet", trouble) + " " + words.say(next), trouble.code());
  }
}
