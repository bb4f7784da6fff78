package lv.lete.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import lv.lete.device.scanner.WedgeKey;
import lv.lete.device.scanner.WedgeKeys;

/// Passes the window's keys through the keyboard-wedge scanner, where one is configured. It stands
/// before the scene, so that no screen and no field sees a key of a scan; keys that turn out to be
/// typed come back to whatever has the cursor then. FX thread only.
final class WedgeScans implements WedgeKeys.Window {
  /// The `input` of the wedge's entry in `jpos.xml`.
  private static final String INPUT = "scanner-wedge";

  private final Stage stage;
  private final WedgeKeys keys = WedgeKeys.named(INPUT);
  private final EventHandler<KeyEvent> filter = this::seen;
  private final EventHandler<WindowEvent> end = _ -> stop();
  private boolean replaying;

  private WedgeScans(Stage stage) {
    this.stage = stage;
  }

  /// Begins with this window; ends when it is hidden, and leaves nothing on the stage: it may be
  /// shown again with other screens.
  static void watch(Stage stage) {
    WedgeScans scans = new WedgeScans(stage);
    scans.keys.attach(scans);
    stage.addEventFilter(KeyEvent.ANY, scans.filter);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, scans.end);
  }

  private void stop() {
    stage.removeEventFilter(KeyEvent.ANY, filter);
    stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, end);
    keys.detach(this);
  }

  private void seen(KeyEvent key) {
    if (replaying) {
      return;
    }
    boolean types = key.getEventType() == KeyEvent.KEY_TYPED && key.getCharacter().length() == 1;
    String typed = types ? key.getCharacter() : "";
    WedgeKey offered = new WedgeKey(typed, System.nanoTime(), key);
    if (keys.offer(offered) == WedgeKeys.Verdict.HELD) {
      key.consume();
    }
  }

  @Override
  public void replay(List<WedgeKey> held) {
    replaying = true;
    try {
      for (WedgeKey key : held) {
        if (key.event() instanceof KeyEvent event) {
          EventTarget field = field();
          Event.fireEvent(field, event.copyFor(field, field));
        }
      }
    } finally {
      replaying = false;
    }
  }

  /// As the toolkit itself would choose: whatever has the cursor, else the scene.
  private EventTarget field() {
    Scene scene = stage.getScene();
    Node owner = scene.getFocusOwner();
    return owner == null ? scene : owner;
  }

  @Override
  public void later(long millis, Runnable task) {
    PauseTransition pause = new PauseTransition(Duration.millis((double) Math.max(1, millis)));
    pause.setOnFinished(_ -> task.run());
    pause.play();
  }
}
