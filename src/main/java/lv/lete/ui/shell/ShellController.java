package lv.lete.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.Notice;
import lv.lete.ui.Parts;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import lv.lete.ui.counter.CounterController;
import lv.lete.ui.counter.CounterModels;
import lv.lete.ui.day.DayController;
import lv.lete.ui.day.OvernightController;
import lv.lete.ui.devices.DevicesController;
import lv.lete.ui.payments.PaymentsController;
import lv.lete.ui.recovery.RecoveryController;
import lv.lete.ui.settlement.SettlementController;
import lv.lete.ui.signin.FirstPinController;
import lv.lete.ui.signin.OpenTillController;
import lv.lete.ui.signin.SignInController;

/// The frame: header, the screen of the hour, status bar. Screens are made when they are first
/// needed, so that the first frame waits for none but the sign-in.
public final class ShellController {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final ShellViewModel model;
  private final Parts.Place where;
  private final Words words;
  private final HeldKeys held = new HeldKeys();
  private final Map<Place, Screen> made = new EnumMap<>(Place.class);
  private final Parent root;

  @FXML private Label till;
  @FXML private Label branch;
  @FXML private Label training;
  @FXML private Label trouble;
  @FXML private HBox dateBox;
  @FXML private Label businessDate;
  @FXML private HBox tellerBox;
  @FXML private Label teller;
  @FXML private KeyHint paymentsKey;
  @FXML private KeyHint devicesKey;
  @FXML private KeyHint dayKey;
  @FXML private StackPane screens;
  @FXML private Region dot;
  @FXML private Label host;
  @FXML private Label queue;
  @FXML private Label hands;
  @FXML private Label contracts;
  @FXML private Label version;
  @FXML private Label watermark;

  /// Over the models of everything.
  public ShellController(ShellViewModel model, Parts.Place where, Words words) {
    this.model = model;
    this.where = where;
    this.words = words;
    root = Fxml.load(this, "Shell.fxml", words);
  }

  /// The window's nodes.
  public Parent root() {
    return root;
  }

  /// Listens to the window's keys and clicks.
  public void attach(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> held.released(key.getCode()));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touch());
    screen(model.place.get()).focus();
  }

  /// The window lost the keyboard.
  public void lostKeyboard() {
    held.forget();
  }

  /// Makes the screens that were not needed for the first frame.
  public void makeAll() {
    for (Place place : Place.values()) {
      screen(place);
    }
  }

  @FXML
  private void initialize() {
    till.setText(where.till());
    branch.setText(where.branch());
    version.setText(where.version());
    training.setVisible(where.training());
    training.setManaged(where.training());
    watermark.setVisible(where.training());
    teller.textProperty().bind(model.teller);
    tellerBox.visibleProperty().bind(model.teller.isNotEmpty());
    devicesKey.setManaged(model.deviceDesk.there());
    devicesKey
        .visibleProperty()
        .bind(
            model
                .teller
                .isNotEmpty()
                .and(model.place.isNotEqualTo(Place.LOCKED))
                .and(devicesKey.managedProperty()));
    dayKey
        .visibleProperty()
        .bind(model.teller.isNotEmpty().and(model.place.isNotEqualTo(Place.LOCKED)));
    paymentsKey
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(model::offersPayments, model.place, model.teller));
    paymentsKey.managedProperty().bind(paymentsKey.visibleProperty());
    businessDate.textProperty().bind(model.businessDate);
    dateBox.visibleProperty().bind(model.businessDate.isNotEmpty());
    host.textProperty().bind(model.status.host);
    queue.textProperty().bind(model.status.queue);
    contracts.textProperty().bind(model.status.contracts);
    hands.textProperty().bind(model.devices.hands);
    hands.visibleProperty().bind(model.devices.hands.isNotEmpty());
    hands.managedProperty().bind(hands.visibleProperty());
    model.devices.tone.addListener(
        (_, _, now) -> hands.pseudoClassStateChanged(WARNING, now == Notice.Tone.WARNING));
    model.status.tone.addListener((_, _, now) -> tone(now));
    model.trouble.addListener((_, _, code) -> trouble.setText(words.say("shell.trouble", code)));
    model.place.addListener((_, _, now) -> show(now));
    show(model.place.get());
  }

  private void pressed(KeyEvent key) {
    model.touch();
    boolean text = key.isControlDown() || key.isAltDown() || key.isMetaDown();
    if (text) {
      return;
    }
    if (HeldKeys.isCommand(key.getCode()) && !held.firstPress(key.getCode())) {
      key.consume();
    } else if (shellKey(key.getCode()) || screen(model.place.get()).key(key.getCode())) {
      key.consume();
    }
  }

  /// F11 and F12 mean the same on every screen; on their own they go back. Whoever takes no
  /// payments may find them all the same.
  private boolean shellKey(KeyCode code) {
    return switch (code) {
      case F8 -> model.place.get() == Place.BLOCKED && model.openPayments(null);
      case F11 -> model.openDevices();
      case F12 -> model.openDay();
      default -> false;
    };
  }

  @FXML
  private void day() {
    if (!model.openDay()) {
      model.days.day.leave();
    }
  }

  @FXML
  private void payments() {
    model.openPayments(null);
  }

  @FXML
  private void devices() {
    if (!model.openDevices()) {
      model.leave(Place.DEVICES);
    }
  }

  private void show(Place place) {
    Screen now = screen(place);
    made.forEach((other, screen) -> screen.root().setVisible(other == key(place)));
    now.focus();
  }

  private Screen screen(Place place) {
    Place key = key(place);
    Screen there = made.get(key);
    if (there == null) {
      there = make(key);
      there.root().setVisible(false);
      made.put(key, there);
      screens.getChildren().add(there.root());
    }
    return there;
  }

  /// Sign-in and lock are one screen; its model says which it is.
  private static Place key(Place place) {
    return place == Place.LOCKED ? Place.SIGN_IN : place;
  }

  private Screen make(Place place) {
    Runnable lock = () -> model.lock(false);
    return switch (place) {
      case SIGN_IN, LOCKED -> new SignInController(model.signIn, words, model.days::openFirstPin);
      case FIRST_PIN ->
          new FirstPinController(model.days.firstPin, words, model.days::leaveFirstPin);
      case OVERNIGHT -> new OvernightController(model.days.overnight, words, lock);
      case DAY -> new DayController(model.days.day, words, lock, where.version());
      case BLOCKED -> new BlockedController(model, words);
      case OPEN_TILL -> new OpenTillController(model.openTill, words, lock);
      case DEVICES ->
          new DevicesController(model.deviceDesk, words, () -> model.leave(Place.DEVICES), lock);
      case PAYMENTS ->
          new PaymentsController(model.payments, words, () -> model.leave(Place.PAYMENTS), lock);
      case SETTLEMENT ->
          new SettlementController(
              model.settlement,
              words,
              () -> model.leave(Place.SETTLEMENT),
              lock,
              model::openPayments);
      case RECOVERY -> new RecoveryController(model.recovery, words, lock);
      case COUNTER ->
          new CounterController(
              new CounterModels(
                  model.payment,
                  model.find,
                  model.today,
                  model.status.acknowledged,
                  model.devices.drawer,
                  model.devices.scannerGone,
                  model::openPayments,
                  lock),
              words);
    };
  }

  private void tone(Notice.Tone tone) {
    for (Region part : new Region[] {dot, host}) {
      part.pseudoClassStateChanged(WARNING, tone == Notice.Tone.WARNING);
      part.pseudoClassStateChanged(TROUBLE, tone == Notice.Tone.TROUBLE);
    }
  }
}
