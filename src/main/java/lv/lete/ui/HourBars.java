package lv.lete.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lv.lete.money.Money;
import lv.lete.settlement.HourSums;
import org.jspecify.annotations.Nullable;

/// The day as bars, an hour each: what was taken, and beside it what went back. The scale is round,
/// and a bar tells its sum to the mouse and to a screen reader.
public final class HourBars extends Region {
  private static final int STEPS = 4;
  private static final double SCALE_WIDTH = 84;
  private static final double FOOT = 22;
  private static final double HEAD = 10;
  private static final double LEAST = 2;

  private final Words words;
  private final List<Label> scale = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<Label> hours = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private @Nullable HourSums sums;

  private record Bar(Region node, int hour, Money sum, boolean back) {}

  /// Empty.
  public HourBars(Words words) {
    this.words = words;
    getStyleClass().add("hour-bars");
  }

  /// Shows these hours; none where null.
  public void show(@Nullable HourSums now) {
    sums = now;
    getChildren().clear();
    scale.clear();
    lines.clear();
    hours.clear();
    bars.clear();
    if (now != null) {
      build(now);
    }
    requestLayout();
  }

  private void build(HourSums now) {
    long top = now.scale().minor();
    for (int step = 0; step <= STEPS; step++) {
      Label at = label(words.figures(new Money(now.currency(), top / STEPS * step)));
      at.setAlignment(Pos.CENTER_RIGHT);
      scale.add(at);
      Region line = new Region();
      line.getStyleClass().add(step == 0 ? "hour-ground" : "hour-line");
      lines.add(line);
    }
    for (int hour = now.first(); hour <= now.last(); hour++) {
      hours.add(label(String.format(Locale.ROOT, "%02d", hour)));
      add(hour, now.credits().get(hour), false);
      add(hour, now.debits().get(hour), true);
    }
    getChildren().addAll(lines);
    getChildren().addAll(scale);
    getChildren().addAll(hours);
    bars.forEach(bar -> getChildren().add(bar.node()));
  }

  private void add(int hour, Money sum, boolean back) {
    if (!sum.isPositive()) {
      return;
    }
    Region node = new Region();
    node.getStyleClass().add(back ? "hour-back" : "hour-taken");
    String text =
        words.say(
            back ? "hours.back" : "hours.taken",
            String.format(Locale.ROOT, "%02d–%02d", hour, hour + 1),
            words.money(sum));
    node.setAccessibleText(text);
    Tooltip.install(node, new Tooltip(text));
    bars.add(new Bar(node, hour, sum, back));
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hour-label");
    return label;
  }

  @Override
  protected void layoutChildren() {
    HourSums now = sums;
    if (now == null) {
      return;
    }
    double height = Math.max(1, getHeight() - FOOT - HEAD);
    double ground = HEAD + height;
    double left = SCALE_WIDTH + 8;
    double width = Math.max(1, getWidth() - left);
    for (int step = 0; step <= STEPS; step++) {
      double at = ground - height * step / STEPS;
      lines.get(step).resizeRelocate(left, Math.rint(at), width, 1);
      scale.get(step).resizeRelocate(0, at - 9, SCALE_WIDTH, 18);
    }
    double slot = width / (now.last() - now.first() + 1);
    for (int i = 0; i < hours.size(); i++) {
      Label hour = hours.get(i);
      double wide = hour.prefWidth(-1);
      hour.resizeRelocate(left + slot * (i + 0.5) - wide / 2, ground + 3, wide, FOOT - 4);
    }
    double top = now.scale().minor();
    for (Bar bar : bars) {
      double high = Math.max(LEAST, height * bar.sum().minor() / top);
      double x = left + slot * (bar.hour() - now.first() + (bar.back() ? 0.60 : 0.14));
      double wide = slot * (bar.back() ? 0.26 : 0.42);
      bar.node().resizeRelocate(x, ground - high, wide, high);
    }
  }
}
