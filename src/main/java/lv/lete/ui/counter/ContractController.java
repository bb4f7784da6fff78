package lv.lete.ui.counter;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;

/// The contract panel: whose contract it is, large enough to read to the customer. What is to be
/// said of the card stands in place of the facts, so that nothing moves.
final class ContractController {
  private final ContractViewModel model;
  private final Parent root;

  @FXML private Label name;
  @FXML private Label address;
  @FXML private Label number;
  @FXML private Label biller;
  @FXML private Label status;
  @FXML private Label capture;
  @FXML private Label levelled;
  @FXML private Label history;
  @FXML private NoticeLine cardNotice;
  @FXML private Separator rule;
  @FXML private HBox facts;

  ContractController(ContractViewModel model, Words words) {
    this.model = model;
    root = Fxml.load(this, "Contract.fxml", words);
  }

  @FXML
  private void initialize() {
    name.textProperty().bind(model.name);
    address.textProperty().bind(model.address);
    number.textProperty().bind(model.number);
    biller.textProperty().bind(model.biller);
    status.textProperty().bind(model.status);
    capture.textProperty().bind(model.capture);
    levelled.textProperty().bind(model.levelled);
    history.textProperty().bind(model.history);
    cardNotice.noticeProperty().bind(model.cardNotice);
    cardNotice.managedProperty().bind(model.cardNotice.isNotNull());
    rule.visibleProperty().bind(model.cardNotice.isNull());
    rule.managedProperty().bind(model.cardNotice.isNull());
    facts.visibleProperty().bind(model.cardNotice.isNull());
    facts.managedProperty().bind(model.cardNotice.isNull());
  }

  Parent root() {
    return root;
  }
}
