package lv.lete.card.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.output.VerifyFiles.Verification;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Batches;
import lv.lete.card.template.Template;
import lv.lete.card.template.TemplateProblem;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.DiskWhy;

/// Makes the files of a batch, or reads them back once more, and releases the batch or holds it by
/// what was read. Any thread, one batch at a time a folder.
public final class MakeBatch {
  private static final int READ_AT_ONCE = 500;

  private final Batches batches;
  private final Function<ContractId, Optional<Contract>> find;
  private final Biller biller;
  private final Templates templates;
  private final ZoneId zone;
  private final int processors;

  /// For a biller's batches, on so many processors. `zone` says what day it was when a batch was
  /// cut.
  public MakeBatch(
      Batches batches,
      Function<ContractId, Optional<Contract>> find,
      Biller biller,
      Templates templates,
      ZoneId zone,
      int processors) {
    this.batches = batches;
    this.find = find;
    this.biller = biller;
    this.templates = templates;
    this.zone = zone;
    this.processors = processors;
  }

  /// What a batch's files' names begin with.
  public static String name(long batch) {
    return "batch-" + batch;
  }

  /// Makes what is not there yet, in files of `chunk` cards; every card is read back. The watch is
  /// told of cards.
  ///
  /// @throws lv.lete.store.StoreFault when the disk fails; whole files are safe
  public BatchOutcome make(long number, Path folder, int chunk, String actor, Watch watch) {
    return with(
        number,
        (batch, cards, template) -> {
          switch (OutputFolder.take(folder)) {
            case OutputFolder.Taking.Busy() -> {
              return new BatchOutcome.FolderBusy(folder);
            }
            case OutputFolder.Taking.Unwritable(String why) -> {
              return new BatchOutcome.FolderUnwritable(folder, why);
            }
            case OutputFolder.Taking.Taken(OutputFolder taken) -> {
              try (taken;
                  RenderCards press =
                      new RenderCards(template, templates.fingerprint(template.id()), processors)) {
                return made(
                    batch,
                    press.render(folder, name(number), cards.chunks(chunk), cards.places(), watch),
                    actor);
              } catch (IOException e) {
                return new BatchOutcome.TemplatesUnreadable(templates.folder(), said(e));
              }
            }
          }
        });
  }

  /// Reads every card of the files there are, from their bytes, against the register.
  ///
  /// @throws lv.lete.store.StoreFault when the disk fails; the batch stays as it was
  public BatchOutcome verify(long number, Path folder, String actor, Watch watch) {
    return with(
        number,
        (batch, cards, template) -> {
          VerifyFiles verify = new VerifyFiles(template.design(), processors);
          Verification found =
              verify.verify(
                  folder, name(number), cards.chunks(READ_AT_ONCE), cards.places(), watch);
          return switch (found) {
            case Verification.Right(int right, int files) -> {
              batches.release(batch.id(), actor);
              yield new BatchOutcome.Released(right, files, files, 0);
            }
            case Verification.NotReadable(Path file, var report) -> {
              yield new BatchOutcome.NotReadable(file, report, batches.hold(number, actor));
            }
            case Verification.OtherList(Path list, String why) -> {
              yield new BatchOutcome.OtherList(list, why, batches.hold(number, actor));
            }
            case Verification.NoSums(Path sums) -> new BatchOutcome.NoSums(sums);
            case Verification.Missing(int missing) -> new BatchOutcome.Missing(missing);
            case Verification.Cancelled(int done) ->
                new BatchOutcome.Cancelled(done, cards.places());
          };
        });
  }

  private interface Made {
    BatchOutcome of(Batch batch, BatchCards cards, Template template);
  }

  private BatchOutcome with(long number, Made work) {
    Optional<Batch> found = batches.find(number);
    if (found.isEmpty()) {
      return new BatchOutcome.NoSuchBatch();
    }
    Batch batch = found.get();
    if (batch.state() == Batch.State.FILLING) {
      return new BatchOutcome.StillFilling();
    }
    BatchCards cards = new BatchCards(batches, batch, find, biller, zone);
    List<BatchCards.Unfit> unfit = cards.unfit();
    if (!unfit.isEmpty()) {
      return new BatchOutcome.Unfit(unfit);
    }
    return switch (templates.open(batch.template())) {
      case Templates.Opening.Unknown(List<String> known) ->
          new BatchOutcome.NoTemplate(batch.template(), known);
      case Templates.Opening.Wrong(List<TemplateProblem> problems) ->
          new BatchOutcome.TemplateWrong(batch.template(), problems);
      case Templates.Opening.Letter() -> new BatchOutcome.NoCard(batch.template());
      case Templates.Opening.Unreadable(String why) ->
          new BatchOutcome.TemplatesUnreadable(templates.folder(), why);
      case Templates.Opening.Opened(Template template) -> {
        try (template) {
          yield work.of(batch, cards, template);
        }
      }
    };
  }

  private BatchOutcome made(Batch batch, Rendering rendering, String actor) {
    return switch (rendering) {
      case Rendering.Rendered(var files, int cards, int reused, int shortened) -> {
        batches.release(batch.id(), actor);
        yield new BatchOutcome.Released(cards, files.size(), reused, shortened);
      }
      case Rendering.NotReadable(ChunkFiles file, var report) -> {
        yield new BatchOutcome.NotMade(file.pdf(), report, batches.hold(batch.id(), actor));
      }
      case Rendering.Cancelled(int cards) -> new BatchOutcome.Cancelled(cards, batch.cards());
    };
  }

  private static String said(IOException e) {
    return DiskWhy.of(e);
  }
}
