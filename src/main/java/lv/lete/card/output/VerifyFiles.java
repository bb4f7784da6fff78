package lv.lete.card.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import lv.lete.card.campaign.Watch;
import lv.lete.card.face.Design;
import lv.lete.card.face.Words;
import lv.lete.card.read.Finding;
import lv.lete.card.read.ReadBack;
import lv.lete.store.DiskWhy;
import lv.lete.store.StoreFault;

/// Reads files of cards back once more, when they are to leave the house: the bytes on the disk
/// against the register, and against the list that goes with them.
public final class VerifyFiles {
  private static final String OTHER_HASH = "the file .sha256 keeps another hash of it";

  private final ReadBack readBack;
  private final int sides;

  /// For files of this design, on so many processors.
  public VerifyFiles(Design design, int processors) {
    this.readBack = new ReadBack(design, processors);
    this.sides = design.sides().size();
  }

  /// What was found.
  public sealed interface Verification {
    /// Every card is in the files once, in order, and reads as it should.
    record Right(int cards, int files) implements Verification {}

    /// Cards of a file do not read right, or it is not the file that was read back when made.
    record NotReadable(Path file, ReadBack.Report report) implements Verification {}

    /// A list names other cards than the register, or cannot be read.
    record OtherList(Path list, String why) implements Verification {}

    /// A file's hashes are not beside it, or keep none of the file or its list: nothing tells
    /// whether the file is the one that was read back when it was made.
    record NoSums(Path sums) implements Verification {}

    /// So many cards are in no file.
    record Missing(int cards) implements Verification {}

    /// Somebody interrupted it.
    record Cancelled(int cards) implements Verification {}
  }

  /// Compares the files of this name with the cards that should be in them.
  ///
  /// @throws StoreFault when the disk refuses
  public Verification verify(
      Path folder, String name, Iterator<List<CardWords>> expected, long of, Watch watch) {
    Pending pending = new Pending(expected);
    int files = 0;
    int cards = 0;
    try {
      while (true) {
        ChunkFiles chunk = new ChunkFiles(folder, "%s-%04d".formatted(name, files + 1));
        if (!Files.isRegularFile(chunk.pdf()) || !Files.isRegularFile(chunk.manifest())) {
          int missing = pending.rest();
          return missing == 0
              ? new Verification.Right(cards, files)
              : new Verification.Missing(missing);
        }
        if (chunk.pdfHash().isEmpty() || chunk.listHash().isEmpty()) {
          return new Verification.NoSums(chunk.sums());
        }
        Manifest.Reading list = Manifest.read(chunk.manifest());
        if (!(list instanceof Manifest.Reading.Cards(List<Words> listed))) {
          return new Verification.OtherList(chunk.manifest(), list.toString());
        }
        List<CardWords> should = pending.take(listed.size());
        Optional<String> differs = differs(chunk, listed.size(), should);
        if (differs.isPresent()) {
          return new Verification.OtherList(chunk.manifest(), differs.get());
        }
        int before = cards;
        ReadBack.Report report =
            read(chunk.pdf(), chunk.pdfHash(), should, read -> watched(watch, before + read, of));
        if (!report.right()) {
          return new Verification.NotReadable(chunk.pdf(), report);
        }
        files++;
        cards += should.size();
        if (!watch.goesOn(cards, of)) {
          return new Verification.Cancelled(cards);
        }
      }
    } catch (Ended _) {
      return new Verification.Cancelled(cards);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Verification.Cancelled(cards);
    } catch (IOException e) {
      throw new StoreFault("cannot read the cards in " + folder + ": " + DiskWhy.of(e), e);
    }
  }

  /// Compares one file with a list. The hashes of both are compared where they are kept beside the
  /// file.
  ///
  /// @throws StoreFault when the disk refuses
  public Verification verify(Path pdf, Path list) {
    try {
      Manifest.Reading reading = Manifest.read(list);
      if (!(reading instanceof Manifest.Reading.Cards(List<Words> listed))) {
        return new Verification.OtherList(list, reading.toString());
      }
      String base = pdf.getFileName().toString().replaceFirst("\\.pdf$", "");
      ChunkFiles files = new ChunkFiles(pdf.toAbsolutePath().resolveSibling(""), base);
      String ofList = files.listHash();
      if (!ofList.isEmpty() && !ofList.equals(Sha256.of(list))) {
        return new Verification.OtherList(list, OTHER_HASH);
      }
      String kept = files.pdfHash();
      String hash = kept.isEmpty() ? Sha256.of(pdf) : kept;
      ReadBack.Report report = read(pdf, hash, listed, _ -> {});
      return report.right()
          ? new Verification.Right(report.cards(), 1)
          : new Verification.NotReadable(pdf, report);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Verification.Cancelled(0);
    } catch (IOException e) {
      throw new StoreFault("cannot read " + pdf + ": " + DiskWhy.of(e), e);
    }
  }

  /// The watch ended it, within a file.
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("ended", null, false, false);
    }
  }

  private static void watched(Watch watch, int done, long of) {
    if (!watch.goesOn(done, of)) {
      throw new Ended();
    }
  }

  /// A file that is no PDF any more is a finding, not a fault of this machine.
  private ReadBack.Report read(
      Path pdf, String hash, List<? extends Words> cards, IntConsumer progress)
      throws InterruptedException {
    try {
      return readBack.read(pdf, hash, cards.iterator(), progress);
    } catch (IOException e) {
      Finding broken = new Finding.PageBroken(0, DiskWhy.of(e));
      return new ReadBack.Report(cards.size(), 1, List.of(broken));
    }
  }

  /// How a list is other than that of the cards: who sends the cards out goes by every word of it.
  private Optional<String> differs(ChunkFiles chunk, int listed, List<CardWords> should)
      throws IOException {
    if (listed > should.size()) {
      return Optional.of("it names more cards than the batch has");
    }
    byte[] bytes = Files.readAllBytes(chunk.manifest());
    int at = Arrays.mismatch(bytes, Manifest.of(should, sides));
    if (at >= 0) {
      return Optional.of("line %d is not as the register has it".formatted(line(bytes, at)));
    }
    return chunk.listHash().equals(Sha256.of(chunk.manifest()))
        ? Optional.empty()
        : Optional.of(OTHER_HASH);
  }

  /// In which line a byte is, from 1.
  private static int line(byte[] text, int at) {
    int line = 1;
    for (int i = 0; i < Math.min(at, text.length); i++) {
      line += text[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /// The cards that no file was compared with yet.
  private static final class Pending {
    private final Iterator<List<CardWords>> chunks;
    private final List<CardWords> ahead = new ArrayList<>();

    Pending(Iterator<List<CardWords>> chunks) {
      this.chunks = chunks;
    }

    List<CardWords> take(int count) {
      while (ahead.size() < count && chunks.hasNext()) {
        ahead.addAll(chunks.next());
      }
      List<CardWords> first = ahead.subList(0, Math.min(count, ahead.size()));
      List<CardWords> taken = List.copyOf(first);
      first.clear();
      return taken;
    }

    int rest() {
      int rest = ahead.size();
      while (chunks.hasNext()) {
        rest += chunks.next().size();
      }
      return rest;
    }
  }
}
