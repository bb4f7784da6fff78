package lv.lete.ui.settlement;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.settlement.export.ExportFormat;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;

/// The export panel: a format by its number, the file, Enter. Numbers choose while the cursor is
/// not in the field.
final class ExportController {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ExportViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private VBox formats;
  @FXML private TextField path;
  @FXML private NoticeLine notice;
  @FXML private VBox question;
  @FXML private Label questionText;
  @FXML private KeyHint go;

  ExportController(ExportViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Export.fxml", words);
  }

  @FXML
  private void initialize() {
    path.textProperty().bindBidirectional(model.path);
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    questionText.textProperty().bind(model.question);
    question.visibleProperty().bind(model.question.isNotEmpty());
    question.managedProperty().bind(question.visibleProperty());
    go.visibleProperty().bind(question.visibleProperty().not());
    go.managedProperty().bind(go.visibleProperty());
    go.disableProperty().bind(model.busy.or(model.format.isNull()));
    path.disableProperty().bind(model.busy.or(model.format.isNull()));
    path.editableProperty().bind(model.question.isEmpty());
    model.offers.addListener((ListChangeListener<ExportViewModel.Offer>) _ -> list());
    model.format.addListener((_, _, _) -> list());
  }

  Parent root() {
    return root;
  }

  void focus() {
    root.requestFocus();
  }

  /// Whether the key meant something here.
  boolean key(KeyCode pressed) {
    String digit = pressed.getName().replace("Numpad ", "");
    if (digit.matches("[1-9]") && !path.isFocused()) {
      model.choose(Integer.parseInt(digit) - 1);
      return true;
    }
    switch (pressed) {
      case ENTER -> model.enter();
      case F8 -> model.yes();
      case F9 -> {
        path.requestFocus();
        path.end();
      }
      case ESCAPE -> back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void list() {
    formats.getChildren().clear();
    for (int i = 0; i < model.offers.size(); i++) {
      ExportViewModel.Offer offer = model.offers.get(i);
      int at = i;
      KeyHint hint = new KeyHint();
      hint.setKey(Integer.toString(i + 1));
      hint.setText(name(offer.format()));
      hint.getStyleClass().add("choice");
      hint.setMaxWidth(Double.MAX_VALUE);
      hint.setOpacity(offer.refused() == null ? 1 : 0.5);
      hint.pseudoClassStateChanged(CHOSEN, offer.format() == model.format.get());
      hint.setOnAction(_ -> model.choose(at));
      formats.getChildren().add(hint);
    }
  }

  private String name(ExportFormat format) {
    return words.say("settle.format", format);
  }

  private void back() {
    if (path.isFocused() && model.question.get().isEmpty()) {
      root.requestFocus();
    } else {
      model.back();
    }
  }

  @FXML
  private void enter() {
    model.enter();
  }

  @FXML
  private void yes() {
    model.yes();
  }

  @FXML
  private void no() {
    model.back();
  }
}
