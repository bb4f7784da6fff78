package lv.lete.ui.cards.register;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.card.register.Card;
import lv.lete.contract.Contract;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A customer who was found, with the newest card.
final class HitCell extends WrappingCell<RegisterDesk.Hit> {
  private final Words words;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label number = new Label();
  private final Label state = new Label();
  private final HBox row;

  HitCell(Words words) {
    this.words = words;
    name.getStyleClass().add("cell-strong");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("cell-detail");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    number.getStyleClass().add("cell-name");
    state.getStyleClass().add("cell-detail");
    VBox who = new VBox(name, detail);
    VBox card = new VBox(number, state);
    card.getStyleClass().add("cell-right");
    card.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(who, Priority.ALWAYS);
    row = new HBox(who, card);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(RegisterDesk.@Nullable Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null) {
      setGraphic(null);
      return;
    }
    Contract contract = hit.contract();
    Card newest = hit.newest();
    name.setText(contract == null ? words.say("cards.register.no-contract") : contract.payerName());
    detail.setText(contract == null ? "" : contract.addressLine());
    number.setText(hit.id().number());
    state.setText(
        newest == null
            ? words.say("cards.register.no-card")
            : words.say(
                "cards.register.card",
                newest.id().issue(),
                words.say("cards.state", newest.state())));
    setGraphic(row);
  }
}
