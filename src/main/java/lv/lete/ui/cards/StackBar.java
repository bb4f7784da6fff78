package lv.lete.ui.cards;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Parts of a whole side by side, as long as their shares; the whole is as long as its share of the
/// largest one in the list. FX thread only.
public final class StackBar extends Region {
  private static final double LEAST = 3;

  private final List<Region> parts = new ArrayList<>();
  private List<Part> shown = List.of();
  private long largest;

  /// So many, painted by a style class.
  public record Part(String style, long count) {}

  /// Empty.
  public StackBar() {
    getStyleClass().add("stack-bar");
  }

  /// Shows these; `most` is what a bar over the whole width stands for.
  public void show(List<Part> wanted, long most) {
    shown = wanted.stream().filter(part -> part.count() > 0).toList();
    largest = Math.max(1, most);
    parts.clear();
    for (Part part : shown) {
      Region region = new Region();
      region.getStyleClass().addAll("stack-part", part.style());
      parts.add(region);
    }
    getChildren().setAll(parts);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double top = snappedTopInset();
    double height = Math.max(0, getHeight() - top - snappedBottomInset());
    double at = left;
    for (int i = 0; i < parts.size(); i++) {
      double wide = Math.max(LEAST, width * shown.get(i).count() / largest);
      parts.get(i).resizeRelocate(at, top, Math.min(wide, Math.max(0, left + width - at)), height);
      at += wide;
    }
  }
}
