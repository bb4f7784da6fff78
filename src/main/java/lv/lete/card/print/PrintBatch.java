package lv.lete.card.print;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.CardPrinter.Sent;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.Places;
import lv.lete.card.register.PrintJob;
import lv.lete.card.register.PrintJobs;
import lv.lete.store.DiskWhy;
import lv.lete.store.StoreFault;

/// Prints the released cards of a batch, some a job, and keeps what came out. Killed at any point,
/// the same again prints the rest: a job is written down before it is sent, and asked after at the
/// printer before anything else is. Where nobody can know what came out, a person looks. One
/// thread; one process at a time has the spool folder.
public final class PrintBatch {
  /// The most cards of a job, so that its end is one short database transaction.
  public static final int MOST_IN_JOB = 500;

  private final PrintJobs jobs;
  private final BatchCards contents;
  private final RenderCards press;
  private final CardPrinter printer;
  private final Path spool;
  private final String actor;
  private boolean trusting;

  /// Of a batch, with a press of the batch's own template. Files lie in the spool folder, which is
  /// there, until their job has ended.
  public PrintBatch(
      PrintJobs jobs,
      BatchCards contents,
      RenderCards press,
      CardPrinter printer,
      Path spool,
      String actor) {
    this.jobs = jobs;
    this.contents = contents;
    this.press = press;
    this.printer = printer;
    this.spool = spool;
    this.actor = actor;
  }

  /// Takes a job that was delivered to a printer that says no more for printed: for who stands
  /// beside it. Otherwise somebody has to look after every job.
  public PrintBatch trusting() {
    trusting = true;
    return this;
  }

  /// The job of the batch of which nobody knows yet what came out.
  public Optional<PrintJob> open() {
    return jobs.open(contents.batch().id());
  }

  /// Somebody looked: the first `cameOut` cards of the job are there, the others are not.
  ///
  /// @throws IllegalArgumentException for fewer than none or more than the job has
  public void settle(PrintJob job, int cameOut) {
    CardReason reason =
        job.state() == PrintJob.State.HANDED ? CardReason.MADE_OUTSIDE : CardReason.MADE;
    jobs.end(job, PrintJob.State.SETTLED, cameOut, reason, job.why(), actor);
  }

  /// Prints what is not printed yet, `cardsInJob` (1 to [#MOST_IN_JOB]) at a time.
  ///
  /// @throws StoreFault when the disk refuses; what is not known then is asked for next time
  public Printing print(int cardsInJob, PrintWatch watch) {
    if (cardsInJob < 1 || cardsInJob > MOST_IN_JOB) {
      throw new IllegalArgumentException("cards in a job: " + cardsInJob);
    }
    Printing asked = ask(watch);
    if (!(asked instanceof Printing.Done)) {
      return asked;
    }
    int printed = asked.printed();
    if (contents.batch().state() != Batch.State.RELEASED) {
      return new Printing.NotReleased(contents.batch().state());
    }
    sweep();
    Iterator<List<CardWords>> chunks = contents.waiting(cardsInJob);
    while (chunks.hasNext()) {
      Printing next = chunk(chunks.next(), printed, watch);
      if (!(next instanceof Printing.Done)) {
        return next;
      }
      printed = next.printed();
    }
    sweep();
    return new Printing.Done(printed);
  }

  /// Asks the printer what became of the job that has not ended, before anybody is asked: done
  /// where there is none or all of it came out.
  public Printing ask(PrintWatch watch) {
    return open().map(job -> ask(job, watch)).orElse(new Printing.Done(0));
  }

  private Printing ask(PrintJob job, PrintWatch watch) {
    if (job.state() == PrintJob.State.HANDED) {
      return new Printing.Look(0, job, "it was handed over as files");
    }
    if (!job.printer().equals(printer.address())) {
      return new Printing.Look(0, job, "it was sent to " + job.printer());
    }
    Sent sent = new Sent(job.name(), job.number(), job.cards(), press.sides());
    return ended(job, printer.follow(sent, progress(job, 0, watch)), 0);
  }

  private Printing chunk(List<CardWords> cards, int printed, PrintWatch watch) {
    if (!watch.goesOn(printed, contents.places())) {
      return new Printing.Cancelled(printed);
    }
    switch (printer.ready(press.sides())) {
      case Readiness.Ready _ -> {}
      case Readiness.NotReady(List<Obstacle> obstacles) -> {
        return new Printing.NotReady(printed, obstacles);
      }
      case Readiness.NoAnswer(String why) -> {
        return new Printing.Refused(printed, why);
      }
    }
    long batch = contents.batch().id();
    String name = "batch-%d-from-%06d".formatted(batch, cards.getFirst().place());
    Watch making = (_, _) -> watch.goesOn(printed, contents.places());
    return switch (press.render(spool, name, List.of(cards).iterator(), cards.size(), making)) {
      case Rendering.NotReadable wrong -> new Printing.NotReadable(printed, wrong);
      case Rendering.Cancelled _ -> new Printing.Cancelled(printed);
      case Rendering.Rendered(List<ChunkFiles> files, _, _, _) ->
          send(files.getFirst(), cards, printed, watch);
    };
  }

  private Printing send(ChunkFiles file, List<CardWords> cards, int printed, PrintWatch watch) {
    Places places = Places.of(cards.stream().map(CardWords::place).toList());
    return switch (jobs.open(
        contents.batch().id(), places, printer.address(), PrintJob.State.SENDING, actor)) {
      case PrintJobs.Opening.Changed() -> new Printing.Changed(printed);
      case PrintJobs.Opening.OtherOpen(PrintJob other) ->
          new Printing.Look(printed, other, "another process sent it");
      case PrintJobs.Opening.Opened(PrintJob job) -> {
        CardPrinter.Job sending =
            new CardPrinter.Job(job.name(), file.pdf(), cards.size(), press.sides());
        Outcome outcome = printer.print(sending, progress(job, printed, watch));
        Printing printing = ended(job, outcome, printed);
        forget(file);
        yield printing;
      }
    };
  }

  private CardPrinter.Progress progress(PrintJob job, int printed, PrintWatch watch) {
    return new CardPrinter.Progress() {
      @Override
      public void taken(String number) {
        jobs.taken(job.id(), number, actor);
      }

      @Override
      public boolean goesOn(int cardsOut) {
        return watch.goesOn((long) printed + cardsOut, contents.places());
      }

      @Override
      public void waits(List<Obstacle> why) {
        watch.waits(why);
      }
    };
  }

  private Printing ended(PrintJob job, Outcome outcome, int before) {
    return switch (outcome) {
      case Outcome.Printed() -> {
        end(job, PrintJob.State.PRINTED, job.cards(), "");
        yield new Printing.Done(before + job.cards());
      }
      case Outcome.Delivered(String why) -> {
        if (!trusting) {
          yield look(job, why, before);
        }
        end(job, PrintJob.State.PRINTED, job.cards(), why);
        yield new Printing.Done(before + job.cards());
      }
      case Outcome.Stopped(int out, String why) -> {
        if (out < 0) {
          yield look(job, why, before);
        }
        end(job, PrintJob.State.STOPPED, out, why);
        yield new Printing.Stopped(before + out, job, out, why);
      }
      case Outcome.Cancelled(int out) -> {
        if (out < 0) {
          yield look(job, "it was cancelled and does not count its cards", before);
        }
        end(job, PrintJob.State.CANCELLED, out, "");
        yield new Printing.Cancelled(before + out);
      }
      case Outcome.Refused(String why) -> {
        end(job, PrintJob.State.REFUSED, 0, why);
        yield new Printing.Refused(before, why);
      }
      case Outcome.Unknown(String why) -> look(job, why, before);
    };
  }

  private Printing look(PrintJob job, String why, int before) {
    jobs.unknown(job.id(), why, actor);
    PrintJob open = jobs.open(job.batch()).orElse(job);
    return new Printing.Look(before, open, why);
  }

  private void end(PrintJob job, PrintJob.State end, int cameOut, String why) {
    jobs.end(job, end, cameOut, CardReason.MADE, why, actor);
  }

  /// Deletes what a killed process left of jobs that have ended.
  private void sweep() {
    String ours = "batch-%d-*".formatted(contents.batch().id());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(spool, ours)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new StoreFault("cannot tidy " + spool + ": " + DiskWhy.of(e), e);
    }
  }

  private static void forget(ChunkFiles file) {
    try {
      file.delete();
    } catch (IOException e) {
      throw new StoreFault("cannot delete " + file.pdf() + ": " + DiskWhy.of(e), e);
    }
  }
}
