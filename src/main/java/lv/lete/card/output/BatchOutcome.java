package lv.lete.card.output;

import java.nio.file.Path;
import java.util.List;
import lv.lete.card.read.ReadBack;
import lv.lete.card.template.TemplateProblem;

/// What became of making a batch's files, or of reading them back once more. Support knows each by
/// its code.
public sealed interface BatchOutcome {
  /// The code, empty where nothing is amiss.
  default String code() {
    return switch (this) {
      case Released _ -> "";
      case NoSuchBatch _ -> "LT-W20";
      case NoTemplate _ -> "LT-W40";
      case TemplateWrong _ -> "LT-W41";
      case NoCard _ -> "LT-W42";
      case TemplatesUnreadable _ -> "LT-W43";
      case FolderBusy _ -> "LT-W44";
      case FolderUnwritable _ -> "LT-W45";
      case NotMade _ -> "LT-W48";
      case Cancelled _ -> "LT-W49";
      case StillFilling _ -> "LT-W54";
      case Unfit _ -> "LT-W55";
      case NotReadable _ -> "LT-W57";
      case OtherList _ -> "LT-W58";
      case Missing _ -> "LT-W59";
      case NoSums _ -> "LT-W56";
    };
  }

  /// Every card is in a file and reads as it should; the batch is released. Of the files, `reused`
  /// were there already; `shortened` words of new ones are not shown whole.
  record Released(int cards, int files, int reused, int shortened) implements BatchOutcome {}

  /// A file was not made, as cards of it do not read back. `held`: cards of the batch waited to be
  /// made, so the batch is held; else it stays as it was.
  record NotMade(Path file, ReadBack.Report report, boolean held) implements BatchOutcome {}

  /// A file that is there does not read as it should; `held` as for [NotMade].
  record NotReadable(Path file, ReadBack.Report report, boolean held) implements BatchOutcome {}

  /// The list beside a file is not the list of these cards; `held` as for [NotMade].
  record OtherList(Path list, String why, boolean held) implements BatchOutcome {}

  /// A file's hashes are not beside it, so nothing tells whether it is whole. The batch stays as it
  /// was.
  record NoSums(Path sums) implements BatchOutcome {}

  /// So many cards are in no file. The batch stays as it was.
  record Missing(int cards) implements BatchOutcome {}

  /// Somebody ended it; so many cards of the batch's were done. The batch stays as it was, and
  /// doing it again goes on.
  record Cancelled(int cards, int of) implements BatchOutcome {}

  /// There is no such batch.
  record NoSuchBatch() implements BatchOutcome {}

  /// Cards are still being put into it.
  record StillFilling() implements BatchOutcome {}

  /// These cards cannot be made as their contracts are now; nothing was done.
  record Unfit(List<BatchCards.Unfit> cards) implements BatchOutcome {}

  /// There is no template of its name; nothing was done.
  record NoTemplate(String template, List<String> known) implements BatchOutcome {}

  /// Its template is not right; nothing was done.
  record TemplateWrong(String template, List<TemplateProblem> problems) implements BatchOutcome {}

  /// Its template is a letter's; nothing was done.
  record NoCard(String template) implements BatchOutcome {}

  /// The templates cannot be read; nothing was done.
  record TemplatesUnreadable(Path folder, String why) implements BatchOutcome {}

  /// Somebody else makes cards in the folder; nothing was done.
  record FolderBusy(Path folder) implements BatchOutcome {}

  /// The folder cannot be written; nothing was done.
  record FolderUnwritable(Path folder, String why) implements BatchOutcome {}
}
