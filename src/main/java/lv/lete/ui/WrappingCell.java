package lv.lete.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A list cell as high as its texts need when they are wrapped to the list's width. JavaFX asks a
/// cell for its height without a width, and a wrapped text then answers with one line.
public abstract class WrappingCell<T> extends ListCell<T> {
  private static final double SCROLL_BAR = 16;

  /// None of its own: a cell is as wide as its list, and nothing scrolls sideways.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    ListView<T> list = getListView();
    if (list == null || !(getGraphic() instanceof Region row)) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
    double inner = Math.max(0, list.getWidth() - sides);
    return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }
}
