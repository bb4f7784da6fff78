package lv.lete.ui.cards.campaigns;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lv.lete.card.campaign.Campaign;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.StackBar;
import org.jspecify.annotations.Nullable;

/// A campaign in the list: its name, how it stands, how far its cards are.
final class CampaignCell extends WrappingCell<Campaign> {
  private final Words words;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final StackBar bar = new StackBar();
  private final VBox row = new VBox(name, detail, bar);

  CampaignCell(Words words) {
    this.words = words;
    name.getStyleClass().add("cell-strong");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("cell-detail");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    bar.getStyleClass().add("thin-bar");
    row.getStyleClass().add("stack");
  }

  @Override
  protected void updateItem(@Nullable Campaign campaign, boolean empty) {
    super.updateItem(campaign, empty);
    if (empty || campaign == null) {
      setGraphic(null);
      return;
    }
    name.setText(campaign.name());
    detail.setText(
        words.say(
            "cards.campaign.cell",
            words.say("cards.campaign-state", campaign.state()),
            words.count(campaign.cards())));
    bar.show(CardStates.parts(campaign::cards), campaign.cards());
    setGraphic(row);
  }
}
