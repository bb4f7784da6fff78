package lv.lete.ui.day;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The question about a session that was left open over midnight.
public final class OvernightController implements Screen {
  private final OvernightViewModel model;
  private final Runnable lock;
  private final Parent root;

  @FXML private Label text;
  @FXML private NoticeLine notice;

  /// Over its model; `lock` hides the window behind the PIN.
  public OvernightController(OvernightViewModel model, Words words, Runnable lock) {
    this.model = model;
    this.lock = lock;
    root = Fxml.load(this, "Overnight.fxml", words);
  }

  @FXML
  private void initialize() {
    text.textProperty().bind(model.text);
    notice.noticeProperty().bind(model.notice);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case DIGIT1, NUMPAD1 -> close();
      case DIGIT2, NUMPAD2 -> goOn();
      case DIGIT3, NUMPAD3 -> look();
      case F10 -> lock();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }

  @FXML
  private void close() {
    model.close();
  }

  @FXML
  private void goOn() {
    model.goOn();
  }

  @FXML
  private void look() {
    model.look();
  }

  @FXML
  private void lock() {
    lock.run();
  }
}
