package lv.lete.ui.day;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// Something that happened: when on the left, what beside it.
final class TaleCell extends WrappingCell<TaleRow> {
  private final Label when = new Label();
  private final Label what = new Label();
  private final Label detail = new Label();
  private final HBox row;

  TaleCell() {
    when.getStyleClass().add("cell-time");
    when.setMinWidth(USE_PREF_SIZE);
    what.getStyleClass().add("cell-name");
    detail.getStyleClass().add("cell-detail");
    for (Label wrapped : new Label[] {what, detail}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    VBox words = new VBox(what, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(when, words);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable TaleRow tale, boolean empty) {
    super.updateItem(tale, empty);
    if (empty || tale == null) {
      setGraphic(null);
      return;
    }
    when.setText(tale.when());
    what.setText(tale.what());
    detail.setText(tale.detail());
    detail.setManaged(!tale.detail().isEmpty());
    setGraphic(row);
  }
}
