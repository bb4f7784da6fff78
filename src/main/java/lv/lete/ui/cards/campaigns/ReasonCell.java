package lv.lete.ui.cards.campaigns;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.card.register.Entitlement;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A reason with how many contracts have it.
final class ReasonCell extends WrappingCell<LookViewModel.Reason> {
  private static final PseudoClass GETS = PseudoClass.getPseudoClass("gets");
  private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

  private final Words words;
  private final Label text = new Label();
  private final Label count = new Label();
  private final HBox row = new HBox(text, count);

  ReasonCell(Words words) {
    this.words = words;
    getStyleClass().add("reason");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(LookViewModel.@Nullable Reason reason, boolean empty) {
    super.updateItem(reason, empty);
    if (empty || reason == null) {
      setGraphic(null);
      return;
    }
    text.setText(words.say("cards.why", reason.why()));
    count.setText(words.count(reason.count()));
    pseudoClassStateChanged(GETS, reason.why().group() == Entitlement.Group.GETS);
    pseudoClassStateChanged(AMISS, reason.why().group() == Entitlement.Group.EXCEPTION);
    setGraphic(row);
  }
}
