package lv.lete.ui.counter;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lv.lete.money.Money;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.Notice;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The money panel: the two fields, what is due and the change, and beside them the one thing to do
/// or to answer next. Nothing in it changes its place while a payment goes on.
final class MoneyController {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final PaymentViewModel model;
  private final PaymentState state;
  private final Words words;
  private final Parent root;

  @FXML private HBox amountRow;
  @FXML private TextField amount;
  @FXML private Label amountSign;
  @FXML private Label fee;
  @FXML private Label due;
  @FXML private HBox givenRow;
  @FXML private TextField given;
  @FXML private Label givenSign;
  @FXML private Label changeLabel;
  @FXML private Label change;
  @FXML private VBox step;
  @FXML private Label stepText;
  @FXML private Label kwh;
  @FXML private Label kwhNote;
  @FXML private NoticeLine notice;
  @FXML private VBox question;
  @FXML private Label questionText;
  @FXML private KeyHint yes;
  @FXML private KeyHint no;
  @FXML private KeyHint cardOrder;
  @FXML private KeyHint statement;
  @FXML private HBox extras;
  @FXML private ProgressBar progress;
  @FXML private KeyHint go;

  MoneyController(PaymentViewModel model, Words words) {
    this.model = model;
    this.state = model.state;
    this.words = words;
    root = Fxml.load(this, "Money.fxml", words);
  }

  @FXML
  private void initialize() {
    bindFigures();
    bindSide();
    state.stage.addListener((_, _, _) -> showStep());
    state.ask.addListener((_, _, _) -> showStep());
    state.busy.addListener((_, _, _) -> showStep());
    state.stopped.addListener((_, _, _) -> showStep());
    showStep();
  }

  Parent root() {
    return root;
  }

  /// Puts the cursor into the field that is due, or nowhere while a question is open.
  void focus() {
    boolean asked = state.ask.get() != null || !state.stopped.get().isEmpty();
    if (asked) {
      root.requestFocus();
    } else if (state.stage.get() == Stage.AMOUNT) {
      amount.requestFocus();
      amount.selectAll();
    } else if (state.stage.get() == Stage.TENDER) {
      given.requestFocus();
      given.end();
    }
  }

  private void bindFigures() {
    Figures figures = model.figures;
    amount.textProperty().bindBidirectional(state.amount);
    given.textProperty().bindBidirectional(state.given);
    var sign = Bindings.createStringBinding(() -> words.symbol(figures.currency()), state.payer);
    amountSign.textProperty().bind(sign);
    givenSign.textProperty().bind(sign);
    fee.textProperty().bind(figures.fee);
    due.textProperty().bind(figures.due);
    change
        .textProperty()
        .bind(
            Bindings.when(figures.missing.isNotEmpty())
                .then(figures.missing)
                .otherwise(figures.change));
    changeLabel
        .textProperty()
        .bind(
            Bindings.when(figures.missing.isNotEmpty())
                .then(words.say("counter.missing"))
                .otherwise(words.say("counter.change")));
    figures.missing.addListener(
        (_, _, now) -> change.pseudoClassStateChanged(SHORT, !now.isEmpty()));
  }

  private void bindSide() {
    Figures figures = model.figures;
    notice
        .noticeProperty()
        .bind(
            Bindings.createObjectBinding(
                this::mostUrgent,
                state.notice,
                state.stage,
                figures.amountTrouble,
                figures.givenTrouble));
    notice.managedProperty().bind(notice.visibleProperty());
    question.managedProperty().bind(question.visibleProperty());
    question.visibleProperty().bind(Bindings.isNotNull(state.ask));
    step.visibleProperty().bind(Bindings.isNull(state.ask).and(state.stopped.isEmpty()));
    step.managedProperty().bind(step.visibleProperty());
    go.visibleProperty().bind(step.visibleProperty());
    go.managedProperty().bind(step.visibleProperty());
    cardOrder
        .visibleProperty()
        .bind(step.visibleProperty().and(state.stage.isEqualTo(Stage.AMOUNT)));
    cardOrder.managedProperty().bind(step.visibleProperty());
    // a notice stands in their place: there is room for one of them
    extras.managedProperty().bind(step.visibleProperty().and(notice.visibleProperty().not()));
    extras.visibleProperty().bind(extras.managedProperty());
    statement.visibleProperty().bind(cardOrder.visibleProperty());
    statement.managedProperty().bind(step.visibleProperty());
    kwh.textProperty().bind(figures.kwh);
    kwhNote.textProperty().bind(figures.kwhNote);
    progress.visibleProperty().bind(state.busy);
  }

  private @Nullable Notice mostUrgent() {
    Notice said = state.notice.get();
    if (said != null) {
      return said;
    }
    String wrong =
        switch (state.stage.get()) {
          case AMOUNT -> model.figures.amountTrouble.get();
          case TENDER -> model.figures.givenTrouble.get();
          case WAITING, CHOOSING, DONE -> "";
        };
    return wrong.isEmpty() ? null : Notice.warning(wrong);
  }

  private void showStep() {
    Stage stage = state.stage.get();
    Ask asked = state.ask.get();
    boolean open = asked == null && !state.held();
    amount.setEditable(stage == Stage.AMOUNT && open);
    given.setEditable(stage == Stage.TENDER && open);
    amount.setFocusTraversable(stage == Stage.AMOUNT);
    given.setFocusTraversable(stage == Stage.TENDER);
    amountRow.pseudoClassStateChanged(ACTIVE, stage == Stage.AMOUNT && asked == null);
    givenRow.pseudoClassStateChanged(ACTIVE, stage == Stage.TENDER && asked == null);
    boolean tender = stage == Stage.TENDER;
    stepText.setText(words.say(tender ? "step.tender" : "step.amount"));
    go.setText(words.say(tender ? "step.tender.go" : "step.amount.go"));
    go.setDisable(!open);
    if (asked != null) {
      ask(asked);
    }
  }

  private void ask(Ask asked) {
    String key = "ask." + asked.name();
    String value =
        switch (asked) {
          case CONFIRM_NAME -> state.payer.get().contract().payerName();
          case SAME_AGAIN_TODAY, UNUSUAL_AMOUNT, SESSION_LEFT_OPEN -> words.money(amountKeyed());
          case CARD_TAKEN, ABANDON -> words.money(state.started.get().due());
        };
    questionText.setText(words.say(key, value));
    yes.setText(words.say(key + ".yes"));
    no.setText(words.say(key + ".no"));
  }

  private Money amountKeyed() {
    var sum = model.figures.reading(state.amount.get());
    return sum == null ? Money.zero(model.figures.currency()) : sum;
  }

  @FXML
  private void statement() {
    model.statement();
  }

  @FXML
  private void cardOrder() {
    model.orderCard();
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
    model.escape();
  }
}
