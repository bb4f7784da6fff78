package lv.lete.card.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import lv.lete.card.campaign.Watch;
import lv.lete.card.read.ReadBack;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.template.Template;
import lv.lete.store.DiskWhy;
import lv.lete.store.StoreFault;
import lv.lete.store.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes cards into files, chunk by chunk. Every card is read back from the finished file before
/// the file gets its name, and again where the file was there already: a chunk is there whole and
/// right, or not at all. Doing it again, after a crash or on another day, makes only what is not
/// there, and chunks beyond the last, of another cut, are deleted: the folder holds each card once.
/// Both processors work; memory holds a chunk. One thread.
public final class RenderCards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenderCards.class);
  private static final int ID_BYTES = 16;

  /// Cards in one file, where nobody asks for another number: so many are made and read back in a
  /// heap of 64 MiB with room to spare; of 5,000 the collector takes half the time, 10,000 need
  /// more.
  public static final int CHUNK = 2_000;

  private final Template template;
  private final boolean bleed;
  private final String print;
  private final CardPress press;
  private final ReadBack readBack;

  /// With a template, on so many processors. `fingerprint` tells this state of the template from
  /// others: see [Templates#fingerprint].
  public RenderCards(Template template, String fingerprint, int processors) {
    this(template, fingerprint, processors, false);
  }

  /// The same; with `bleed` the pages show what is printed beyond the cut, and say where that is.
  public RenderCards(Template template, String fingerprint, int processors, boolean bleed) {
    this.template = template;
    this.bleed = bleed;
    this.print = template.id() + " " + fingerprint + (bleed ? " bleed" : "");
    this.press = new CardPress(template.design(), processors);
    this.readBack = new ReadBack(template.design(), processors);
  }

  /// What came of it. What was made before is there in every case.
  public sealed interface Rendering {
    /// All are in files, `reused` of the files were there already. `shortened` counts the words
    /// that new files do not show whole.
    record Rendered(List<ChunkFiles> files, int cards, int reused, int shortened)
        implements Rendering {}

    /// A file did not read back as it should, and is not there.
    record NotReadable(ChunkFiles file, ReadBack.Report report) implements Rendering {}

    /// Somebody interrupted it.
    record Cancelled(int cards) implements Rendering {}
  }

  /// How many sides its cards have.
  public int sides() {
    return template.design().sides().size();
  }

  /// Makes all chunks; `name` is what their files' names begin with. The watch is told of cards
  /// that are in whole files, of `of` cards, and may end it between and within chunks.
  ///
  /// @throws StoreFault when the disk refuses
  public Rendering render(
      Path folder, String name, Iterator<List<CardWords>> chunks, long of, Watch watch) {
    List<ChunkFiles> whole = new ArrayList<>();
    int cards = 0;
    int reused = 0;
    int shortened = 0;
    try {
      while (chunks.hasNext()) {
        List<CardWords> chunk = chunks.next();
        ChunkFiles files = new ChunkFiles(folder, "%s-%04d".formatted(name, whole.size() + 1));
        byte[] list = Manifest.of(chunk, template.design().sides().size());
        int before = cards;
        IntConsumer progress = read -> watched(watch, before + read / 2, of);
        if (files.isWhole(print, list) && reads(files, chunk, progress)) {
          reused++;
        } else {
          Made made = make(files, chunk, list, progress);
          if (!made.report().right()) {
            return new Rendering.NotReadable(files, made.report());
          }
          shortened += made.shortened();
        }
        cards += chunk.size();
        whole.add(files);
        watched(watch, cards, of);
      }
      ChunkFiles.deleteBeyond(folder, name, whole.size());
    } catch (Ended _) {
      return new Rendering.Cancelled(cards);
    } catch (StoreFault fault) {
      if (fault.getCause() instanceof InterruptedIOException) {
        return new Rendering.Cancelled(cards);
      }
      throw fault;
    } catch (IOException e) {
      throw new StoreFault("cannot write cards to " + folder + ": " + DiskWhy.of(e), e);
    }
    return new Rendering.Rendered(whole, cards, reused, shortened);
  }

  private record Made(ReadBack.Report report, int shortened) {}

  /// The watch ended it.
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

  private Made make(ChunkFiles files, List<CardWords> chunk, byte[] list, IntConsumer progress)
      throws IOException {
    files.open();
    Shortenings shortenings = new Shortenings();
    MessageDigest hash = Sha256.begin();
    ReadBack.Report[] report = new ReadBack.Report[1];
    WholeFile.write(
        files.pdf(),
        out -> print(new DigestOutputStream(out, hash), chunk, list, shortenings, progress),
        unnamed -> {
          report[0] = read(unnamed, Sha256.hex(hash), chunk, progress);
          return report[0].right();
        });
    if (report[0].right()) {
      WholeFile.write(files.manifest(), out -> out.write(list));
      shortenings.write(files);
      files.seal(print);
    }
    return new Made(report[0], shortenings.count());
  }

  private void print(
      OutputStream out,
      List<CardWords> chunk,
      byte[] list,
      Shortenings shortenings,
      IntConsumer progress)
      throws IOException {
    CardSheets sheets = new CardSheets(template.design(), out, bleed);
    try {
      press.print(
          chunk.iterator(),
          sheets,
          (place, shortened) -> {
            shortenings.add(chunk.get(place), shortened);
            progress.accept(place);
          });
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    MessageDigest id = Sha256.begin();
    id.update(list);
    sheets.finish(Arrays.copyOf(id.digest(), ID_BYTES));
  }

  private ReadBack.Report read(Path file, String hash, List<CardWords> chunk, IntConsumer progress)
      throws IOException {
    try {
      return readBack.read(
          file, hash, chunk.iterator(), read -> progress.accept(chunk.size() + read));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Reads a file that was there already: a hash beside it tells what somebody put there, not that
  /// these cards are in it. One that is not right is made again.
  private boolean reads(ChunkFiles files, List<CardWords> chunk, IntConsumer progress)
      throws InterruptedIOException {
    try {
      ReadBack.Report report = read(files.pdf(), files.pdfHash(), chunk, progress);
      if (!report.right()) {
        LOG.warn("{} is not what it should be and is made again", files.pdf());
      }
      return report.right();
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      LOG.warn("{} cannot be read and is made again", files.pdf(), e);
      return false;
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    InterruptedIOException ended = new InterruptedIOException("cancelled");
    ended.initCause(e);
    return ended;
  }

  @Override
  public void close() {
    press.close();
  }
}
