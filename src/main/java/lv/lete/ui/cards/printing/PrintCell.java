package lv.lete.ui.cards.printing;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.card.register.CardState;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.StackBar;
import org.jspecify.annotations.Nullable;

/// A batch that may be printed: how many cards are left, and whether somebody has to look.
final class PrintCell extends WrappingCell<PrintDesk.Row> {
  private final Words words;
  private final Label number = new Label();
  private final Label place = new Label();
  private final StackBar bar = new StackBar();
  private final Label figures = new Label();
  private final Label open = new Label();
  private final HBox row;

  PrintCell(Words words) {
    this.words = words;
    number.getStyleClass().add("batch-number");
    place.getStyleClass().add("cell-name");
    figures.getStyleClass().add("cell-detail");
    open.getStyleClass().add("cell-owed");
    for (Label each : List.of(place, figures, open)) {
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    open.managedProperty().bind(open.visibleProperty());
    bar.getStyleClass().add("thin-bar");
    VBox how = new VBox(place, bar, figures, open);
    how.getStyleClass().add("stack");
    HBox.setHgrow(how, Priority.ALWAYS);
    row = new HBox(number, how);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(PrintDesk.@Nullable Row shown, boolean empty) {
    super.updateItem(shown, empty);
    if (empty || shown == null) {
      setGraphic(null);
      return;
    }
    number.setText(Long.toString(shown.batch()));
    place.setText(shown.place().isEmpty() ? words.say("cards.everywhere") : shown.place());
    bar.show(
        List.of(
            new StackBar.Part(CardStates.style(CardState.PRINTED), shown.made()),
            new StackBar.Part(CardStates.style(CardState.IN_BATCH), shown.left())),
        (long) shown.made() + shown.left());
    figures.setText(
        words.say("cards.print.left", words.count(shown.left()), words.count(shown.made())));
    open.setVisible(shown.open() != null);
    open.setText(shown.open() == null ? "" : words.say("cards.print.job-open"));
    setGraphic(row);
  }
}
