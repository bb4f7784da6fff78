package lv.lete.ui;

import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReportWanted;
import lv.lete.till.Person;

/// X and Z reports and a teller's own view: shown, or handed over on a printer, or wherever root
/// says. Called on a background thread. The answers are those of [PrintReport] itself.
public interface Reports {
  /// Shows a report to this person, in 48 columns; records nothing.
  PrintReport.Looking look(ReportWanted wanted, Person person);

  /// Prints a report for this person. Waits for the printer.
  PrintReport.Printing print(ReportWanted wanted, Person person, Receipts.Where where);
}
