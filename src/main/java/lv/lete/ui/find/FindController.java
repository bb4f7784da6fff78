package lv.lete.ui.find;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lv.lete.contract.Contract;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The panel for a forgotten card: key a name or an address, go down the list, Enter.
public final class FindController implements Screen {
  private final FindViewModel model;
  private final Words words;
  private final Consumer<Contract> picked;
  private final Runnable back;
  private final Parent root;

  @FXML private TextField query;
  @FXML private Label hint;
  @FXML private ListView<Contract> results;
  @FXML private NoticeLine notice;
  @FXML private KeyHint go;

  /// `picked` is told which contract it is; `back` leaves without one.
  public FindController(
      FindViewModel model, Words words, Consumer<Contract> picked, Runnable back) {
    this.model = model;
    this.words = words;
    this.picked = picked;
    this.back = back;
    root = Fxml.load(this, "Find.fxml", words);
  }

  @FXML
  private void initialize() {
    query.textProperty().bindBidirectional(model.query);
    hint.textProperty().bind(model.hint);
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    results.setItems(model.results);
    results.setCellFactory(_ -> new ContractCell(words));
    results.setPlaceholder(new Label());
    results.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        pick();
      }
    });
    model.results.addListener(
        (javafx.collections.ListChangeListener<Contract>)
            _ -> results.getSelectionModel().selectFirst());
    go.disableProperty().bind(Bindings.isEmpty(model.results));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case ENTER -> pick();
      case ESCAPE -> back();
      case DOWN -> move(1);
      case UP -> move(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    query.requestFocus();
  }

  @FXML
  private void pick() {
    Contract contract = results.getSelectionModel().getSelectedItem();
    if (contract != null) {
      picked.accept(contract);
    }
  }

  @FXML
  private void back() {
    back.run();
  }

  private void move(int by) {
    int to = results.getSelectionModel().getSelectedIndex() + by;
    if (to >= 0 && to < model.results.size()) {
      results.getSelectionModel().select(to);
      results.scrollTo(Math.max(0, to - 2));
    }
  }
}
