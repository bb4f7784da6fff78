package lv.lete.ui.day;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.TaleCell;
import lv.lete.ui.Words;

/// The teller's own view: the position on the left, takings and corrections in the middle, notices
/// and evidence on the right.
final class OverviewController implements Screen {
  private final DayViewModel day;
  private final OverviewViewModel model;
  private final Words words;
  private final String softwareVersion;
  private final Parent root;

  @FXML private ListView<FigureRow> figures;
  @FXML private HourChart chart;
  @FXML private Label noTakings;
  @FXML private ListView<TaleCell.Row> corrections;
  @FXML private ListView<TaleCell.Row> notices;
  @FXML private Label link;
  @FXML private Label queue;
  @FXML private Label version;
  @FXML private Label head;
  @FXML private Label hash;
  @FXML private ProgressBar working;
  @FXML private NoticeLine notice;

  OverviewController(DayViewModel day, Words words, String version) {
    this.day = day;
    this.model = day.overview;
    this.words = words;
    this.softwareVersion = version;
    root = Fxml.load(this, "Overview.fxml", words);
  }

  @FXML
  private void initialize() {
    figures.setItems(model.rows);
    figures.setCellFactory(_ -> new FigureCell());
    corrections.setItems(model.corrections);
    corrections.setCellFactory(_ -> new TaleCell<>(row -> row));
    corrections.setPlaceholder(new Label(words.say("day.corrections.none")));
    notices.setItems(model.notices);
    notices.setCellFactory(_ -> new TaleCell<>(row -> row));
    notices.setPlaceholder(new Label(words.say("day.notices.none")));
    model.bars.addListener((_, _, now) -> chart.show(now));
    chart.show(model.bars.get());
    noTakings.visibleProperty().bind(model.bars.isEqualTo(java.util.List.of()));
    link.textProperty().bind(model.link);
    queue.textProperty().bind(model.queue);
    version.setText(words.say("day.proof.version", softwareVersion));
    head.textProperty().bind(model.head);
    hash.textProperty().bind(model.hash);
    working.visibleProperty().bind(model.verifying);
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case F2 -> verify();
      case F3 -> print();
      case F5 -> again();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    figures.requestFocus();
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
  private void again() {
    model.begin();
  }

  @FXML
  private void back() {
    day.back();
  }
}
