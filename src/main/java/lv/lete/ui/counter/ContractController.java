package lv.lete.ui.counter;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import lv.lete.ui.Fxml;
import lv.lete.ui.Words;

/// The contract panel: whose contract it is, large enough to read to the customer.
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
  }

  Parent root() {
    return root;
  }
}
