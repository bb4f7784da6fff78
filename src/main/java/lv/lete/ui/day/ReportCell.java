package lv.lete.ui.day;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A report in the list.
final class ReportCell extends WrappingCell<ReportRow> {
  private final Label title = new Label();
  private final Label detail = new Label();
  private final VBox row = new VBox(title, detail);

  ReportCell() {
    title.getStyleClass().add("cell-strong");
    detail.getStyleClass().add("cell-detail");
    for (Label wrapped : new Label[] {title, detail}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
  }

  @Override
  protected void updateItem(@Nullable ReportRow report, boolean empty) {
    super.updateItem(report, empty);
    if (empty || report == null) {
      setGraphic(null);
      return;
    }
    title.setText(report.title());
    detail.setText(report.detail());
    setGraphic(row);
  }
}
