package lv.lete.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.Notice;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// No payment can be taken here now, and why.
final class BlockedController implements Screen {
  private final ShellViewModel model;
  private final Parent root;

  @FXML private Label text;
  @FXML private Label code;
  @FXML private KeyHint leave;

  BlockedController(ShellViewModel model, Words words) {
    this.model = model;
    root = Fxml.load(this, "Blocked.fxml", words);
  }

  @FXML
  private void initialize() {
    model.blocked.addListener((_, _, now) -> show(now));
    show(model.blocked.get());
    leave.visibleProperty().bind(model.teller.isNotEmpty());
    leave.managedProperty().bind(leave.visibleProperty());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (pressed == KeyCode.F10) {
      leave();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }

  @FXML
  private void leave() {
    model.lock(false);
  }

  private void show(@Nullable Notice now) {
    text.setText(now == null ? "" : now.text());
    code.setText(now == null ? "" : now.code());
  }
}
