package lv.lete.card.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.read.ReadBack;
import lv.lete.card.template.Template;
import lv.lete.store.DiskWhy;
import lv.lete.store.StoreFault;

/// Writes letters to many customers into files, in the order that they come in, each file with the
/// list for the mailing house and the hashes beside it. A letter that the design's typefaces lack
/// letters of is not made, but named on the list of those that were not. Letters with bars are read
/// back from the finished file, as cards are, before it gets its name.
///
/// A file is there whole or not at all. A run that was stopped or killed goes on from its last
/// whole file, when the same is asked for again on the same day; one that has ended is made anew.
/// Memory holds one letter and one file's list; where letters have bars, one file's words. One
/// thread.
public final class MakeLetters {
  private final Template template;
  private final List<String> facts;
  private final String work;
  private final String print;

  /// With a template; `fingerprint` tells this state of it from others. `facts` are the names of
  /// the columns that [Letter.Written#facts] fills. `what` tells what is written from other letters
  /// on the same template, such as the period: a run of other letters is never gone on with.
  public MakeLetters(Template template, String fingerprint, List<String> facts, String what) {
    this.template = template;
    this.print = template.id() + " " + fingerprint;
    this.facts = List.copyOf(facts);
    this.work = String.join(" ", print, String.join(",", facts), what);
  }

  /// What is written to whom.
  public interface Writing {
    /// The letter to one of them.
    Letter to(CardWords customer);
  }

  /// How letters are parted into files: so many letters in each, or, where `byPlace`, the customers
  /// of so many places, as the files of a batch's cards are, whether they get a letter or not.
  public record Parting(int each, boolean byPlace) {}

  /// A file that is not there, as letters of it do not read back.
  public record Unreadable(ChunkFiles file, ReadBack.Report report) {}

  /// What came of it. What is in `files` is whole in every case; the first `kept` of them were
  /// there already, from the run that was stopped. All counts are of both.
  public record Made(
      List<ChunkFiles> files,
      int kept,
      long letters,
      long pages,
      long notNeeded,
      long notWritten,
      long shortened,
      boolean cancelled,
      Optional<Unreadable> unreadable) {}

  /// Writes to all of them; `name` is what the files' names begin with, `customers` begins their
  /// row anew whenever it is asked. Other files of this name that an earlier run left are deleted:
  /// were they to stay, somebody would send other letters among these. The watch is told how many
  /// customers of how many were looked at, and may end it after any of them: the file that is being
  /// written is not there then.
  ///
  /// @throws StoreFault when the disk refuses
  public Made make(
      Path folder,
      String name,
      Supplier<Iterator<CardWords>> customers,
      Parting parting,
      long of,
      Writing writing,
      Watch watch) {
    String same = work + " " + parting;
    try {
      Resuming from = Resuming.of(folder, name, same, print, customers, watch, of);
      ChunkFiles.deleteBeyond(folder, name, from.reached().size());
      try (RunRecord record = RunRecord.begin(folder, name, same, from.reached().size())) {
        LetterRun run =
            new LetterRun(template, print, facts, parting, writing, record, from, watch, of);
        return run.make(folder, name);
      }
    } catch (IOException e) {
      throw new StoreFault("cannot write letters to " + folder + ": " + DiskWhy.of(e), e);
    }
  }
}
