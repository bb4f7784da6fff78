package lv.lete.ui.cards.batches;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardState;

/// What the screen of batches asks. Any thread; throws [lv.lete.store.StoreFault] when the disk
/// fails.
public interface BatchDesk {
  /// A batch, what became of its cards, and the name of its campaign: empty for a card made on its
  /// own.
  record Row(Batch batch, Map<CardState, Integer> cards, String campaign) {
    /// How many of its cards are in a state.
    public int count(CardState state) {
      return cards.getOrDefault(state, 0);
    }
  }

  /// A file of a batch: `sealed` where it is whole and was read back.
  record FileRow(Path pdf, long bytes, boolean sealed) {}

  /// Every batch, newest first.
  List<Row> all();

  /// Where files go.
  Path folder();

  /// The files of a batch that are there, in order.
  List<FileRow> files(long batch);

  /// Makes the files of a batch that are not there yet.
  BatchOutcome make(long batch, Watch watch);

  /// Reads the files of a batch back once more.
  BatchOutcome verify(long batch, Watch watch);

  /// Says that the printed cards of a batch are with the post; answers how many that are now.
  int posted(long batch);
}
