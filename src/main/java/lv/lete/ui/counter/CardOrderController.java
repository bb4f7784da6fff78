package lv.lete.ui.counter;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The panel for the order of a card: four reasons, each in its place with its digit whatever may
/// be ordered now, and below what the marked one leads to.
final class CardOrderController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int COLUMNS = 2;

  private final CardOrderViewModel model;
  private final Words words;
  private final Runnable back;
  private final Parent root;

  @FXML private Label name;
  @FXML private Label contract;
  @FXML private Label known;
  @FXML private Label lately;
  @FXML private VBox asking;
  @FXML private GridPane grid;
  @FXML private Label meaning;
  @FXML private VBox taken;
  @FXML private Label done;
  @FXML private NoticeLine notice;
  @FXML private ProgressBar progress;
  @FXML private KeyHint go;
  @FXML private KeyHint leave;

  CardOrderController(CardOrderViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    root = Fxml.load(this, "CardOrder.fxml", words);
  }

  @FXML
  private void initialize() {
    name.textProperty().bind(model.name);
    contract.textProperty().bind(model.contract);
    known.textProperty().bind(model.known);
    lately.textProperty().bind(model.lately);
    meaning.textProperty().bind(model.meaning);
    done.textProperty().bind(model.done);
    notice.noticeProperty().bind(model.notice);
    progress.visibleProperty().bind(model.busy);
    BooleanBinding ordered = model.done.isNotEmpty();
    asking.visibleProperty().bind(ordered.not());
    taken.visibleProperty().bind(ordered);
    go.visibleProperty().bind(ordered.not());
    go.disableProperty().bind(Bindings.isNull(model.chosen).or(model.busy));
    for (int i = 0; i < CardOrderViewModel.WISHES.size(); i++) {
      add(i, CardOrderViewModel.WISHES.get(i));
    }
    leave
        .textProperty()
        .bind(
            Bindings.when(ordered)
                .then(words.say("card-order.leave"))
                .otherwise(words.say("key.back")));
  }

  private void add(int place, CardWish wish) {
    KeyHint hint = new KeyHint();
    hint.setKey(Integer.toString(place + 1));
    hint.setText(words.say("card-order.wish", wish));
    hint.getStyleClass().add("choice");
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.open.get().contains(wish), model.open));
    hint.setOnAction(_ -> model.choose(place + 1));
    model.chosen.addListener((_, _, now) -> hint.pseudoClassStateChanged(CHOSEN, now == wish));
    grid.add(hint, place % COLUMNS, place / COLUMNS);
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Enter only leaves what is done: a bouncing key orders nothing.
  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case F8 -> model.order();
      case ENTER -> {
        if (!model.done.get().isEmpty()) {
          back.run();
        }
      }
      case ESCAPE -> back.run();
      default -> {
        return digit(code);
      }
    }
    return true;
  }

  private boolean digit(KeyCode code) {
    String digit = code.getName().replace("Numpad ", "");
    boolean is = digit.matches("[0-9]");
    if (is) {
      model.choose(Integer.parseInt(digit));
    }
    return is;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }

  @FXML
  private void order() {
    model.order();
  }

  @FXML
  private void back() {
    back.run();
  }
}
