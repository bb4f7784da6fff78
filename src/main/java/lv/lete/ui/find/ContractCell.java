package lv.lete.ui.find;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.contract.Contract;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A found contract: name, address, number; a closed one says so.
final class ContractCell extends WrappingCell<Contract> {
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  private final Label name = new Label();
  private final Label address = new Label();
  private final Label number = new Label();
  private final Label status = new Label();
  private final HBox row;
  private final Words words;

  ContractCell(Words words) {
    this.words = words;
    name.getStyleClass().add("cell-name");
    address.getStyleClass().add("cell-detail");
    number.getStyleClass().add("cell-number");
    status.getStyleClass().add("cell-detail");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    address.setMinHeight(USE_PREF_SIZE);
    address.setWrapText(true);
    VBox left = new VBox(name, address);
    VBox right = new VBox(number, status);
    right.getStyleClass().add("cell-right");
    right.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(left, Priority.ALWAYS);
    row = new HBox(left, right);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable Contract contract, boolean empty) {
    super.updateItem(contract, empty);
    if (empty || contract == null) {
      setGraphic(null);
      return;
    }
    name.setText(contract.payerName());
    address.setText(contract.addressLine());
    number.setText(contract.number());
    boolean closed = contract.status() == Contract.Status.CLOSED;
    status.setText(closed ? words.say("contract.status", contract.status()) : "");
    pseudoClassStateChanged(CLOSED, closed);
    setGraphic(row);
  }
}
