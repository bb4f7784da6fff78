package lv.lete.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/// What the settlement screen asks of the books, a host's or one till's. Every method may touch the
/// disk, so view models call them through [Work] only. Safe for any thread.
public interface SettlementDesk {

  /// Whose books they are: `name` of the home, whether of the whole institution, which day to begin
  /// with, and the folder that exports go to unless another is named.
  record Where(String name, boolean whole, LocalDate today, Path folder) {}

  /// A biller that can be chosen.
  record Choice(String id, String name) {}

  /// The answer for one biller and date, and who else can be chosen.
  record Page(List<Choice> billers, Answer answer) {}

  /// What the books say, or why they say nothing.
  sealed interface Answer {}

  /// The settlement, and what the comparison of the books found: differences, records of the date
  /// in another batch, tills that have not closed the date. `unsent` counts records of a till's
  /// part that the host has not answered for.
  record Shown(
      Settlement settlement,
      List<Difference> alarms,
      List<Late> late,
      List<Member.Place> openTills,
      int unsent)
      implements Answer {}

  /// No figures; `details` is for whoever mends it, perhaps empty.
  record NotShown(SettlementCode why, String details) implements Answer {}

  /// One of the date in another batch, of this message id, or null where it waits for the next.
  record Late(Member member, @Nullable String messageId) {}

  /// What became of an export.
  sealed interface Exporting {}

  /// It was tried; nothing was written unless the outcome says so.
  record Tried(Export.Outcome outcome) implements Exporting {}

  /// A batch whose members do not make its sums is handed to nobody.
  record SumsDiffer(Difference.BatchSums sums) implements Exporting {}

  /// There were no figures to export.
  record NothingShown(NotShown why) implements Exporting {}

  /// The disk refused; no file was changed. The batch may have been cut.
  record DiskRefused(String reason) implements Exporting {}

  /// Whose books these are.
  Where where();

  /// What a biller is owed, or the first one where none is named. Changes nothing.
  Page open(@Nullable String biller, LocalDate date);

  /// Writes a file; over a host's books the batch is cut before, where it was not yet.
  Exporting export(String biller, LocalDate date, ExportFormat format, Locale language, Path file);

  /// Whether there is a file already, which an export would replace.
  boolean exists(Path file);
}
