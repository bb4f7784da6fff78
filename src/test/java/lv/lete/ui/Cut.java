package lv.lete.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds a screen that is higher than its window, and labels and buttons whose text is cut: shown
/// with an ellipsis, or reaching out of the window or of a parent that clips. A report is paper
/// that scrolls.
public final class Cut {
  private Cut() {}

  /// What is cut below a node.
  public static List<String> find(Parent root) {
    List<String> found = new ArrayList<>();
    Bounds window = root.localToScene(root.getLayoutBounds());
    walk(root, window, found);
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child instanceof VBox && child.getBoundsInParent().getMinY() < 0) {
        found.add("the screen is higher than the window, by " + child.getBoundsInParent());
      }
    }
    return found;
  }

  private static void walk(Node node, Bounds window, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()
        && !labeled.getStyleClass().contains("report")) {
      look(labeled, window, found);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        walk(child, window, found);
      }
    }
  }

  private static void look(Labeled labeled, Bounds window, List<String> found) {
    String wanted = labeled.getText();
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text shown
          && !(child instanceof FontIcon)
          && !Objects.equals(shown.getText(), wanted)) {
        found.add("shown as \"" + shown.getText() + "\": " + wanted);
      }
    }
    Bounds there = labeled.localToScene(labeled.getLayoutBounds());
    boolean watermark = labeled.getStyleClass().contains("watermark");
    boolean inList = inList(labeled);
    if (!watermark && !inList && !inside(window, there)) {
      found.add("out of the window: " + wanted);
    }
    for (Node up = labeled.getParent(); up != null && !watermark && !inList; up = up.getParent()) {
      if (!inside(up.localToScene(up.getLayoutBounds()), there)) {
        found.add("out of its " + up.getStyleClass() + ": " + wanted);
        return;
      }
    }
  }

  private static boolean inside(Bounds around, Bounds there) {
    return there.getMinX() >= around.getMinX() - 1
        && there.getMinY() >= around.getMinY() - 1
        && there.getMaxX() <= around.getMaxX() + 1
        && there.getMaxY() <= around.getMaxY() + 1;
  }

  private static boolean inList(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.getStyleClass().contains("list-view")) {
        return true;
      }
    }
    return false;
  }
}
