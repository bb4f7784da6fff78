package lv.lete.ui.day;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The day's menu: each entry in its own place with its own digit, whatever the role may not see.
final class MenuController implements Screen {
  private static final int COLUMNS = 3;
  private static final double SHARE = 100;

  /// Room for a title and two lines below it.
  private static final double ENTRY_HEIGHT = 104;

  private final DayViewModel model;
  private final Words words;
  private final Runnable lock;
  private final Map<DayPanel, KeyHint> hints = new EnumMap<>(DayPanel.class);
  private final Parent root;

  @FXML private Label session;
  @FXML private GridPane grid;
  @FXML private NoticeLine notice;

  MenuController(DayViewModel model, Words words, Runnable lock) {
    this.model = model;
    this.words = words;
    this.lock = lock;
    root = Fxml.load(this, "Menu.fxml", words);
  }

  @FXML
  private void initialize() {
    session.textProperty().bind(model.session);
    notice.noticeProperty().bind(model.notice);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(SHARE / COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    for (DayPanel each : DayPanel.values()) {
      if (each != DayPanel.MENU) {
        add(each);
      }
    }
    model.entries.addListener((_, _, _) -> show());
    show();
  }

  private void add(DayPanel panel) {
    KeyHint hint = new KeyHint();
    hint.setKey(Integer.toString(panel.number()));
    Label title = new Label(words.say("day.menu." + panel.name()));
    Label lead = new Label(words.say("day.menu.lead." + panel.name()));
    title.getStyleClass().add("card-title");
    lead.getStyleClass().add("cell-detail");
    lead.setWrapText(true);
    VBox text = new VBox(title, lead);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox shown = new HBox(hint.getGraphic(), text);
    shown.getStyleClass().add("menu-text");
    hint.setGraphic(shown);
    hint.setAccessibleText(title.getText() + ", " + lead.getText());
    hint.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    hint.setMinHeight(ENTRY_HEIGHT);
    hint.setPrefHeight(ENTRY_HEIGHT);
    hint.setMaxSize(Double.MAX_VALUE, ENTRY_HEIGHT);
    hint.getStyleClass().add("menu-entry");
    hint.setOnAction(_ -> model.choose(panel.number()));
    int place = panel.number() - 1;
    grid.add(hint, place % COLUMNS, place / COLUMNS);
    hints.put(panel, hint);
  }

  private void show() {
    hints.forEach((panel, hint) -> {
      DayViewModel.Entry entry = model.entries.get().get(panel);
      hint.setVisible(entry != null && entry != DayViewModel.Entry.HIDDEN);
      hint.setDisable(entry != DayViewModel.Entry.ON);
    });
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    if (code.isDigitKey() || code.isKeypadKey()) {
      String digit = code.getName().replace("Numpad ", "");
      if (digit.matches("[1-9]")) {
        model.choose(Integer.parseInt(digit));
        return true;
      }
    }
    return false;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }

  @FXML
  private void lock() {
    lock.run();
  }

  @FXML
  private void back() {
    model.back();
  }
}
