package lv.lete;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.Templates.Opening;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.PrintBatch;
import lv.lete.card.print.PrintWatch;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.register.PrintJob;
import lv.lete.card.template.Template;
import lv.lete.card.template.TemplateProblem;
import lv.lete.ui.cards.printing.PrintDesk;
import org.jspecify.annotations.Nullable;

/// Printing the batches of a host's home for the screen.
final class HostPrintDesk implements PrintDesk {
  private static final String QUEUE = "queue:";

  /// As `lete cards print` has it.
  private static final int CARDS_IN_JOB = 50;

  private final DeskCards cards;

  HostPrintDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public List<Row> all() {
    Map<Long, Map<CardState, Integer>> states = cards.books().batches().states();
    List<Row> rows = new ArrayList<>();
    for (Batch batch : cards.books().batches().all().reversed()) {
      Map<CardState, Integer> counts = states.getOrDefault(batch.id(), Map.of());
      int left = counts.getOrDefault(CardState.IN_BATCH, 0);
      PrintJob open = cards.books().printJobs().open(batch.id()).orElse(null);
      if (open != null || (batch.state() == Batch.State.RELEASED && left > 0)) {
        int made = counts.values().stream().mapToInt(Integer::intValue).sum() - left;
        rows.add(new Row(batch.id(), batch.municipality(), left, made, open));
      }
    }
    return rows;
  }

  @Override
  public Looked look(String printer) {
    try {
      return new Looked.Asked(printer(printer).ready(2));
    } catch (Refusal | IllegalArgumentException refused) {
      return new Looked.NoPrinter(String.valueOf(refused.getMessage()));
    }
  }

  private static CardPrinter printer(String name) {
    return name.startsWith(QUEUE)
        ? CardsPrinters.queue(name.substring(QUEUE.length()).strip())
        : CardsPrinters.ipp(URI.create(name));
  }

  @Override
  public Answer print(long number, String name, PrintWatch watch) {
    CardPrinter printer;
    try {
      printer = printer(name);
    } catch (Refusal | IllegalArgumentException refused) {
      return new Answer.NoPrinter(String.valueOf(refused.getMessage()));
    }
    Optional<Batch> batch = cards.books().batches().find(number);
    if (batch.isEmpty()) {
      return new Answer.NotBegun(new BatchOutcome.NoSuchBatch());
    }
    BatchCards contents =
        new BatchCards(
            cards.books().batches(),
            batch.get(),
            cards.books()::find,
            cards.biller(),
            cards.zone());
    List<BatchCards.Unfit> unfit = contents.unfit();
    if (!unfit.isEmpty()) {
      return new Answer.NotBegun(new BatchOutcome.Unfit(unfit));
    }
    String design = batch.get().template();
    return switch (cards.templates().open(design)) {
      case Opening.Unknown(List<String> known) ->
          new Answer.NotBegun(new BatchOutcome.NoTemplate(design, known));
      case Opening.Wrong(List<TemplateProblem> problems) ->
          new Answer.NotBegun(new BatchOutcome.TemplateWrong(design, problems));
      case Opening.Letter() -> new Answer.NotBegun(new BatchOutcome.NoCard(design));
      case Opening.Unreadable(String why) ->
          new Answer.NotBegun(
              new BatchOutcome.TemplatesUnreadable(cards.templates().folder(), why));
      case Opening.Opened(Template template) -> {
        try (template) {
          yield print(contents, template, printer, watch);
        }
      }
    };
  }

  private Answer print(
      BatchCards contents, Template template, CardPrinter printer, PrintWatch watch) {
    Path spool = CardsFolder.spool(cards.home());
    switch (OutputFolder.take(spool)) {
      case OutputFolder.Taking.Busy() -> {
        return new Answer.NotBegun(new BatchOutcome.FolderBusy(spool));
      }
      case OutputFolder.Taking.Unwritable(String why) -> {
        return new Answer.NotBegun(new BatchOutcome.FolderUnwritable(spool, why));
      }
      case OutputFolder.Taking.Taken(OutputFolder taken) -> {
        try (taken;
            RenderCards press =
                new RenderCards(template, cards.templates().fingerprint(template.id()), 1)) {
          PrintBatch batch =
              new PrintBatch(
                  cards.books().printJobs(), contents, press, printer, spool, cards.actor());
          return new Answer.Tried(batch.print(CARDS_IN_JOB, watch));
        } catch (IOException e) {
          return new Answer.NotBegun(
              new BatchOutcome.TemplatesUnreadable(
                  cards.templates().folder(), String.valueOf(e.getMessage())));
        }
      }
    }
  }

  @Override
  public boolean settle(long batch, int cameOut) {
    @Nullable PrintJob open = cards.books().printJobs().open(batch).orElse(null);
    if (open == null || cameOut > open.cards()) {
      return false;
    }
    CardReason reason =
        open.state() == PrintJob.State.HANDED ? CardReason.MADE_OUTSIDE : CardReason.MADE;
    cards
        .books()
        .printJobs()
        .end(open, PrintJob.State.SETTLED, cameOut, reason, open.why(), cards.actor());
    return true;
  }
}
