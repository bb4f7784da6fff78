package lv.lete.ui.devices;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// An event: when on the left, what and where beside it.
final class EventCell extends WrappingCell<EventLine> {
  private final Label when = new Label();
  private final Label what = new Label();
  private final Label detail = new Label();
  private final HBox row;

  EventCell() {
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
  protected void updateItem(@Nullable EventLine event, boolean empty) {
    super.updateItem(event, empty);
    if (empty || event == null) {
      setGraphic(null);
      return;
    }
    when.setText(event.when());
    what.setText(event.device() + ": " + event.what());
    detail.setText(event.detail());
    detail.setManaged(!event.detail().isEmpty());
    setGraphic(row);
  }
}
