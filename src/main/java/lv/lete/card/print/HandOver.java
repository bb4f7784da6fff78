package lv.lete.card.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.output.MakeBatch;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.Places;
import lv.lete.card.register.PrintJob;
import lv.lete.card.register.PrintJobs;
import lv.lete.store.DiskWhy;
import lv.lete.store.StoreFault;

/// Hands what is not printed of a released batch to a bureau or mailing house, as files with lists
/// and hashes. From then on nobody else prints it; its cards are made when the bureau has said how
/// many are (see [PrintBatch#settle]). One thread.
public final class HandOver {
  private static final int READ_AT_ONCE = 500;

  private final PrintJobs jobs;
  private final BatchCards contents;
  private final RenderCards press;
  private final String actor;

  /// Of a batch, with a press of the batch's own template.
  public HandOver(PrintJobs jobs, BatchCards contents, RenderCards press, String actor) {
    this.jobs = jobs;
    this.contents = contents;
    this.press = press;
    this.actor = actor;
  }

  /// What came of it.
  public sealed interface Handing {
    /// The files are there, whole; the batch waits for the bureau's word.
    record Handed(PrintJob job, List<ChunkFiles> files) implements Handing {}

    /// None of the batch is left to be made.
    record NothingLeft() implements Handing {}

    /// The batch is not released: nothing was made.
    record NotReleased(Batch.State state) implements Handing {}

    /// A printer or another bureau has cards of it: nothing was made.
    record Elsewhere(PrintJob job) implements Handing {}

    /// The batch was held, or a card of it blocked, at this very moment.
    record Changed() implements Handing {}

    /// These places of what was handed over are not to be made any more, or are made: its files are
    /// not made again, because the others' would not be the ones that the bureau may have.
    record Blocked(PrintJob job, List<Integer> places) implements Handing {}

    /// Cards did not read back right: no file of them is there. `kept` is the job where files of it
    /// were handed over before, and it still waits for the bureau's word.
    record NotReadable(Rendering.NotReadable why, Optional<PrintJob> kept) implements Handing {}

    /// Somebody ended it: the batch is the bureau's, and the same again makes the files.
    record Cancelled(PrintJob job, int cards) implements Handing {}
  }

  /// Makes the files in a folder, `chunk` cards in each. Again makes only what is not there, and
  /// nothing where a card of the job was blocked since.
  ///
  /// @throws StoreFault when the disk refuses
  public Handing hand(Path folder, int chunk, Watch watch) {
    String bureau = address(folder);
    long batch = contents.batch().id();
    Optional<PrintJob> open = jobs.open(batch);
    if (open.isPresent()) {
      return open.get().state() == PrintJob.State.HANDED && open.get().printer().equals(bureau)
          ? files(open.get(), folder, chunk, watch, false)
          : new Handing.Elsewhere(open.get());
    }
    if (contents.batch().state() != Batch.State.RELEASED) {
      return new Handing.NotReleased(contents.batch().state());
    }
    List<Integer> places = waiting();
    if (places.isEmpty()) {
      return new Handing.NothingLeft();
    }
    return switch (jobs.open(batch, Places.of(places), bureau, PrintJob.State.HANDED, actor)) {
      case PrintJobs.Opening.Opened(PrintJob job) -> files(job, folder, chunk, watch, true);
      case PrintJobs.Opening.OtherOpen(PrintJob other) -> new Handing.Elsewhere(other);
      case PrintJobs.Opening.Changed() -> new Handing.Changed();
    };
  }

  /// The bureau says that the first `made` cards of the job are made.
  ///
  /// @throws IllegalArgumentException for fewer than none or more than the job has
  public void confirm(PrintJob job, int made) {
    jobs.end(job, PrintJob.State.SETTLED, made, CardReason.MADE_OUTSIDE, "", actor);
  }

  /// How a folder is named as the printer of a job.
  public static String address(Path folder) {
    return folder.toAbsolutePath().normalize().toUri().toString().replaceFirst("/$", "");
  }

  /// The files hold the job's own places, each, or are not handed over: the bureau counts cards,
  /// and what it says is counted on these places.
  private Handing files(PrintJob job, Path folder, int chunk, Watch watch, boolean first) {
    List<Integer> gone = missing(job, waiting());
    if (!gone.isEmpty()) {
      return new Handing.Blocked(job, gone);
    }
    String name = MakeBatch.name(job.batch());
    List<Integer> made = new ArrayList<>();
    return switch (press.render(folder, name, noting(chunk, made), job.cards(), watch)) {
      case Rendering.Rendered(List<ChunkFiles> files, _, _, _) -> {
        List<Integer> blocked = missing(job, made);
        if (blocked.isEmpty()) {
          yield new Handing.Handed(job, files);
        }
        files.forEach(HandOver::forget);
        yield new Handing.Blocked(job, blocked);
      }
      case Rendering.Cancelled(int cards) -> new Handing.Cancelled(job, cards);
      case Rendering.NotReadable wrong -> {
        if (first) {
          jobs.end(job, PrintJob.State.REFUSED, 0, CardReason.MADE_OUTSIDE, "not readable", actor);
        }
        yield new Handing.NotReadable(wrong, first ? Optional.empty() : Optional.of(job));
      }
    };
  }

  private List<Integer> waiting() {
    List<Integer> places = new ArrayList<>();
    Iterator<List<CardWords>> waiting = contents.waiting(READ_AT_ONCE);
    while (waiting.hasNext()) {
      waiting.next().forEach(card -> places.add(card.place()));
    }
    return places;
  }

  private Iterator<List<CardWords>> noting(int chunk, List<Integer> places) {
    Iterator<List<CardWords>> waiting = contents.waiting(chunk);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return waiting.hasNext();
      }

      @Override
      public List<CardWords> next() {
        List<CardWords> next = waiting.next();
        next.forEach(card -> places.add(card.place()));
        return next;
      }
    };
  }

  /// The places of a job that are not among these.
  private static List<Integer> missing(PrintJob job, List<Integer> places) {
    Set<Integer> there = new HashSet<>(places);
    return job.places().runs().stream()
        .flatMapToInt(run -> IntStream.rangeClosed(run.first(), run.last()))
        .filter(place -> !there.contains(place))
        .boxed()
        .toList();
  }

  private static void forget(ChunkFiles file) {
    try {
      file.delete();
    } catch (IOException e) {
      throw new StoreFault("cannot delete " + file.pdf() + ": " + DiskWhy.of(e), e);
    }
  }
}
