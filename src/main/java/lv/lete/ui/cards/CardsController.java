package lv.lete.ui.cards;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The desk of the card-printing staff: its rooms by F2 and on, and below them the long work that
/// goes on, whichever room is shown.
public final class CardsController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final List<KeyCode> KEYS =
      List.of(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6);

  private final CardsViewModel model;
  private final Words words;
  private final Runnable leave;
  private final List<Door> doors;
  private final List<KeyHint> hints = new ArrayList<>();
  private final Parent root;
  private int shown;

  @FXML private Label where;
  @FXML private HBox tabs;
  @FXML private StackPane slot;
  @FXML private HBox job;
  @FXML private Label jobTitle;
  @FXML private ProgressBar jobBar;
  @FXML private Label jobText;
  @FXML private KeyHint stopKey;
  @FXML private Label jobEnding;
  @FXML private Label idle;
  @FXML private KeyHint leaveKey;

  /// A room and what its door says.
  public record Door(String key, CardsRoom room) {}

  /// Over its model; the rooms in the order of their keys, at most five. `leave` closes the desk.
  public CardsController(CardsViewModel model, Words words, List<Door> doors, Runnable leave) {
    this.model = model;
    this.words = words;
    this.doors = List.copyOf(doors);
    this.leave = leave;
    root = Fxml.load(this, "Cards.fxml", words);
    show(0);
  }

  @FXML
  private void initialize() {
    where.textProperty().bind(model.where);
    JobViewModel work = model.job();
    job.visibleProperty().bind(work.running());
    job.managedProperty().bind(work.running());
    idle.visibleProperty().bind(work.running().not());
    idle.managedProperty().bind(idle.visibleProperty());
    jobTitle.textProperty().bind(work.title);
    jobText.textProperty().bind(work.text);
    jobBar.progressProperty().bind(work.part());
    stopKey.visibleProperty().bind(work.ending().not());
    stopKey.managedProperty().bind(stopKey.visibleProperty());
    jobEnding.visibleProperty().bind(work.ending());
    jobEnding.managedProperty().bind(work.ending());
    for (int i = 0; i < doors.size(); i++) {
      int at = i;
      KeyHint hint = new KeyHint();
      hint.setKey(KEYS.get(i).getName());
      hint.setText(words.say(doors.get(i).key()));
      hint.getStyleClass().addAll("choice", "room-tab");
      hint.setOnAction(_ -> show(at));
      hints.add(hint);
      tabs.getChildren().add(hint);
    }
  }

  /// Goes to a room, by its place from 0.
  public void show(int at) {
    shown = at;
    CardsRoom room = doors.get(at).room();
    slot.getChildren().setAll(room.root());
    for (int i = 0; i < hints.size(); i++) {
      hints.get(i).pseudoClassStateChanged(CHOSEN, i == at);
    }
    leaveKey
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !room.inside().get() && !model.job().running().get(),
                room.inside(),
                model.job().running()));
    room.enter();
    room.focus();
  }

  /// A second went by.
  public void tick() {
    doors.get(shown).room().tick();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    doors.get(shown).room().focus();
  }

  @Override
  public boolean key(KeyCode pressed) {
    int door = KEYS.indexOf(pressed);
    if (door >= 0 && door < doors.size()) {
      show(door);
      return true;
    }
    if (doors.get(shown).room().key(pressed)) {
      return true;
    }
    if (pressed == KeyCode.ESCAPE) {
      escape();
      return true;
    }
    return false;
  }

  private void escape() {
    if (model.job().running().get()) {
      model.job().end();
    } else {
      leave.run();
    }
  }

  @FXML
  private void stop() {
    model.job().end();
  }

  @FXML
  private void leave() {
    leave.run();
  }
}
