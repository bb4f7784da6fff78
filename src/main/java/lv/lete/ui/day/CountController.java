package lv.lete.ui.day;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import lv.lete.money.Money;
import lv.lete.till.CountDrawer.Counting;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import lv.lete.ui.day.CountViewModel.Kind;
import org.jspecify.annotations.Nullable;

/// The count: a field for each coin and note, in two columns, largest first; Enter and Down go to
/// the next, Up back. What should be in the drawer is nowhere until the count is on disk.
final class CountController implements Screen {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  /// A column holds the field's face, the field and its sum, and the gap to the next column.
  private static final int WIDTH = 3;

  private final CountViewModel model;
  private final Words words;
  private final Runnable back;
  private final List<TextField> fields = new ArrayList<>();
  private final Parent root;

  @FXML private GridPane grid;
  @FXML private Label declared;
  @FXML private Node blind;
  @FXML private Node result;
  @FXML private Label expected;
  @FXML private Label difference;
  @FXML private KeyHint record;
  @FXML private KeyHint again;
  @FXML private NoticeLine notice;

  CountController(CountViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    root = Fxml.load(this, "Count.fxml", words);
  }

  @FXML
  private void initialize() {
    model.kinds.addListener((_, _, now) -> {
      show(now);
      focus();
    });
    declared.textProperty().bind(model.declared);
    notice.noticeProperty().bind(model.notice);
    model.counted.addListener((_, _, now) -> {
      show(now);
      focus();
    });
    show(model.kinds.get());
    show(model.counted.get());
  }

  private void show(List<Kind> kinds) {
    grid.getChildren().clear();
    fields.clear();
    int rows = (kinds.size() + 1) / 2;
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      int row = i % rows;
      int column = i / rows * WIDTH;
      Label face = new Label(words.money(Money.eur(kind.faceMinor)));
      face.getStyleClass().add("count-face");
      TextField pieces = new TextField();
      pieces.setId("pieces" + kind.faceMinor);
      pieces.getStyleClass().add("count-field");
      pieces.textProperty().bindBidirectional(kind.pieces);
      pieces.editableProperty().bind(model.busy.not().and(model.counted.isNull()));
      Label sum = new Label();
      sum.getStyleClass().add("count-sum");
      sum.textProperty().bind(kind.sum);
      grid.add(face, column, row);
      grid.add(pieces, column + 1, row);
      grid.add(sum, column + 2, row);
      fields.add(pieces);
    }
  }

  private void show(Counting.@Nullable Counted now) {
    blind.setVisible(now == null);
    result.setVisible(now != null);
    record.setDisable(now != null);
    again.setDisable(now == null);
    if (now != null) {
      expected.setText(words.money(now.expected()));
      difference.setText(SessionRows.signed(words, now.difference()));
      difference.pseudoClassStateChanged(OFF, !now.difference().isZero());
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case ENTER, DOWN -> step(1);
      case UP -> step(-1);
      case F2 -> again();
      case F8 -> record();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Past the last field the cursor stays: no count is recorded by Enter.
  private void step(int by) {
    int now = -1;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isFocused()) {
        now = i;
      }
    }
    if (!fields.isEmpty()) {
      TextField next = fields.get(Math.clamp(now + (long) by, 0, fields.size() - 1));
      next.requestFocus();
      next.selectAll();
    }
  }

  @Override
  public void focus() {
    if (!fields.isEmpty() && model.counted.get() == null) {
      fields.getFirst().requestFocus();
    } else {
      root.requestFocus();
    }
  }

  @FXML
  private void record() {
    model.record();
  }

  @FXML
  private void again() {
    model.again();
  }

  @FXML
  private void back() {
    back.run();
  }
}
