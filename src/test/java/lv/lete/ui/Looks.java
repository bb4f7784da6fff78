package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// What a window shows, as texts and as a picture.
public final class Looks {
  private Looks() {}

  /// Whether a label that can be seen holds the text.
  public static boolean says(FxRobot robot, String text) {
    return robot
        .lookup(node -> node instanceof Labeled labeled && shown(node) && has(labeled, text))
        .tryQuery()
        .isPresent();
  }

  private static boolean has(Labeled labeled, String text) {
    return labeled.getText() != null && labeled.getText().contains(text);
  }

  /// Writes what the window shows.
  public static void picture(FxRobot robot, Stage stage, Path png) {
    AtomicReference<@Nullable IOException> trouble = new AtomicReference<>();
    robot.interact(() -> {
      try {
        Snapshot.write(stage.getScene(), png);
      } catch (IOException e) {
        trouble.set(e);
      }
    });
    if (trouble.get() != null) {
      fail("no picture", trouble.get());
    }
  }

  /// Whether neither it nor what it lies in is hidden.
  public static boolean shown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
