package lv.lete.ui.counter;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lv.lete.money.Money;
import lv.lete.payment.Payer;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.Receipts;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import lv.lete.ui.find.FindController;
import lv.lete.ui.today.TodayController;

/// The counter: the customer's panel on the left, the day's payments on the right, the keys below.
public final class CounterController implements Screen {
  private final PaymentViewModel model;
  private final PaymentState state;
  private final CounterModels models;
  private final Words words;
  private final MoneyController money;
  private final FindController find;
  private final CardOrderController cardOrder;
  private final TodayController today;
  private final Parent root;

  @FXML private StackPane waitingSlot;
  @FXML private VBox choosing;
  @FXML private VBox choices;
  @FXML private VBox paying;
  @FXML private StackPane doneSlot;
  @FXML private StackPane findSlot;
  @FXML private StackPane cardOrderSlot;
  @FXML private VBox keying;
  @FXML private TextField code;
  @FXML private StackPane todaySlot;
  @FXML private KeyHint findKey;
  @FXML private KeyHint codeKey;
  @FXML private KeyHint cardKey;
  @FXML private KeyHint exactKey;
  @FXML private KeyHint copyKey;
  @FXML private KeyHint elsewhereKey;

  /// Over the models of everything it shows.
  public CounterController(CounterModels models, Words words) {
    this.models = models;
    this.model = models.payment();
    this.state = model.state;
    this.words = words;
    money = new MoneyController(model, words);
    find = new FindController(models.find(), words, model::found, model::escape);
    cardOrder = new CardOrderController(model.cardOrder, words, model::escape);
    today = new TodayController(models.today(), words, this::focus);
    root = Fxml.load(this, "Counter.fxml", words);
  }

  @FXML
  private void initialize() {
    waitingSlot.getChildren().add(new WaitingController(state, models.scannerGone(), words).root());
    paying.getChildren().addAll(new ContractController(model.contract, words).root(), money.root());
    VBox.setVgrow(money.root(), Priority.ALWAYS);
    doneSlot
        .getChildren()
        .add(
            new DoneController(state.done, models.acknowledged(), models.today().notice(), words)
                .root());
    findSlot.getChildren().add(find.root());
    cardOrderSlot.getChildren().add(cardOrder.root());
    todaySlot.getChildren().add(today.root());
    today.toldElsewhere(doneSlot.visibleProperty(), models.drawerNotice());
    code.textProperty().bindBidirectional(state.code);
    showOne();
    enableKeys();
    state.choices.addListener(
        (ListChangeListener<Payer>) _ -> PayerChoices.list(choices, state.choices, model::choose));
    state.stage.addListener((_, _, _) -> focus());
    state.ask.addListener((_, _, _) -> focus());
    state.busy.addListener((_, _, _) -> focus());
    state.panel.addListener((_, _, _) -> focus());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (today.active() && today.key(pressed)) {
      return true;
    }
    if (state.panel.get() == Panel.FIND && find.key(pressed)) {
      return true;
    }
    if (state.panel.get() == Panel.CARD_ORDER && cardOrder.key(pressed)) {
      return true;
    }
    return functionKey(pressed) || choiceKey(pressed);
  }

  @Override
  public void focus() {
    switch (state.panel.get()) {
      case FIND -> find.focus();
      case CARD_ORDER -> cardOrder.focus();
      case KEY -> code.requestFocus();
      case NONE -> {
        switch (state.stage.get()) {
          case AMOUNT, TENDER -> money.focus();
          case WAITING, CHOOSING, DONE -> root.requestFocus();
        }
      }
    }
  }

  private boolean functionKey(KeyCode pressed) {
    switch (pressed) {
      case ENTER -> enter();
      case ESCAPE -> escape();
      case F1 -> model.orderCard();
      case S -> {
        return model.statement();
      }
      case F2 -> find();
      case F3 -> keyCode();
      case F4 -> card();
      case F5 -> elsewhere();
      case F6 -> exact();
      case F7 -> list();
      case F8 -> yesOrPayments();
      case F9 -> copy();
      case F10 -> lock();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean choiceKey(KeyCode pressed) {
    String digit = pressed.getName().replace("Numpad ", "");
    boolean choice = state.stage.get() == Stage.CHOOSING && digit.matches("[1-9]");
    if (choice) {
      model.choose(Integer.parseInt(digit) - 1);
    }
    return choice;
  }

  private void showOne() {
    BooleanBinding none = state.panel.isEqualTo(Panel.NONE);
    show(waitingSlot, none.and(state.stage.isEqualTo(Stage.WAITING)));
    show(choosing, none.and(state.stage.isEqualTo(Stage.CHOOSING)));
    BooleanBinding money =
        state.stage.isEqualTo(Stage.AMOUNT).or(state.stage.isEqualTo(Stage.TENDER));
    show(paying, none.and(money));
    show(doneSlot, none.and(state.stage.isEqualTo(Stage.DONE)));
    show(findSlot, state.panel.isEqualTo(Panel.FIND));
    show(cardOrderSlot, state.panel.isEqualTo(Panel.CARD_ORDER));
    show(keying, state.panel.isEqualTo(Panel.KEY));
  }

  private void enableKeys() {
    BooleanBinding tender = state.stage.isEqualTo(Stage.TENDER);
    BooleanBinding asked = Bindings.isNotNull(state.ask);
    findKey.disableProperty().bind(tender);
    codeKey.disableProperty().bind(tender);
    cardKey.disableProperty().bind(tender.not().or(asked));
    exactKey.disableProperty().bind(tender.not().or(asked));
    copyKey.disableProperty().bind(tender);
    elsewhereKey.disableProperty().bind(tender);
  }

  private static void show(Node node, BooleanBinding when) {
    node.visibleProperty().bind(when);
  }

  @FXML
  private void enter() {
    if (state.panel.get() == Panel.KEY) {
      model.keyed();
    } else {
      model.enter();
    }
  }

  @FXML
  private void escape() {
    model.escape();
  }

  @FXML
  private void find() {
    models.find().clear();
    model.open(Panel.FIND);
  }

  @FXML
  private void keyCode() {
    model.open(Panel.KEY);
  }

  @FXML
  private void card() {
    model.cardTender();
  }

  @FXML
  private void exact() {
    model.exact();
  }

  @FXML
  private void list() {
    today.focus();
  }

  @FXML
  private void copy() {
    reprint(Receipts.Where.HERE);
  }

  @FXML
  private void elsewhere() {
    reprint(Receipts.Where.ELSEWHERE);
  }

  /// The payment that "done" tells of is printed by what it says: the list may not have it yet.
  private void reprint(Receipts.Where where) {
    if (model.inTender()) {
      return;
    }
    Done shown = state.done.get();
    UUID marked = today.marked();
    if (marked == null && shown != null) {
      Money amount = shown.fact().amount();
      models.today().print(shown.fact().payment(), shown.code(), amount, where);
    } else {
      models.today().reprint(marked, where);
    }
  }

  /// F8 answers a question while one is open.
  private void yesOrPayments() {
    if (state.ask.get() == null) {
      payments();
    } else {
      model.yes();
    }
  }

  private void payments() {
    models.payments().accept(today.marked());
  }

  @FXML
  private void lock() {
    models.lock().run();
  }
}
