package lv.lete.ui.cards.designs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.cards.CardsRoom;
import org.jspecify.annotations.Nullable;

/// The room of designs: their names on the left, front and back with somebody's words on the right,
/// faults below or in the place of the picture.
public final class DesignsController implements CardsRoom {
  private static final double SOME_FAULTS = 110;

  private final DesignsViewModel model;
  private final Words words;
  private final PaintedPages painted = new PaintedPages();
  private final Parent root;

  @FXML private ListView<String> names;
  @FXML private Label folder;
  @FXML private Label who;
  @FXML private Label why;
  @FXML private TextField number;
  @FXML private NoticeLine notice;
  @FXML private StackPane picture;
  @FXML private ListView<Fault> faults;

  /// Over its model.
  public DesignsController(DesignsViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Designs.fxml", words);
  }

  @FXML
  private void initialize() {
    names.setItems(model.names);
    names.setPlaceholder(new Label(words.say("cards.designs.empty")));
    names
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            model.chosen.set(now);
          }
        });
    model.chosen.addListener((_, _, now) -> names.getSelectionModel().select(now));
    folder.textProperty().bind(model.folder);
    number.textProperty().bindBidirectional(model.number);
    notice.noticeProperty().bind(model.notice);
    picture.getChildren().add(painted);
    model.pages.addListener((_, _, now) -> pages(now));
    faults.setItems(model.faults);
    faults.setCellFactory(_ -> new FaultCell());
    faults.visibleProperty().bind(Bindings.isNotEmpty(model.faults));
    faults.managedProperty().bind(faults.visibleProperty());
    model.sample.addListener((_, _, now) -> person(now));
    pages(List.of());
  }

  private void pages(List<DesignDesk.Page> now) {
    painted.show(now);
    boolean whole = now.isEmpty();
    picture.setVisible(!whole);
    picture.setManaged(!whole);
    VBox.setVgrow(faults, whole ? Priority.ALWAYS : Priority.NEVER);
    faults.setPrefHeight(SOME_FAULTS);
  }

  private void person(DesignDesk.@Nullable Sample now) {
    who.setText(now == null ? "" : now.contract().payerName());
    why.setText(
        now == null
            ? ""
            : words.say(
                "cards.designs.person",
                words.say("cards.trait", now.trait()),
                now.contract().number(),
                now.contract().addressLine()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableBooleanValue inside() {
    return number.focusedProperty();
  }

  @Override
  public void enter() {
    model.refresh();
  }

  @Override
  public void tick() {
    model.tick();
  }

  @Override
  public void focus() {
    names.requestFocus();
  }

  @Override
  public boolean key(KeyCode pressed) {
    switch (pressed) {
      case F7 -> nextPerson();
      case F8 -> keyNumber();
      case F12 -> again();
      case ENTER -> {
        if (!number.isFocused()) {
          return false;
        }
        model.find();
        names.requestFocus();
      }
      case ESCAPE -> {
        if (!number.isFocused()) {
          return false;
        }
        names.requestFocus();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @FXML
  private void nextPerson() {
    model.nextPerson();
  }

  @FXML
  private void keyNumber() {
    number.requestFocus();
    number.selectAll();
  }

  @FXML
  private void again() {
    model.refresh();
    model.paint();
  }
}
