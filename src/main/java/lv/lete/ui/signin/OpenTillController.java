package lv.lete.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The float is counted in, and the business date is fixed.
public final class OpenTillController implements Screen {
  private final OpenTillViewModel model;
  private final Runnable lock;
  private final Parent root;

  @FXML private TextField amount;
  @FXML private KeyHint go;
  @FXML private NoticeLine notice;
  @FXML private VBox question;
  @FXML private Label questionText;

  /// Over its model; `lock` hides the screen behind the PIN.
  public OpenTillController(OpenTillViewModel model, Words words, Runnable lock) {
    this.model = model;
    this.lock = lock;
    root = Fxml.load(this, "OpenTill.fxml", words);
  }

  @FXML
  private void initialize() {
    amount.textProperty().bindBidirectional(model.amount);
    amount.editableProperty().bind(model.busy.not().and(model.question.isEmpty()));
    go.disableProperty().bind(model.busy.or(model.question.isNotEmpty()));
    notice.noticeProperty().bind(model.notice);
    question.visibleProperty().bind(model.question.isNotEmpty());
    questionText.textProperty().bind(model.question);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case ENTER -> enter();
      case F8 -> yes();
      case ESCAPE -> no();
      case F10 -> lock();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    amount.requestFocus();
  }

  @FXML
  private void enter() {
    model.enter();
  }

  @FXML
  private void yes() {
    model.yes();
  }

  @FXML
  private void no() {
    model.no();
  }

  @FXML
  private void lock() {
    lock.run();
  }
}
