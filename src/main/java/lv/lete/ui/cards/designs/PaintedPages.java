package lv.lete.ui.cards.designs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import lv.lete.ui.cards.designs.DesignDesk.Page;

/// Pages as large as fit, each whole: side by side where that makes them larger, else one below the
/// other. FX thread only.
final class PaintedPages extends Region {
  private static final double GAP = 18;

  private final List<ImageView> views = new ArrayList<>();

  PaintedPages() {
    getStyleClass().add("painted-pages");
    setMinSize(0, 0);
  }

  void show(List<Page> pages) {
    views.clear();
    for (Page page : pages) {
      WritableImage image = new WritableImage(page.width(), page.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              page.width(),
              page.height(),
              PixelFormat.getIntArgbInstance(),
              page.pixels(),
              0,
              page.width());
      ImageView view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setSmooth(true);
      views.add(view);
    }
    getChildren().setAll(views);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (views.isEmpty()) {
      return;
    }
    double wide = getWidth() - snappedLeftInset() - snappedRightInset();
    double high = getHeight() - snappedTopInset() - snappedBottomInset();
    int count = views.size();
    double beside = scale((wide - GAP * (count - 1)) / count, high);
    double below = scale(wide, (high - GAP * (count - 1)) / count);
    boolean row = beside >= below;
    double scale = Math.max(0.01, Math.min(1, Math.max(beside, below)));
    double x = snappedLeftInset();
    double y = snappedTopInset();
    for (ImageView view : views) {
      double width = Math.floor(view.getImage().getWidth() * scale);
      double height = Math.floor(view.getImage().getHeight() * scale);
      view.setFitWidth(width);
      view.setFitHeight(height);
      view.relocate(x, y);
      if (row) {
        x += width + GAP;
      } else {
        y += height + GAP;
      }
    }
  }

  private double scale(double width, double height) {
    double scale = Double.MAX_VALUE;
    for (ImageView view : views) {
      scale = Math.min(scale, width / view.getImage().getWidth());
      scale = Math.min(scale, height / view.getImage().getHeight());
    }
    return scale;
  }
}
