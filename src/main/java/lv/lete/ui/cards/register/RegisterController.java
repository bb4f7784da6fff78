package lv.lete.ui.cards.register;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lv.lete.contract.Contract;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.cards.CardsRoom;
import org.jspecify.annotations.Nullable;

/// The room of the register: whoever was found on the left, every card of the marked one on the
/// right. What is to be done is asked in the place of the cards.
public final class RegisterController implements CardsRoom {
  private final RegisterViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private TextField query;
  @FXML private ProgressBar progress;
  @FXML private Label hint;
  @FXML private ListView<RegisterDesk.Hit> hits;
  @FXML private VBox lifePane;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private NoticeLine notice;
  @FXML private ListView<LifeRow> life;
  @FXML private VBox actPane;
  @FXML private Label actTitle;
  @FXML private VBox choices;
  @FXML private VBox ask;
  @FXML private Label question;
  @FXML private HBox actBack;

  /// Over its model.
  public RegisterController(RegisterViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Register.fxml", words);
  }

  @FXML
  private void initialize() {
    query.textProperty().bindBidirectional(model.query);
    hint.textProperty().bind(model.hint);
    progress.visibleProperty().bind(model.search.running());
    progress.progressProperty().bind(model.search.part());
    hits.setItems(model.hits);
    hits.setCellFactory(_ -> new HitCell(words));
    hits.setPlaceholder(new Label(""));
    hits.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> {
      hits.getSelectionModel().select(now);
      show(now);
    });
    notice.noticeProperty().bind(model.notice);
    life.setItems(model.life);
    life.setCellFactory(_ -> new LifeCell(words));
    life.setPlaceholder(new Label(words.say("cards.register.never")));
    lifePane.visibleProperty().bind(model.act.open.not());
    actPane.visibleProperty().bind(model.act.open);
    actTitle.textProperty().bind(model.act.title);
    question.textProperty().bind(model.act.question);
    ask.visibleProperty().bind(model.act.question.isNotEmpty());
    actBack.visibleProperty().bind(ask.visibleProperty().not());
    actBack.managedProperty().bind(actBack.visibleProperty());
    model.act.choices.addListener((ListChangeListener<String>) _ -> offer());
    model.act.open.addListener((_, _, open) -> {
      if (open) {
        actPane.requestFocus();
      } else {
        focusList();
      }
    });
    show(null);
  }

  private void offer() {
    choices.getChildren().clear();
    for (int i = 0; i < model.act.choices.size(); i++) {
      int at = i;
      KeyHint choice = new KeyHint();
      choice.setKey(Integer.toString(i + 1));
      choice.setText(model.act.choices.get(i));
      choice.getStyleClass().add("choice");
      choice.setMaxWidth(Double.MAX_VALUE);
      choice.setOnAction(_ -> model.act.choose(at));
      choices.getChildren().add(choice);
    }
  }

  private void chose(RegisterDesk.@Nullable Hit now) {
    if (now != null) {
      model.chosen.set(now);
    }
  }

  private void show(RegisterDesk.@Nullable Hit now) {
    life.setVisible(now != null);
    if (now == null) {
      name.setText("");
      about.setText("");
      return;
    }
    Contract contract = now.contract();
    name.setText(contract == null ? words.say("cards.register.no-contract") : contract.payerName());
    about.setText(
        contract == null
            ? now.id().number()
            : words.say(
                "cards.register.about",
                contract.number(),
                contract.addressLine(),
                contract.municipality()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableBooleanValue inside() {
    return model.act.open;
  }

  @Override
  public void enter() {
    model.refresh();
  }

  @Override
  public void tick() {
    // Nothing here changes by itself.
  }

  @Override
  public void focus() {
    if (model.hits.isEmpty()) {
      query.requestFocus();
    } else {
      focusList();
    }
  }

  private void focusList() {
    hits.requestFocus();
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (pressed == KeyCode.ESCAPE) {
      return model.back();
    }
    if (model.act.open.get()) {
      return acts(pressed);
    }
    switch (pressed) {
      case ENTER -> enterPressed();
      case F7 -> order();
      case F9 -> troubles();
      case F10 -> mark();
      case F11 -> find();
      case F12 -> again();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean acts(KeyCode pressed) {
    String digit = pressed.getName().replace("Numpad ", "");
    if (digit.matches("[1-9]")) {
      model.act.choose(Integer.parseInt(digit) - 1);
      return true;
    }
    if (pressed == KeyCode.F8) {
      model.act.yes();
    }
    return pressed.isFunctionKey();
  }

  private void enterPressed() {
    if (query.isFocused()) {
      model.find();
      focusList();
    } else {
      find();
    }
  }

  @FXML
  private void order() {
    model.order();
  }

  @FXML
  private void mark() {
    model.mark();
  }

  @FXML
  private void troubles() {
    model.troubles();
    focusList();
  }

  @FXML
  private void find() {
    query.requestFocus();
    query.selectAll();
  }

  @FXML
  private void again() {
    model.refresh();
  }

  @FXML
  private void yes() {
    model.act.yes();
  }

  @FXML
  private void no() {
    model.act.back();
  }
}
