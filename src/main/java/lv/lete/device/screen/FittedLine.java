package lv.lete.device.screen;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// A line as large as its share of the screen's height, smaller where it would not fit in width:
/// nothing is ever cut. Two parts with several blanks between stand at the two edges, as a line
/// display has them.
final class FittedLine extends Pane {
  private static final String GAP = "\\s{2,}";
  private static final double LETTER = 100;
  private static final double LEADING = 1.3;

  private final Text left = new Text();
  private final Text right = new Text();
  private final double share;
  private double height;

  FittedLine(String styleClass, double share) {
    this.share = share;
    getStyleClass().add("display-line");
    for (Text each : new Text[] {left, right}) {
      each.getStyleClass().add(styleClass);
      each.setStyle("-fx-font-size: " + LETTER + "px;");
      each.setTextOrigin(VPos.TOP);
      each.setManaged(false);
      getChildren().add(each);
    }
    left.setId(styleClass);
    setMinWidth(0);
  }

  /// Grows with this height.
  void tallAs(ObservableDoubleValue whole) {
    whole.addListener((_, _, now) -> {
      height = now.doubleValue() * share;
      setPrefHeight(height * LEADING);
      setMinHeight(height * LEADING);
      requestLayout();
    });
  }

  void show(String line) {
    String[] parts = line.split(GAP, 2);
    left.setText(parts[0]);
    right.setText(parts.length > 1 ? parts[1] : "");
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double needed = left.getLayoutBounds().getWidth();
    if (!right.getText().isEmpty()) {
      needed += right.getLayoutBounds().getWidth() + LETTER / 2;
    }
    double scale = Math.min(height / LETTER, needed > 0 ? getWidth() / needed : 1);
    place(left, scale, 0);
    place(right, scale, getWidth() - right.getLayoutBounds().getWidth() * scale);
  }

  /// Scaled about its upper left corner.
  private void place(Text text, double scale, double x) {
    double wide = text.getLayoutBounds().getWidth();
    double tall = text.getLayoutBounds().getHeight();
    text.setScaleX(scale);
    text.setScaleY(scale);
    text.setLayoutX(x - wide * (1 - scale) / 2 - text.getLayoutBounds().getMinX() * scale);
    double top = (getHeight() - tall * scale) / 2;
    text.setLayoutY(top - tall * (1 - scale) / 2);
  }
}
