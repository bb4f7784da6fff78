package lv.lete.ui.today;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.Notice;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The day's payments beside the counter.
public final class TodayController implements Screen {
  private final TodayViewModel model;
  private final Words words;
  private final Runnable back;
  private final Parent root;

  @FXML private ListView<Row> list;
  @FXML private Label count;
  @FXML private Label sum;
  @FXML private Label fees;
  @FXML private NoticeLine notice;

  /// Over its model; `back` gives the keyboard back to the counter.
  public TodayController(TodayViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    root = Fxml.load(this, "Today.fxml", words);
  }

  @FXML
  private void initialize() {
    list.setItems(model.rows);
    list.setCellFactory(_ -> new RowCell(words));
    list.setPlaceholder(new Label(words.say("today.none")));
    model.rows.addListener((ListChangeListener<Row>) _ -> stayOnTop());
    count.textProperty().bind(model.count);
    sum.textProperty().bind(model.sum);
    fees.textProperty().bind(model.fees);
  }

  @Override
  public Parent root() {
    return root;
  }

  /// While `elsewhere` holds, another panel tells what came of the receipt, and this one tells
  /// `instead`.
  public void toldElsewhere(ObservableValue<Boolean> elsewhere, ObservableValue<Notice> instead) {
    notice
        .noticeProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> elsewhere.getValue() ? instead.getValue() : model.notice().get(),
                elsewhere,
                instead,
                model.notice()));
    notice.managedProperty().bind(notice.visibleProperty());
  }

  /// The payment that the teller has marked in the list, if the list has the keyboard.
  public @Nullable UUID marked() {
    Row row = list.getSelectionModel().getSelectedItem();
    return row == null || !list.isFocused() ? null : row.payment();
  }

  /// A list that stands at its top stays there when a payment comes in; one that the teller has
  /// scrolled is left under their hand.
  private void stayOnTop() {
    boolean top =
        !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
            || flow.getFirstVisibleCell() == null
            || flow.getFirstVisibleCell().getIndex() == 0;
    if (top && !list.isFocused()) {
      list.scrollTo(0);
    }
  }

  /// Whether the list has the keyboard.
  public boolean active() {
    return list.isFocused();
  }

  @Override
  public boolean key(KeyCode code) {
    if (code == KeyCode.ESCAPE || code == KeyCode.ENTER) {
      list.getSelectionModel().clearSelection();
      back.run();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }
}
