package lv.lete.ui.cards.campaigns;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lv.lete.card.campaign.Preview;
import lv.lete.contract.Contract;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A contract that would get a card and cannot: which, why, and what to mend.
final class ExceptionCell extends WrappingCell<Preview.Problem> {
  private final Words words;
  private final Label who = new Label();
  private final Label why = new Label();
  private final VBox row = new VBox(who, why);

  ExceptionCell(Words words) {
    this.words = words;
    who.getStyleClass().add("cell-name");
    who.setWrapText(true);
    who.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().add("cell-owed");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(Preview.@Nullable Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    if (empty || problem == null) {
      setGraphic(null);
      return;
    }
    Contract contract = problem.contract();
    who.setText((contract.number() + " " + contract.payerName()).strip());
    why.setText(words.say("cards.why", problem.why()));
    setGraphic(row);
  }
}
