package lv.lete.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.lete.directory.Directory;
import lv.lete.journal.Journal;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReceipt;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.Printout;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.receipt.ReportWanted;
import lv.lete.receipt.Standing;
import lv.lete.till.Person;
import lv.lete.till.SessionBook;
import org.jspecify.annotations.Nullable;

/// Real reports on a printer that works until a test takes its paper away.
final class FakeReports implements Reports {
  /// What came out, as text.
  final List<String> printed = new CopyOnWriteArrayList<>();

  volatile @Nullable OutletTrouble trouble;
  private final PrintReport reports;
  private final ReceiptOutlet outlet =
      new ReceiptOutlet() {
        @Override
        public Optional<OutletTrouble> trouble() {
          return Optional.ofNullable(trouble);
        }

        @Override
        public void deliver(Printout printout, Locale language) {
          printed.add(printout.text(42, language));
        }
      };

  FakeReports(
      Journal journal,
      SessionBook sessions,
      Directory directory,
      InstantSource clock,
      Locale language) {
    PrintReceipt receipts =
        new PrintReceipt(journal, directory::biller, _ -> false, Window.RIGA, () -> language);
    reports =
        new PrintReport(
            journal,
            sessions,
            directory::biller,
            FakeReports::standing,
            receipts,
            clock,
            Window.RIGA,
            () -> language);
  }

  private static Standing standing() {
    Standing.Notice notice = new Standing.Notice(Instant.EPOCH, "The host says hello.");
    return new Standing(Standing.Link.UP, 0, 0, null, "1.0.0", List.of(notice));
  }

  @Override
  public PrintReport.Looking look(ReportWanted wanted, Person person) {
    return reports.look(wanted, person);
  }

  @Override
  public PrintReport.Printing print(ReportWanted wanted, Person person, Receipts.Where where) {
    return reports.print(wanted, person, outlet);
  }
}
