package lv.lete.ui.day;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A line of a session's figures: what on the left, how much on the right.
final class FigureCell extends WrappingCell<FigureRow> {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");

  private final Label label = new Label();
  private final Label value = new Label();
  private final HBox row;

  FigureCell() {
    label.getStyleClass().add("figure-label");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    value.getStyleClass().add("figure-value");
    value.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    row = new HBox(label, value);
    row.getStyleClass().add("figure-row");
    getStyleClass().add("figure-cell");
  }

  @Override
  protected void updateItem(@Nullable FigureRow figure, boolean empty) {
    super.updateItem(figure, empty);
    pseudoClassStateChanged(HEAD, figure != null && figure.kind() == FigureRow.Kind.HEAD);
    pseudoClassStateChanged(SUM, figure != null && figure.kind() == FigureRow.Kind.SUM);
    if (empty || figure == null) {
      setGraphic(null);
      return;
    }
    label.setText(figure.label());
    value.setText(figure.value());
    setGraphic(row);
  }
}
