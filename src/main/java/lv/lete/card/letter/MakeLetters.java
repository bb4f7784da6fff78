package lv.lete.card.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.template.Template;
import lv.lete.store.StoreFault;
import lv.lete.store.WholeFile;

/// Writes letters to many customers into files, in the order that they come in, each file with the
/// list for the mailing house and the hashes beside it. A letter that the design's typefaces lack
/// letters of is not made, but named on the list of those that were not. A file is there whole or
/// not at all; memory holds one letter and one file's list. One thread.
public final class MakeLetters {
  private static final int ID_BYTES = 16;

  private final Template template;
  private final String print;
  private final List<String> facts;

  /// With a template; `fingerprint` tells this state of it from others. `facts` are the names of
  /// the columns that [Letter.Written#facts] fills.
  public MakeLetters(Template template, String fingerprint, List<String> facts) {
    this.template = template;
    this.print = template.id() + " " + fingerprint;
    this.facts = List.copyOf(facts);
  }

  /// What is written to whom.
  public interface Writing {
    /// The letter to one of them.
    Letter to(CardWords customer);
  }

  /// What came of it. What is in `files` is whole in every case.
  public record Made(
      List<ChunkFiles> files,
      long letters,
      long pages,
      long notNeeded,
      long notWritten,
      long shortened,
      boolean cancelled) {}

  /// Writes to all of them; `name` is what the files' names begin with, `each` how many letters are
  /// in one. What an earlier run of this name left is deleted first. The watch is told how many
  /// customers of how many were looked at, and may end it after any of them: the file that is being
  /// written is not there then.
  ///
  /// @throws StoreFault when the disk refuses
  public Made make(
      Path folder,
      String name,
      Iterator<CardWords> customers,
      int each,
      long of,
      Writing writing,
      Watch watch) {
    Run run = new Run(customers, each, of, writing, watch);
    List<ChunkFiles> files = new ArrayList<>();
    try (NotWrittenList troubles = new NotWrittenList(folder, name)) {
      forget(folder, name);
      run.troubles = troubles;
      while (customers.hasNext() && !run.cancelled) {
        ChunkFiles chunk = new ChunkFiles(folder, "%s-%04d".formatted(name, files.size() + 1));
        if (run.chunk(chunk)) {
          files.add(chunk);
        }
      }
      troubles.keep();
    } catch (IOException e) {
      throw new StoreFault("cannot write letters to " + folder + ": " + e.getMessage(), e);
    }
    return new Made(
        List.copyOf(files),
        run.letters,
        run.pages,
        run.notNeeded,
        run.notWritten,
        run.shortened,
        run.cancelled);
  }

  /// Deletes the files of an earlier run of this name: were they to stay, somebody would send other
  /// letters among these, and after a crash nobody could tell them apart.
  private static void forget(Path folder, String name) throws IOException {
    Pattern first = Pattern.compile("(" + Pattern.quote(name) + "-\\d{4,})(-shortened)?\\.\\w+");
    Set<String> chunks = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> first.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(found -> chunks.add(found.group(1)));
    }
    for (String chunk : chunks) {
      new ChunkFiles(folder, chunk).delete();
    }
  }

  /// One row of files.
  private final class Run {
    private final Iterator<CardWords> customers;
    private final int each;
    private final long of;
    private final Writing writing;
    private final Watch watch;
    private @org.jspecify.annotations.Nullable NotWrittenList troubles;
    private long looked;
    private long letters;
    private long pages;
    private long notNeeded;
    private long notWritten;
    private long shortened;
    private boolean cancelled;

    Run(Iterator<CardWords> customers, int each, long of, Writing writing, Watch watch) {
      this.customers = customers;
      this.each = each;
      this.of = of;
      this.writing = writing;
      this.watch = watch;
    }

    /// Whether there is such a file now.
    boolean chunk(ChunkFiles files) throws IOException {
      files.open();
      LetterList list = new LetterList(facts);
      int[] inFile = new int[1];
      boolean kept =
          WholeFile.write(
              files.pdf(),
              out -> inFile[0] = fill(out, list),
              _ -> !cancelled && list.letters() > 0);
      if (kept) {
        byte[] rows = list.bytes();
        WholeFile.write(files.manifest(), out -> out.write(rows));
        list.writeShortened(files.shortened());
        files.seal(print);
        letters += list.letters();
        pages += inFile[0];
        shortened += list.shortened();
      }
      return kept;
    }

    /// A letter that the design can show, or why it cannot.
    private Letter drawable(Letter letter) {
      return letter instanceof Letter.Written(List<Sheet> sheets, var _)
          ? LettersLacking.of(template.design(), sheets)
              .<Letter>map(Letter.NotWritten::new)
              .orElse(letter)
          : letter;
    }

    private int fill(OutputStream out, LetterList list) throws IOException {
      LetterFile file = new LetterFile(template.design(), out);
      while (list.letters() < each && customers.hasNext() && !cancelled) {
        CardWords customer = customers.next();
        switch (drawable(writing.to(customer))) {
          case Letter.Written letter ->
              list.add(customer, letter, file.pages() + 1, file.add(letter.sheets()));
          case Letter.NotNeeded() -> notNeeded++;
          case Letter.NotWritten(String why) -> {
            notWritten++;
            if (troubles != null) {
              troubles.add(customer.contract().number(), why);
            }
          }
        }
        cancelled = !watch.goesOn(++looked, of);
      }
      file.finish(Arrays.copyOf(list.hash(), ID_BYTES));
      return file.pages();
    }
  }
}
