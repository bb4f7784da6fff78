package lv.lete.ui;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Something that happened: when on the left, what beside it. On JavaFX's thread.
public final class TaleCell<T> extends WrappingCell<T> {
  private final Function<T, Row> words;
  private final Label when = new Label();
  private final Label what = new Label();
  private final Label detail = new Label();
  private final HBox row;

  /// When, what, and a detail that may be empty.
  public record Row(String when, String what, String detail) {}

  /// Shows what `words` makes of each item.
  public TaleCell(Function<T, Row> words) {
    this.words = words;
    when.getStyleClass().add("cell-time");
    when.setMinWidth(USE_PREF_SIZE);
    what.getStyleClass().add("cell-name");
    detail.getStyleClass().add("cell-detail");
    for (Label wrapped : new Label[] {what, detail}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    VBox both = new VBox(what, detail);
    HBox.setHgrow(both, Priority.ALWAYS);
    row = new HBox(when, both);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    Row tale = words.apply(item);
    when.setText(tale.when());
    what.setText(tale.what());
    detail.setText(tale.detail());
    detail.setManaged(!tale.detail().isEmpty());
    setGraphic(row);
  }
}
