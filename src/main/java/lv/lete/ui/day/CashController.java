package lv.lete.ui.day;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.ui.ApprovalForm;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// Cash in and out: which way, how much, what for; and a supervisor's yes where it is needed.
final class CashController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final CashViewModel model;
  private final Words words;
  private final Runnable back;
  private final Map<CashMovement, KeyHint> ways = new EnumMap<>(CashMovement.class);
  private final Parent root;

  @FXML private KeyHint payIn;
  @FXML private KeyHint payOut;
  @FXML private KeyHint drop;
  @FXML private Label meaning;
  @FXML private TextField amount;
  @FXML private TextField note;
  @FXML private Node asking;
  @FXML private ApprovalForm approval;
  @FXML private NoticeLine notice;

  CashController(CashViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    root = Fxml.load(this, "Cash.fxml", words);
  }

  @FXML
  private void initialize() {
    ways.put(CashMovement.PAY_IN, payIn);
    ways.put(CashMovement.PAY_OUT, payOut);
    ways.put(CashMovement.DROP, drop);
    amount.textProperty().bindBidirectional(model.amount);
    note.textProperty().bindBidirectional(model.note);
    amount.editableProperty().bind(model.busy.or(model.approval).not());
    note.editableProperty().bind(model.busy.or(model.approval).not());
    approval.label(words.say("day.approval.name"), words.say("signin.pin"));
    asking.visibleProperty().bind(model.approval);
    notice.noticeProperty().bind(model.notice);
    model.direction.addListener((_, _, now) -> mark());
    model.approval.addListener((_, _, _) -> focus());
    mark();
  }

  private void mark() {
    CashMovement now = model.direction.get();
    ways.forEach((way, hint) -> hint.pseudoClassStateChanged(CHOSEN, way == now));
    meaning.setText(words.say("day.cash.meaning." + (now == null ? "NONE" : now.name())));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case F5 -> payIn();
      case F6 -> payOut();
      case F7 -> drop();
      case ENTER -> enter();
      case ESCAPE -> {
        return model.unask();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    if (model.approval.get()) {
      approval.clear();
      approval.focusField();
    } else {
      approval.clear();
      amount.requestFocus();
    }
  }

  @FXML
  private void enter() {
    if (model.approval.get()) {
      approval.enter(model::approve);
    } else if (amount.getText().isBlank()) {
      amount.requestFocus();
    } else if (note.getText().isBlank() && !note.isFocused()) {
      note.requestFocus();
    } else {
      model.record();
    }
  }

  @FXML
  private void payIn() {
    model.choose(CashMovement.PAY_IN);
  }

  @FXML
  private void payOut() {
    model.choose(CashMovement.PAY_OUT);
  }

  @FXML
  private void drop() {
    model.choose(CashMovement.DROP);
  }

  @FXML
  private void back() {
    if (!model.unask()) {
      back.run();
    }
  }
}
