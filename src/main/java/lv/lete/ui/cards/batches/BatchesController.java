package lv.lete.ui.cards.batches;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.CardsRoom;
import lv.lete.ui.cards.StackBar;
import org.jspecify.annotations.Nullable;

/// The room of batches: all of them on the left, the marked one with its files or findings on the
/// right.
public final class BatchesController implements CardsRoom {
  private final BatchesViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private ListView<BatchDesk.Row> batches;
  @FXML private Label name;
  @FXML private Label state;
  @FXML private Label about;
  @FXML private StackBar bar;
  @FXML private Label figures;
  @FXML private NoticeLine notice;
  @FXML private VBox ask;
  @FXML private Label question;
  @FXML private Label listTitle;
  @FXML private ListView<BatchDesk.FileRow> files;
  @FXML private ListView<String> findings;
  @FXML private Label folder;
  @FXML private KeyHint makeKey;
  @FXML private KeyHint verifyKey;
  @FXML private KeyHint printKey;
  @FXML private KeyHint postKey;

  /// Over its model.
  public BatchesController(BatchesViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Batches.fxml", words);
  }

  @FXML
  private void initialize() {
    batches.setItems(model.batches);
    batches.setCellFactory(_ -> new BatchCell(words));
    batches.setPlaceholder(new Label(words.say("cards.batches.empty")));
    batches.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> {
      batches.getSelectionModel().select(now);
      show(now);
    });
    notice.noticeProperty().bind(model.notice);
    question.textProperty().bind(model.question);
    ask.visibleProperty().bind(model.question.isNotEmpty());
    folder.textProperty().bind(model.folder);
    files.setItems(model.files);
    files.setCellFactory(_ -> new FileCell(words));
    files.setPlaceholder(new Label(words.say("cards.batch.no-files")));
    findings.setItems(model.findings);
    findings.setCellFactory(_ -> new LineCell());
    findings.visibleProperty().bind(Bindings.isNotEmpty(model.findings));
    files.visibleProperty().bind(findings.visibleProperty().not());
    listTitle
        .textProperty()
        .bind(
            Bindings.when(findings.visibleProperty())
                .then(words.say("cards.batch.findings"))
                .otherwise(words.say("cards.batch.files")));
    makeKey.disableProperty().bind(model.canMake.not());
    verifyKey.disableProperty().bind(model.canMake.not());
    printKey.disableProperty().bind(model.canPrint.not());
    postKey.disableProperty().bind(model.canPost.not());
    show(null);
  }

  private void chose(BatchDesk.@Nullable Row now) {
    if (now != null) {
      model.chosen.set(now);
    }
  }

  private void show(BatchDesk.@Nullable Row now) {
    state.setVisible(now != null);
    bar.setVisible(now != null);
    if (now == null) {
      name.setText("");
      about.setText("");
      figures.setText("");
      return;
    }
    name.setText(words.say("cards.batch", now.batch().id()));
    state.setText(words.say("cards.batch-state", now.batch().state()));
    about.setText(
        words.say(
            "cards.batch.about",
            BatchCell.place(words, now),
            now.campaign().isEmpty() ? words.say("cards.batch.alone") : now.campaign(),
            now.batch().template(),
            words.date(words.wallDate(now.batch().cutAt()))));
    bar.show(CardStates.parts(now::count), now.batch().cards());
    figures.setText(BatchCell.figures(words, now));
    bar.setAccessibleText(figures.getText());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableBooleanValue inside() {
    return model.question.isNotEmpty();
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
    batches.requestFocus();
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (!model.question.get().isEmpty()) {
      switch (pressed) {
        case F8 -> model.yes();
        case ESCAPE -> model.no();
        default -> {
          return pressed.isFunctionKey();
        }
      }
      return true;
    }
    switch (pressed) {
      case F7 -> make();
      case F9 -> verify();
      case F10 -> print();
      case F11 -> post();
      case F12 -> again();
      default -> {
        return false;
      }
    }
    return true;
  }

  @FXML
  private void make() {
    model.make();
  }

  @FXML
  private void verify() {
    model.verify();
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void post() {
    model.askPosted();
  }

  @FXML
  private void again() {
    model.refresh();
  }

  @FXML
  private void yes() {
    model.yes();
  }

  @FXML
  private void no() {
    model.no();
  }
}
