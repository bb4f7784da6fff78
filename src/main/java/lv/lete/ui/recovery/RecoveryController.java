package lv.lete.ui.recovery;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lv.lete.journal.PaymentCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// What a crash left open, one payment after the other.
public final class RecoveryController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RecoveryViewModel model;
  private final Words words;
  private final Runnable lock;
  private final Parent root;

  @FXML private Label place;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private Label due;
  @FXML private KeyHint cash;
  @FXML private KeyHint card;
  @FXML private KeyHint notTaken;
  @FXML private KeyHint confirm;
  @FXML private NoticeLine notice;

  /// Over its model; `lock` hides the screen behind the PIN.
  public RecoveryController(RecoveryViewModel model, Words words, Runnable lock) {
    this.model = model;
    this.words = words;
    this.lock = lock;
    root = Fxml.load(this, "Recovery.fxml", words);
  }

  @FXML
  private void initialize() {
    model.current.addListener((_, _, now) -> show(now));
    show(model.current.get());
    model.choice.addListener((_, _, now) -> mark(now));
    confirm
        .disableProperty()
        .bind(Bindings.isNull(model.choice).or(model.busy).or(model.stopped.isNotEmpty()));
    notice.noticeProperty().bind(model.notice);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case DIGIT1, NUMPAD1 -> cash();
      case DIGIT2, NUMPAD2 -> card();
      case DIGIT3, NUMPAD3 -> notTaken();
      case F8 -> confirm();
      case ESCAPE -> model.unchoose();
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
  private void cash() {
    model.choose(RecoveryViewModel.Choice.CASH);
  }

  @FXML
  private void card() {
    model.choose(RecoveryViewModel.Choice.CARD);
  }

  @FXML
  private void notTaken() {
    model.choose(RecoveryViewModel.Choice.NOT_TAKEN);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @FXML
  private void lock() {
    lock.run();
  }

  private void show(RecoveryViewModel.@Nullable Open open) {
    if (open == null) {
      return;
    }
    var fact = open.line().started();
    place.setText(words.say("recovery.place", open.place(), open.of()));
    name.setText(open.name().isEmpty() ? fact.contract() : open.name());
    about.setText(
        words.say(
            "recovery.about",
            fact.contract(),
            words.date(words.wallDate(open.line().at())),
            words.time(open.line().at()),
            open.line().actor(),
            PaymentCode.of(open.line().payment())));
    due.setText(words.money(open.due()));
  }

  private void mark(RecoveryViewModel.@Nullable Choice chosen) {
    cash.pseudoClassStateChanged(CHOSEN, chosen == RecoveryViewModel.Choice.CASH);
    card.pseudoClassStateChanged(CHOSEN, chosen == RecoveryViewModel.Choice.CARD);
    notTaken.pseudoClassStateChanged(CHOSEN, chosen == RecoveryViewModel.Choice.NOT_TAKEN);
  }
}
