package lv.lete.ui.cards.batches;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something found, wrapped and whole.
final class LineCell extends WrappingCell<String> {
  private final Label text = new Label();
  private final HBox row = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), text);

  LineCell() {
    getStyleClass().add("finding");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable String line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    text.setText(line);
    setGraphic(row);
  }
}
