package lv.lete.ui.cards.batches;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A file of a batch: its name, how large it is, whether it is whole.
final class FileCell extends WrappingCell<BatchDesk.FileRow> {
  private static final int KIB = 1024;

  private final Words words;
  private final Label name = new Label();
  private final Label state = new Label();
  private final HBox row = new HBox(name, state);

  FileCell(Words words) {
    this.words = words;
    name.getStyleClass().add("cell-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    state.getStyleClass().add("cell-detail");
    state.setMinWidth(USE_PREF_SIZE);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(BatchDesk.@Nullable FileRow file, boolean empty) {
    super.updateItem(file, empty);
    if (empty || file == null) {
      setGraphic(null);
      return;
    }
    name.setText(String.valueOf(file.pdf().getFileName()));
    state.setText(
        words.say(
            file.sealed() ? "cards.file.sealed" : "cards.file.open",
            words.count(Math.ceilDiv(file.bytes(), KIB))));
    setGraphic(row);
  }
}
