package lv.lete.ui.cards.printing;

import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.cards.CardsRoom;
import org.jspecify.annotations.Nullable;

/// The print desk: batches to be printed on the left; the printer, what came out and what nobody
/// knows on the right.
public final class PrintController implements CardsRoom {
  private final PrintViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private ListView<PrintDesk.Row> batches;
  @FXML private TextField printer;
  @FXML private Label standing;
  @FXML private NoticeLine notice;
  @FXML private VBox ask;
  @FXML private Label unknown;
  @FXML private TextField cameOut;
  @FXML private KeyHint printKey;

  /// Over its model.
  public PrintController(PrintViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Print.fxml", words);
  }

  @FXML
  private void initialize() {
    batches.setItems(model.batches);
    batches.setCellFactory(_ -> new PrintCell(words));
    batches.setPlaceholder(new Label(words.say("cards.print.empty")));
    batches.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> batches.getSelectionModel().select(now));
    printer.textProperty().bindBidirectional(model.printer);
    cameOut.textProperty().bindBidirectional(model.cameOut);
    standing.textProperty().bind(model.standing);
    notice.noticeProperty().bind(model.notice);
    unknown.textProperty().bind(model.unknown);
    ask.visibleProperty().bind(model.unknown.isNotEmpty());
    printKey.disableProperty().bind(model.canPrint.not());
  }

  private void chose(PrintDesk.@Nullable Row now) {
    if (now != null) {
      model.chosen.set(now);
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableBooleanValue inside() {
    return printer.focusedProperty().or(cameOut.focusedProperty());
  }

  @Override
  public void enter() {
    model.refresh();
  }

  @Override
  public void tick() {
    // The job below tells how far printing is.
  }

  @Override
  public void focus() {
    batches.requestFocus();
  }

  @Override
  public boolean key(KeyCode pressed) {
    switch (pressed) {
      case F7 -> print();
      case F8 -> look();
      case F9 -> all();
      case F10 -> none();
      case F11 -> address();
      case F12 -> again();
      case ENTER -> {
        if (printer.isFocused()) {
          look();
          focus();
        } else {
          some();
        }
      }
      case ESCAPE -> {
        if (!inside().get()) {
          return false;
        }
        focus();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void look() {
    model.look();
  }

  @FXML
  private void all() {
    model.allThere();
  }

  @FXML
  private void none() {
    model.noneThere();
  }

  @FXML
  private void some() {
    if (cameOut.isFocused()) {
      model.someThere();
    }
  }

  @FXML
  private void address() {
    printer.requestFocus();
    printer.selectAll();
  }

  @FXML
  private void again() {
    model.refresh();
  }
}
