package lv.lete.ui;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// Loads the layout that lies beside its controller.
public final class Fxml {
  private Fxml() {}

  /// The controller's nodes, with the language's texts; its `@FXML` fields are filled and its
  /// `initialize` has run.
  ///
  /// @throws IllegalStateException when the layout is missing or wrong, which is a bug
  public static Parent load(Object controller, String file, Words words) {
    URL layout = Objects.requireNonNull(controller.getClass().getResource(file), file);
    FXMLLoader loader = new FXMLLoader(layout, words.bundle());
    loader.setController(controller);
    try {
      Parent root = loader.load();
      neverCut(root);
      return root;
    } catch (IOException e) {
      throw new IllegalStateException("the layout " + file + " cannot be loaded", e);
    }
  }

  /// A text that may wrap takes the height it needs: a layout squeezes empty space, never words.
  private static void neverCut(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Labeled labeled && labeled.isWrapText()) {
        labeled.setMinHeight(Region.USE_PREF_SIZE);
      }
      if (child instanceof Parent inner) {
        neverCut(inner);
      }
    }
  }
}
