package lv.lete;

import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.receipt.ReportWanted;
import lv.lete.till.Person;
import lv.lete.ui.Receipts;
import lv.lete.ui.Reports;

/// The wish for a report, carried out by [PrintReport] on the outlets that receipts have.
record PaperReports(PrintReport print, ReceiptOutlet here, ReceiptOutlet elsewhere)
    implements Reports {
  @Override
  public PrintReport.Looking look(ReportWanted wanted, Person person) {
    return print.look(wanted, person);
  }

  @Override
  public PrintReport.Printing print(ReportWanted wanted, Person person, Receipts.Where where) {
    return switch (where) {
      case HERE -> print.print(wanted, person, here);
      case ELSEWHERE -> print.print(wanted, person, elsewhere);
    };
  }
}
