package lv.lete.ui.payments;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// One payment in the list of those that were found.
final class FoundCell extends WrappingCell<FoundRow> {
  private final Words words;
  private final Label time = new Label();
  private final Label date = new Label();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label amount = new Label();
  private final Label state = new Label();
  private final HBox row;

  FoundCell(Words words) {
    this.words = words;
    time.getStyleClass().add("cell-name");
    date.getStyleClass().add("cell-detail");
    name.getStyleClass().add("cell-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("cell-detail");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    amount.getStyleClass().add("cell-amount");
    state.getStyleClass().add("cell-state");
    VBox left = new VBox(time, date);
    left.setMinWidth(64);
    VBox middle = new VBox(name, detail);
    VBox right = new VBox(amount, state);
    right.getStyleClass().add("cell-right");
    right.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(left, middle, right);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable FoundRow found, boolean empty) {
    super.updateItem(found, empty);
    if (empty || found == null) {
      setGraphic(null);
      return;
    }
    time.setText(words.time(found.at()));
    date.setText(words.day(words.wallDate(found.at())));
    name.setText(found.name().isEmpty() ? found.contract() : found.name());
    detail.setText(found.code() + " · " + found.contract() + " · " + found.teller());
    amount.setText(words.money(found.amount()));
    state.setText(words.say("payments.state", found.state()));
    for (FoundRow.State known : FoundRow.State.values()) {
      PseudoClass mark = PseudoClass.getPseudoClass(known.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(mark, known == found.state());
    }
    setGraphic(row);
  }
}
