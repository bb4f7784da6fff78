package lv.lete.ui.cards.batches;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.card.register.Batch;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.StackBar;
import org.jspecify.annotations.Nullable;

/// A batch in the list: number, place, how it stands, how far its cards are.
final class BatchCell extends WrappingCell<BatchDesk.Row> {
  private final Words words;
  private final Label number = new Label();
  private final Label place = new Label();
  private final Label campaign = new Label();
  private final StackBar bar = new StackBar();
  private final Label figures = new Label();
  private final Label state = new Label();
  private final HBox row;

  BatchCell(Words words) {
    this.words = words;
    number.getStyleClass().add("batch-number");
    place.getStyleClass().add("cell-name");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    campaign.getStyleClass().add("cell-detail");
    campaign.setWrapText(true);
    campaign.setMinHeight(USE_PREF_SIZE);
    bar.getStyleClass().add("thin-bar");
    figures.getStyleClass().add("cell-detail");
    figures.setWrapText(true);
    figures.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add("state-pill");
    state.setMinWidth(USE_PREF_SIZE);
    VBox where = new VBox(place, campaign);
    where.getStyleClass().add("batch-where");
    VBox how = new VBox(bar, figures);
    how.getStyleClass().add("stack");
    HBox.setHgrow(how, Priority.ALWAYS);
    row = new HBox(number, where, how, state);
    row.getStyleClass().add("cell-row");
  }

  /// Where its cards go.
  static String place(Words words, BatchDesk.Row row) {
    String municipality = row.batch().municipality();
    return municipality.isEmpty() ? words.say("cards.everywhere") : municipality;
  }

  /// How many cards are in which state.
  static String figures(Words words, BatchDesk.Row row) {
    return CardStates.IN_ORDER.stream()
        .filter(state -> row.count(state) > 0)
        .map(state -> words.say("cards.state", state) + " " + words.count(row.count(state)))
        .collect(Collectors.joining(" · "));
  }

  @Override
  protected void updateItem(BatchDesk.@Nullable Row shown, boolean empty) {
    super.updateItem(shown, empty);
    if (empty || shown == null) {
      setGraphic(null);
      return;
    }
    number.setText(Long.toString(shown.batch().id()));
    place.setText(place(words, shown));
    campaign.setText(
        shown.campaign().isEmpty() ? words.say("cards.batch.alone") : shown.campaign());
    bar.show(CardStates.parts(shown::count), shown.batch().cards());
    figures.setText(figures(words, shown));
    state.setText(words.say("cards.batch-state", shown.batch().state()));
    for (Batch.State known : Batch.State.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(known.name().toLowerCase(Locale.ROOT)),
          known == shown.batch().state());
    }
    setGraphic(row);
  }
}
