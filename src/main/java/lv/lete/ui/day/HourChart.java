package lv.lete.ui.day;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Takings by hour as bars with their sums above and their hours below. A screen reader reads the
/// same as text.
public final class HourChart extends HBox {
  private static final double FULL = 1000;
  private static final double HIGHEST = 96;
  private static final double LOWEST = 2;

  /// Empty.
  public HourChart() {
    getStyleClass().add("hour-chart");
    setAlignment(Pos.BOTTOM_LEFT);
  }

  /// Shows these bars.
  void show(List<Bar> bars) {
    getChildren().clear();
    StringBuilder spoken = new StringBuilder();
    for (Bar bar : bars) {
      Label sum = new Label(bar.sum());
      sum.getStyleClass().add("bar-sum");
      Region column = new Region();
      column.getStyleClass().add("bar");
      double height = bar.thousandths() / FULL * HIGHEST;
      column.setMinHeight(bar.thousandths() == 0 ? 0 : Math.max(LOWEST, height));
      column.setMaxHeight(column.getMinHeight());
      Label hour = new Label(bar.hour());
      hour.getStyleClass().add("bar-hour");
      VBox box = new VBox(sum, column, hour);
      box.setAlignment(Pos.BOTTOM_CENTER);
      box.getStyleClass().add("bar-box");
      HBox.setHgrow(box, Priority.ALWAYS);
      getChildren().add(box);
      spoken.append(bar.hour()).append(' ').append(bar.sum()).append("; ");
    }
    setAccessibleText(spoken.toString());
  }
}
