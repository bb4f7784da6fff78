package lv.lete.ui.day;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lv.lete.till.People.Listed;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import lv.lete.ui.day.PeopleViewModel.Act;
import org.jspecify.annotations.Nullable;

/// Who may work here: the list on the left, what is being done on the right.
final class PeopleController implements Screen {
  private final PeopleViewModel model;
  private final Words words;
  private final Runnable back;
  private final Parent root;

  @FXML private ListView<Listed> list;
  @FXML private Node acting;
  @FXML private Label question;
  @FXML private Node nameBox;
  @FXML private TextField name;
  @FXML private Node roleBox;
  @FXML private Label role;
  @FXML private Node codeBox;
  @FXML private Label code;
  @FXML private NoticeLine notice;

  PeopleController(PeopleViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    root = Fxml.load(this, "People.fxml", words);
  }

  @FXML
  private void initialize() {
    list.setItems(model.people);
    list.setCellFactory(_ -> new PersonCell(words));
    list.setPlaceholder(new Label(words.say("day.people.none")));
    name.textProperty().bindBidirectional(model.name);
    question.textProperty().bind(model.question);
    code.textProperty().bind(model.code);
    codeBox.visibleProperty().bind(model.code.isNotEmpty());
    notice.noticeProperty().bind(model.notice);
    acting.visibleProperty().bind(model.act.isNotNull());
    nameBox.visibleProperty().bind(model.act.isEqualTo(Act.ADD));
    nameBox.managedProperty().bind(nameBox.visibleProperty());
    roleBox.visibleProperty().bind(model.act.isEqualTo(Act.ADD).or(model.act.isEqualTo(Act.ROLE)));
    roleBox.managedProperty().bind(roleBox.visibleProperty());
    model.role.addListener((_, _, now) -> role.setText(words.say("role", now)));
    role.setText(words.say("role", model.role.get()));
    model.act.addListener((_, _, _) -> focus());
  }

  private @Nullable Listed marked() {
    return list.getSelectionModel().getSelectedItem();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode pressed) {
    boolean stepping = model.act.get() == Act.ADD || model.act.get() == Act.ROLE;
    switch (pressed) {
      case F2 -> add();
      case F3 -> bar();
      case F4 -> role();
      case F5 -> reset();
      case F8 -> confirm();
      case UP, DOWN -> {
        if (stepping) {
          model.step(pressed == KeyCode.UP ? -1 : 1);
        }
        return stepping;
      }
      case ESCAPE -> {
        return model.unprepare();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    if (model.act.get() == Act.ADD) {
      name.requestFocus();
    } else {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  @FXML
  private void add() {
    model.prepare(Act.ADD, null);
  }

  @FXML
  private void bar() {
    model.prepare(Act.BAR, marked());
  }

  @FXML
  private void role() {
    model.prepare(Act.ROLE, marked());
  }

  @FXML
  private void reset() {
    model.prepare(Act.RESET, marked());
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @FXML
  private void back() {
    if (!model.unprepare()) {
      back.run();
    }
  }
}
