package lv.lete.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// Name and PIN; at the lock screen the name is filled in and only the PIN is asked.
public final class SignInController implements Screen {
  private final SignInViewModel model;
  private final Words words;
  private final Runnable firstPin;
  private final Parent root;

  @FXML private Label title;
  @FXML private TextField name;
  @FXML private PasswordField pin;
  @FXML private ProgressBar progress;
  @FXML private KeyHint other;
  @FXML private KeyHint firstPinKey;
  @FXML private NoticeLine notice;

  /// Over its model; `firstPin` opens the screen for whoever was given a one-time code.
  public SignInController(SignInViewModel model, Words words, Runnable firstPin) {
    this.model = model;
    this.firstPin = firstPin;
    this.words = words;
    root = Fxml.load(this, "SignIn.fxml", words);
  }

  @FXML
  private void initialize() {
    name.textProperty().bindBidirectional(model.name);
    name.editableProperty().bind(model.lockedFor.isEmpty());
    name.focusTraversableProperty().bind(model.lockedFor.isEmpty());
    pin.editableProperty().bind(model.busy.not());
    progress.visibleProperty().bind(model.busy);
    other.visibleProperty().bind(model.lockedFor.isNotEmpty());
    firstPinKey.visibleProperty().bind(model.lockedFor.isEmpty());
    firstPinKey.managedProperty().bind(firstPinKey.visibleProperty());
    other.managedProperty().bind(other.visibleProperty());
    notice.noticeProperty().bind(model.notice);
    model.lockedFor.addListener((_, _, _) -> entitle());
    model.busy.addListener((_, _, _) -> focus());
    entitle();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    return switch (code) {
      case ENTER -> {
        enter();
        yield true;
      }
      case ESCAPE -> {
        other();
        yield true;
      }
      case F2 -> {
        firstPin();
        yield true;
      }
      default -> false;
    };
  }

  @Override
  public void focus() {
    (model.name.get().isBlank() ? name : pin).requestFocus();
  }

  @FXML
  private void enter() {
    if (pin.getText().isEmpty() || name.getText().isBlank()) {
      (name.getText().isBlank() ? name : pin).requestFocus();
      return;
    }
    char[] digits = pin.getText().toCharArray();
    pin.clear();
    model.submit(digits);
  }

  @FXML
  private void other() {
    if (!model.lockedFor.get().isEmpty()) {
      pin.clear();
      model.otherPerson();
      focus();
    }
  }

  @FXML
  private void firstPin() {
    if (model.lockedFor.get().isEmpty() && !model.busy.get()) {
      pin.clear();
      firstPin.run();
    }
  }

  private void entitle() {
    title.setText(
        words.say(model.lockedFor.get().isEmpty() ? "signin.title" : "signin.locked-title"));
  }
}
