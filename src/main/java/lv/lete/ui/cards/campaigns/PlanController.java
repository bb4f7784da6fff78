package lv.lete.ui.cards.campaigns;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;

/// The form of a plan, beside the municipalities that it is for.
final class PlanController {
  private final PlanViewModel model;
  private final Words words;
  private final Parent root;

  @FXML private Label title;
  @FXML private TextField name;
  @FXML private VBox days;
  @FXML private TextField from;
  @FXML private TextField restFrom;
  @FXML private TextField months;
  @FXML private Label summary;
  @FXML private TextField batchSize;
  @FXML private Label design;
  @FXML private NoticeLine notice;

  PlanController(PlanViewModel model, Words words) {
    this.model = model;
    this.words = words;
    root = Fxml.load(this, "Plan.fxml", words);
  }

  @FXML
  private void initialize() {
    name.textProperty().bindBidirectional(model.name);
    from.textProperty().bindBidirectional(model.from);
    restFrom.textProperty().bindBidirectional(model.restFrom);
    months.textProperty().bindBidirectional(model.months);
    batchSize.textProperty().bindBidirectional(model.batchSize);
    summary.textProperty().bind(model.summary);
    design.textProperty().bind(model.design);
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    days.visibleProperty().bind(model.mailing);
    days.managedProperty().bind(model.mailing);
    model.mailing.addListener((_, _, _) -> entitle());
    entitle();
  }

  private void entitle() {
    title.setText(words.say(model.mailing.get() ? "cards.plan.title" : "cards.plan.title-orders"));
  }

  Parent root() {
    return root;
  }

  void focus() {
    name.requestFocus();
  }

  boolean key(KeyCode pressed) {
    switch (pressed) {
      case ENTER -> model.save();
      case F11 -> model.nextDesign();
      default -> {
        return false;
      }
    }
    return true;
  }

  @FXML
  private void save() {
    model.save();
  }

  @FXML
  private void back() {
    model.open.set(false);
  }

  @FXML
  private void nextDesign() {
    model.nextDesign();
  }
}
