package lv.lete.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// Name, one-time code, and the new PIN twice.
public final class FirstPinController implements Screen {
  private final FirstPinViewModel model;
  private final Runnable back;
  private final Parent root;

  @FXML private TextField name;
  @FXML private PasswordField code;
  @FXML private PasswordField fresh;
  @FXML private PasswordField again;
  @FXML private NoticeLine notice;

  /// Over its model; `back` goes to the sign-in.
  public FirstPinController(FirstPinViewModel model, Words words, Runnable back) {
    this.model = model;
    this.back = back;
    root = Fxml.load(this, "FirstPin.fxml", words);
  }

  @FXML
  private void initialize() {
    name.textProperty().bindBidirectional(model.name);
    notice.noticeProperty().bind(model.notice);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode pressed) {
    switch (pressed) {
      case ENTER -> enter();
      case ESCAPE -> back();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    code.clear();
    fresh.clear();
    again.clear();
    (name.getText().isBlank() ? name : code).requestFocus();
  }

  @FXML
  private void enter() {
    for (TextField field : new TextField[] {name, code, fresh, again}) {
      if (field.getText().isBlank()) {
        field.requestFocus();
        return;
      }
    }
    char[] given = code.getText().strip().toCharArray();
    char[] first = fresh.getText().toCharArray();
    char[] second = again.getText().toCharArray();
    focus();
    model.choose(given, first, second);
  }

  @FXML
  private void back() {
    back.run();
  }
}
