package lv.lete.ui.cards.register;

import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardStep;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A card, or a step of its life: when, what, why, by whom.
final class LifeCell extends WrappingCell<LifeRow> {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

  private final Words words;
  private final Label when = new Label();
  private final Label what = new Label();
  private final Label why = new Label();
  private final HBox row;

  LifeCell(Words words) {
    this.words = words;
    getStyleClass().add("card-life");
    when.getStyleClass().add("card-when");
    what.getStyleClass().add("cell-name");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().add("cell-detail");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    VBox texts = new VBox(what, why);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(when, texts);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable LifeRow shown, boolean empty) {
    super.updateItem(shown, empty);
    pseudoClassStateChanged(HEAD, shown instanceof LifeRow.OfCard);
    if (empty || shown == null) {
      setGraphic(null);
      return;
    }
    switch (shown) {
      case LifeRow.OfCard(Card card) -> card(card);
      case LifeRow.OfStep(CardStep step) -> step(step);
    }
    setGraphic(row);
  }

  private void card(Card card) {
    when.setVisible(false);
    when.setManaged(false);
    what.setText(
        words.say(
            "cards.register.card", card.id().issue(), words.say("cards.state", card.state())));
    Long batch = card.batch();
    Integer place = card.place();
    why.setText(
        batch == null || place == null
            ? words.say("cards.register.ordered", day(card.orderedAt()))
            : words.say("cards.register.batched", day(card.orderedAt()), batch, place));
  }

  private void step(CardStep step) {
    when.setVisible(true);
    when.setManaged(true);
    when.setText(day(step.at()) + "\n" + words.time(step.at()));
    what.setText(words.say("cards.state", step.state()));
    why.setText(words.say("cards.reason", step.reason()) + " · " + step.actor());
  }

  private String day(Instant at) {
    return words.date(words.wallDate(at));
  }
}
