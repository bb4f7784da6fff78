package lv.lete.ui.day;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import lv.lete.ui.Fxml;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The reports: which ones on the left, the marked one on the right as it reads on paper.
final class ReportsController implements Screen {
  private final ReportsViewModel model;
  private final Words words;
  private final Runnable back;
  private final ReportPane report;
  private final Parent root;

  @FXML private ListView<ReportRow> list;
  @FXML private StackPane reportSlot;

  ReportsController(ReportsViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
    this.report = new ReportPane(model);
    root = Fxml.load(this, "Reports.fxml", words);
  }

  @FXML
  private void initialize() {
    reportSlot.getChildren().add(report);
    list.setItems(model.rows);
    list.setCellFactory(_ -> new ReportCell());
    list.setPlaceholder(new Label(words.say("day.report.none")));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            model.look(now.wanted());
          }
        });
    model.rows.addListener((ListChangeListener<ReportRow>) _ -> focus());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case F3 -> print();
      case PAGE_UP -> report.scroll(-1);
      case PAGE_DOWN -> report.scroll(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void back() {
    back.run();
  }
}
