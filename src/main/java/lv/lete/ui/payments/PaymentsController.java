package lv.lete.ui.payments;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Receipts;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// Find a payment: the search and what it found on the left, the life of the marked one on the
/// right. The cursor stays in the search; the arrows go down the list. The reversal lies over the
/// life.
public final class PaymentsController implements Screen {
  private static final PseudoClass REVERSED = PseudoClass.getPseudoClass("reversed");

  private final PaymentsViewModel model;
  private final Words words;
  private final Runnable back;
  private final Runnable lock;
  private final ReversalController reversal;
  private final Parent root;

  @FXML private TextField query;
  @FXML private Label hint;
  @FXML private ListView<FoundRow> found;
  @FXML private VBox lifePane;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private Label amount;
  @FXML private Label state;
  @FXML private ListView<LifeRow> life;
  @FXML private NoticeLine notice;
  @FXML private StackPane reversalSlot;
  @FXML private KeyHint findKey;
  @FXML private KeyHint elsewhereKey;
  @FXML private KeyHint reverseKey;
  @FXML private KeyHint hostKey;
  @FXML private KeyHint copyKey;

  /// Over its model; `back` leaves the screen, `lock` hides it behind the PIN.
  public PaymentsController(PaymentsViewModel model, Words words, Runnable back, Runnable lock) {
    this.model = model;
    this.words = words;
    this.back = back;
    this.lock = lock;
    reversal = new ReversalController(model.reversal, words);
    root = Fxml.load(this, "Payments.fxml", words);
  }

  @FXML
  private void initialize() {
    query.textProperty().bindBidirectional(model.query);
    hint.textProperty().bind(model.hint);
    found.setItems(model.found);
    found.setCellFactory(_ -> new FoundCell(words));
    found.setPlaceholder(new Label());
    found.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> show(now));
    life.setItems(model.life);
    life.setCellFactory(_ -> new LifeCell(words));
    life.setPlaceholder(new Label());
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    reversalSlot.getChildren().add(reversal.root());
    BooleanBinding reversing = model.reversal.stage.isNotEqualTo(ReversalViewModel.Stage.CLOSED);
    reversalSlot.visibleProperty().bind(reversing);
    lifePane.visibleProperty().bind(reversing.not());
    query.disableProperty().bind(reversing);
    found.disableProperty().bind(reversing);
    model.reversal.stage.addListener((_, _, _) -> focus());
    BooleanBinding none = Bindings.isNull(model.chosen);
    for (KeyHint key : new KeyHint[] {elsewhereKey, reverseKey, hostKey, copyKey}) {
      key.disableProperty().bind(none.or(reversing));
    }
    findKey.disableProperty().bind(reversing);
    show(null);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    if (isReversing()) {
      reversal.focus();
    } else {
      query.requestFocus();
      query.end();
    }
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (isReversing() && reversal.key(pressed)) {
      return true;
    }
    switch (pressed) {
      case F2 -> find();
      case F5 -> elsewhere();
      case F6 -> reverse();
      case F7 -> host();
      case F9 -> copy();
      case F10 -> lock();
      case DOWN -> move(1);
      case UP -> move(-1);
      case ESCAPE -> back();
      default -> {
        return pressed == KeyCode.ENTER && !isReversing();
      }
    }
    return true;
  }

  private boolean isReversing() {
    return model.reversal.stage.get() != ReversalViewModel.Stage.CLOSED;
  }

  private void move(int by) {
    if (!isReversing()) {
      int to = found.getSelectionModel().getSelectedIndex() + by;
      if (to >= 0 && to < model.found.size()) {
        found.getSelectionModel().select(to);
        found.scrollTo(Math.max(0, to - 2));
      }
    }
  }

  private void chose(@Nullable FoundRow row) {
    if (row != null) {
      model.chosen.set(row);
    }
  }

  private void show(@Nullable FoundRow row) {
    if (row == null) {
      found.getSelectionModel().clearSelection();
    } else {
      found.getSelectionModel().select(row);
    }
    state.setVisible(row != null);
    if (row == null) {
      name.setText("");
      about.setText("");
      amount.setText("");
      return;
    }
    name.setText(row.name().isEmpty() ? row.contract() : row.name());
    about.setText(words.say("payments.about", row.code(), row.contract()));
    amount.setText(words.money(row.amount()));
    state.setText(words.say("payments.state", row.state()));
    state.pseudoClassStateChanged(REVERSED, row.state() == FoundRow.State.REVERSED);
  }

  @FXML
  private void find() {
    query.requestFocus();
    query.selectAll();
  }

  @FXML
  private void reverse() {
    if (!isReversing()) {
      model.reverse();
    }
  }

  @FXML
  private void host() {
    model.askHost();
  }

  @FXML
  private void copy() {
    model.print(Receipts.Where.HERE);
  }

  @FXML
  private void elsewhere() {
    model.print(Receipts.Where.ELSEWHERE);
  }

  @FXML
  private void lock() {
    lock.run();
  }

  @FXML
  private void back() {
    if (isReversing()) {
      model.reversal.back();
    } else if (model.query.get().isEmpty()) {
      back.run();
    } else {
      model.query.set("");
    }
  }
}
