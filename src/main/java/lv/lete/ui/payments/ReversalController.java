package lv.lete.ui.payments;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.payments.ReversalViewModel.Stage;

/// The reversal's panel. The PIN leaves its field as an array that is wiped; it is in no property.
final class ReversalController {
  private final ReversalViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private Label title;
  @FXML private Label about;
  @FXML private VBox backBox;
  @FXML private Label paidBack;
  @FXML private Label way;
  @FXML private VBox noteBox;
  @FXML private TextField note;
  @FXML private VBox approveBox;
  @FXML private TextField supervisor;
  @FXML private PasswordField pin;
  @FXML private NoticeLine notice;
  @FXML private ProgressBar progress;
  @FXML private KeyHint next;
  @FXML private KeyHint yes;
  @FXML private KeyHint no;

  ReversalController(ReversalViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Reversal.fxml", words);
  }

  @FXML
  private void initialize() {
    about.textProperty().bind(model.about);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    paidBack.textProperty().bind(model.paidBack);
    way.textProperty().bind(model.way);
    note.textProperty().bindBidirectional(model.note);
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    progress.visibleProperty().bind(model.busy);
    next.disableProperty().bind(model.busy);
    yes.disableProperty().bind(model.busy);
    no.disableProperty().bind(model.busy);
    model.stage.addListener((_, _, now) -> show(now));
    model.busy.addListener((_, _, _) -> show(model.stage.get()));
    model.asked.addListener((_, _, _) -> dress(model.stage.get()));
    model.mayWithdraw.addListener((_, _, _) -> show(model.stage.get()));
    dress(model.stage.get());
  }

  Parent root() {
    return root;
  }

  void focus() {
    switch (model.stage.get()) {
      case NOTE -> note.requestFocus();
      case APPROVE -> {
        if (supervisor.getText().isBlank()) {
          supervisor.requestFocus();
        } else {
          pin.requestFocus();
        }
      }
      case CLOSED, LOOKING, REFUSED, CONFIRM, DONE -> root.requestFocus();
    }
  }

  /// Every command key is this panel's while it is open.
  boolean key(KeyCode pressed) {
    switch (pressed) {
      case ENTER -> enter();
      case F8 -> yes();
      case ESCAPE -> back();
      default -> {
        return pressed.isFunctionKey() && pressed != KeyCode.F9 && pressed != KeyCode.F10;
      }
    }
    return true;
  }

  private void show(Stage stage) {
    dress(stage);
    focus();
  }

  private void dress(Stage stage) {
    boolean busy = model.busy.get();
    title.setText(words.say("reverse.title", stage == Stage.DONE ? Stage.DONE : Stage.NOTE));
    boolean known =
        switch (stage) {
          case NOTE, CONFIRM, APPROVE, DONE -> true;
          case CLOSED, LOOKING, REFUSED -> false;
        };
    shown(backBox, known);
    shown(noteBox, known && stage != Stage.DONE);
    note.setEditable(stage == Stage.NOTE && !busy);
    note.setFocusTraversable(stage == Stage.NOTE);
    shown(approveBox, stage == Stage.APPROVE);
    supervisor.setEditable(!busy);
    pin.setEditable(!busy);
    boolean withdraw = stage == Stage.REFUSED && model.mayWithdraw.get();
    next.setVisible(stage == Stage.NOTE || stage == Stage.APPROVE || stage == Stage.DONE);
    next.setText(
        words.say(
            switch (stage) {
              case APPROVE -> "reverse.approve";
              case DONE -> "reverse.finish";
              case CLOSED, LOOKING, REFUSED, NOTE, CONFIRM -> "step.amount.go";
            }));
    yes.setVisible(stage == Stage.CONFIRM || withdraw);
    yes.setText(words.say(withdraw ? "reverse.withdraw" : "reverse.yes"));
    no.setVisible(stage != Stage.DONE);
    no.setText(words.say(model.asked.get() ? "reverse.give-up" : "key.back"));
    if (stage != Stage.APPROVE) {
      supervisor.clear();
      pin.clear();
    }
  }

  private static void shown(Node part, boolean visible) {
    part.setVisible(visible);
    part.setManaged(visible);
  }

  @FXML
  private void enter() {
    switch (model.stage.get()) {
      case NOTE -> model.enter();
      case APPROVE -> approve();
      case DONE -> model.back();
      case CLOSED, LOOKING, REFUSED, CONFIRM -> {}
    }
  }

  private void approve() {
    if (supervisor.getText().isBlank()) {
      supervisor.requestFocus();
    } else if (pin.getText().isEmpty()) {
      pin.requestFocus();
    } else if (!model.busy.get()) {
      char[] digits = pin.getText().toCharArray();
      pin.clear();
      model.approve(supervisor.getText().strip(), digits);
    }
  }

  @FXML
  private void yes() {
    model.yes();
  }

  @FXML
  private void back() {
    model.back();
  }
}
