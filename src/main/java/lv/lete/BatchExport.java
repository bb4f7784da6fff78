package lv.lete;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import lv.lete.host.Settlements;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import lv.lete.settlement.export.ExportPlace;

/// An export over a host's books, the same from the command line and from the screen: the batch is
/// cut where it was not, its sums are checked, the file is compared with the first of its form, and
/// its hash is kept.
final class BatchExport {
  private BatchExport() {}

  /// What became of it.
  sealed interface Outcome {}

  /// There was nothing to export from.
  record NotFound(Settlements.Answer why) implements Outcome {}

  /// The batch's members do not make its sums; nothing was written.
  record SumsDiffer(Difference.BatchSums sums) implements Outcome {}

  /// The file may not be there: nothing was cut, nothing was written.
  record NoPlace(Export.Reason why) implements Outcome {}

  /// It was tried.
  record Tried(Settlements.Found found, Export.Outcome outcome) implements Outcome {}

  /// Writes `file`.
  ///
  /// @throws lv.lete.store.StoreFault when the disk refuses; the batch may have been cut then, and
  ///   no file was changed
  static Outcome write(
      Settlements books,
      String biller,
      LocalDate date,
      ExportFormat format,
      Locale language,
      Path file) {
    Export.Reason noPlace = ExportPlace.refusal(file, format);
    if (noPlace != null) {
      return new NoPlace(noPlace);
    }
    Settlements.Answer answer = books.cut(biller, date);
    if (!(answer instanceof Settlements.Found found)) {
      return new NotFound(answer);
    }
    for (Difference difference : found.findings().alarms()) {
      if (difference instanceof Difference.BatchSums sums) {
        return new SumsDiffer(sums);
      }
    }
    Settlement settlement = found.settlement();
    String form = Export.form(format, language);
    String id = settlement.standing() instanceof Settlement.Cut cut ? cut.messageId() : "";
    Export.Outcome outcome =
        Export.write(settlement, format, language, file, books.exported(id, form));
    if (outcome instanceof Export.Written(String sha256)) {
      books.keepExport(id, form, sha256);
    }
    return new Tried(found, outcome);
  }
}
