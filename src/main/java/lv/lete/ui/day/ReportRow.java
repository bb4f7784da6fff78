package lv.lete.ui.day;

import lv.lete.receipt.ReportWanted;

/// A report in the list: which one, and what it says of it.
record ReportRow(ReportWanted wanted, String title, String detail) {}
