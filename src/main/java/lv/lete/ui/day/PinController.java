package lv.lete.ui.day;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// One's own PIN: the present one, and the new one twice.
final class PinController implements Screen {
  private final PinViewModel model;
  private final Runnable back;
  private final Parent root;

  @FXML private PasswordField present;
  @FXML private PasswordField fresh;
  @FXML private PasswordField again;
  @FXML private NoticeLine notice;

  PinController(PinViewModel model, Words words, Runnable back) {
    this.model = model;
    this.back = back;
    root = Fxml.load(this, "Pin.fxml", words);
  }

  @FXML
  private void initialize() {
    notice.noticeProperty().bind(model.notice);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    if (code == KeyCode.ENTER) {
      enter();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    clear();
    present.requestFocus();
  }

  private void clear() {
    present.clear();
    fresh.clear();
    again.clear();
  }

  @FXML
  private void enter() {
    for (PasswordField field : new PasswordField[] {present, fresh, again}) {
      if (field.getText().isEmpty()) {
        field.requestFocus();
        return;
      }
    }
    char[] old = present.getText().toCharArray();
    char[] first = fresh.getText().toCharArray();
    char[] second = again.getText().toCharArray();
    focus();
    model.change(old, first, second);
  }

  @FXML
  private void back() {
    back.run();
  }
}
