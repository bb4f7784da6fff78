package lv.lete;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.output.MakeBatch;
import lv.lete.card.output.RenderCards;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Batches;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.store.StoreFault;
import lv.lete.ui.cards.batches.BatchDesk;

/// Batches of a host's home for the screen.
final class HostBatchDesk implements BatchDesk {
  /// As `lete cards render` has it, so that the command and the screen make the same files.

  private final DeskCards cards;

  HostBatchDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public List<Row> all() {
    Batches batches = cards.books().batches();
    Map<Long, Map<CardState, Integer>> states = batches.states();
    Map<Long, String> campaigns = cards.books().campaigns().names();
    return batches.all().reversed().stream()
        .map(batch ->
            new Row(batch, states.getOrDefault(batch.id(), Map.of()), name(campaigns, batch)))
        .toList();
  }

  private static String name(Map<Long, String> campaigns, Batch batch) {
    Long campaign = batch.campaign();
    return campaign == null ? "" : campaigns.getOrDefault(campaign, "");
  }

  @Override
  public Path folder() {
    return cards.files();
  }

  @Override
  public List<FileRow> files(long batch) {
    List<FileRow> files = new ArrayList<>();
    if (!Files.isDirectory(cards.files())) {
      return files;
    }
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(cards.files(), MakeBatch.name(batch) + "-[0-9]*.pdf")) {
      for (Path pdf : found) {
        String sums = pdf.getFileName().toString().replaceFirst("\\.pdf$", ".sha256");
        files.add(new FileRow(pdf, Files.size(pdf), Files.isRegularFile(pdf.resolveSibling(sums))));
      }
    } catch (IOException e) {
      throw new StoreFault("cannot look into " + cards.files(), e);
    }
    files.sort(Comparator.comparing(FileRow::pdf));
    return files;
  }

  @Override
  public BatchOutcome make(long batch, Watch watch) {
    return press().make(batch, cards.files(), RenderCards.CHUNK, cards.actor(), watch);
  }

  @Override
  public BatchOutcome verify(long batch, Watch watch) {
    return press().verify(batch, cards.files(), cards.actor(), watch);
  }

  private MakeBatch press() {
    return new MakeBatch(
        cards.books().batches(),
        cards.books()::find,
        cards.biller(),
        cards.templates(),
        cards.zone(),
        cards.processors());
  }

  @Override
  public int posted(long number) {
    Optional<Batch> batch = cards.books().batches().find(number);
    if (batch.isEmpty()) {
      return 0;
    }
    int moved =
        cards
            .books()
            .batches()
            .move(
                number,
                1,
                batch.get().cards(),
                CardState.PRINTED,
                CardState.POSTED,
                CardReason.MAILED,
                cards.actor());
    Long campaign = batch.get().campaign();
    if (campaign != null) {
      cards.books().campaigns().finish(campaign, cards.actor());
    }
    return moved;
  }
}
