package lv.lete.card.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lv.lete.card.campaign.Watch;
import lv.lete.card.face.Words;
import lv.lete.card.letter.MakeLetters.Made;
import lv.lete.card.letter.MakeLetters.Parting;
import lv.lete.card.letter.MakeLetters.Unreadable;
import lv.lete.card.letter.MakeLetters.Writing;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.read.ReadBack;
import lv.lete.card.template.Template;
import lv.lete.store.WholeFile;
import org.jspecify.annotations.Nullable;

/// One run of letters, from where it goes on to its end. One thread, once.
final class LetterRun {
  private static final int ID_BYTES = 16;

  private final Template template;
  private final String print;
  private final List<String> facts;
  private final Parting parting;
  private final Writing writing;
  private final RunRecord record;
  private final Resuming from;
  private final Watch watch;
  private final long of;
  private final Recipients customers;
  private final boolean bars;
  private long looked;
  private long letters;
  private long pages;
  private long notNeeded;
  private long notWritten;
  private long shortened;
  private boolean cancelled;
  private @Nullable Unreadable unreadable;

  LetterRun(
      Template template,
      String print,
      List<String> facts,
      Parting parting,
      Writing writing,
      RunRecord record,
      Resuming from,
      Watch watch,
      long of) {
    this.template = template;
    this.print = print;
    this.facts = facts;
    this.parting = parting;
    this.writing = writing;
    this.record = record;
    this.from = from;
    this.watch = watch;
    this.of = of;
    this.customers = from.customers();
    this.bars = template.design().sides().stream().anyMatch(side -> side.bars() != null);
    Reached last = from.last();
    looked = last.looked();
    letters = last.letters();
    pages = last.pages();
    notNeeded = last.notNeeded();
    notWritten = last.notWritten();
    shortened = last.shortened();
    cancelled = from.cancelled();
  }

  /// A file of a run, from 1.
  static ChunkFiles file(Path folder, String name, int number) {
    return new ChunkFiles(folder, "%s-%04d".formatted(name, number));
  }

  Made make(Path folder, String name) throws IOException {
    List<ChunkFiles> files = new ArrayList<>();
    int number = 0;
    for (Reached reached : from.reached()) {
      number++;
      if (!reached.sums().isEmpty()) {
        files.add(file(folder, name, number));
      }
    }
    int kept = files.size();
    while (!cancelled && unreadable == null && customers.any()) {
      ChunkFiles chunk = file(folder, name, ++number);
      boolean made = chunk(chunk);
      if (made) {
        files.add(chunk);
      }
      if (!cancelled && unreadable == null) {
        record.reached(reached(made ? chunk.sumsHash() : ""));
      }
    }
    if (!cancelled && unreadable == null) {
      record.end();
    }
    return new Made(
        List.copyOf(files),
        kept,
        letters,
        pages,
        notNeeded,
        notWritten,
        shortened,
        cancelled,
        Optional.ofNullable(unreadable));
  }

  private Reached reached(String sums) {
    return new Reached(
        looked, letters, pages, notNeeded, notWritten, shortened, customers.hash(), sums);
  }

  /// Whether there is such a file now.
  private boolean chunk(ChunkFiles files) throws IOException {
    files.open();
    LetterList list = new LetterList(facts);
    List<Words> written = new ArrayList<>();
    MessageDigest hash = sha256();
    int[] inFile = new int[1];
    boolean kept =
        WholeFile.write(
            files.pdf(),
            out -> inFile[0] = fill(new DigestOutputStream(out, hash), list, written),
            unnamed ->
                !cancelled
                    && list.letters() > 0
                    && (!bars || reads(files, unnamed, hash, written)));
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

  /// Reads letters with bars back, as cards are: whether every one is what it should be.
  private boolean reads(ChunkFiles files, Path unnamed, MessageDigest hash, List<Words> written)
      throws IOException {
    try {
      int processors = Runtime.getRuntime().availableProcessors();
      ReadBack.Report report =
          new ReadBack(template.design(), processors)
              .read(
                  unnamed,
                  HexFormat.of().formatHex(hash.digest()),
                  written.iterator(),
                  _ -> watched());
      if (!report.right()) {
        unreadable = new Unreadable(files, report);
      }
      return report.right() && !Thread.currentThread().isInterrupted();
    } catch (InterruptedException | ClosedByInterruptException _) {
      cancelled = true;
      return false;
    } finally {
      // an interrupted thread cannot write down how far it came
      cancelled |= Thread.interrupted();
    }
  }

  /// Reading back ends as soon as its thread is interrupted.
  private void watched() {
    if (!watch.goesOn(looked, of)) {
      Thread.currentThread().interrupt();
    }
  }

  /// A letter that the design can show, or why it cannot.
  private Letter drawable(Letter letter) {
    return letter instanceof Letter.Written(List<Sheet> sheets, var _)
        ? LettersLacking.of(template.design(), sheets)
            .<Letter>map(Letter.NotWritten::new)
            .orElse(letter)
        : letter;
  }

  private int fill(OutputStream out, LetterList list, List<Words> written) throws IOException {
    LetterFile file = new LetterFile(template.design(), out);
    long end = customers.any() ? (customers.place() - 1L) / parting.each() + 1 : 0;
    while (!cancelled && customers.any() && belongs(list, end * parting.each())) {
      CardWords customer = customers.next();
      switch (drawable(writing.to(customer))) {
        case Letter.Written letter -> {
          list.add(customer, letter, file.pages() + 1, file.add(letter.sheets()));
          if (bars) {
            letter.sheets().forEach(sheet -> written.add(sheet.words()));
          }
        }
        case Letter.NotNeeded() -> notNeeded++;
        case Letter.NotWritten(String why) -> {
          notWritten++;
          record.notWritten(customer.contract().number(), why);
        }
      }
      cancelled = !watch.goesOn(++looked, of);
    }
    file.finish(Arrays.copyOf(list.hash(), ID_BYTES));
    return file.pages();
  }

  /// Whether the next customer belongs into this file; `last` is the file's last place.
  private boolean belongs(LetterList list, long last) {
    return parting.byPlace() ? customers.place() <= last : list.letters() < parting.each();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
