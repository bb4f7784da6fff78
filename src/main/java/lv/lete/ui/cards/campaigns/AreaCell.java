package lv.lete.ui.cards.campaigns;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.card.campaign.Campaign;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.StackBar;
import org.jspecify.annotations.Nullable;

/// A municipality of a campaign: its day, how far it is, and its cards as a bar. The bar tells its
/// figures in words, too.
final class AreaCell extends WrappingCell<AreaRow> {
  private final Words words;
  private final Label day = new Label();
  private final Label name = new Label();
  private final Label stage = new Label();
  private final StackBar bar = new StackBar();
  private final Label figures = new Label();
  private final Label count = new Label();
  private final Tooltip told = new Tooltip();
  private final HBox row;

  AreaCell(Words words) {
    this.words = words;
    day.getStyleClass().add("area-day");
    name.getStyleClass().add("cell-name");
    stage.getStyleClass().add("cell-detail");
    figures.getStyleClass().add("cell-detail");
    figures.setWrapText(true);
    figures.setMinHeight(USE_PREF_SIZE);
    count.getStyleClass().add("area-count");
    VBox who = new VBox(name, stage);
    who.getStyleClass().add("area-who");
    VBox how = new VBox(bar, figures);
    how.getStyleClass().add("stack");
    HBox.setHgrow(how, Priority.ALWAYS);
    row = new HBox(day, who, how, count);
    row.getStyleClass().add("cell-row");
    Tooltip.install(bar, told);
  }

  @Override
  protected void updateItem(@Nullable AreaRow shown, boolean empty) {
    super.updateItem(shown, empty);
    if (empty || shown == null) {
      setGraphic(null);
      return;
    }
    Campaign.Area area = shown.area();
    String all = words.say("cards.everywhere");
    day.setText(words.date(area.due()));
    name.setText(area.municipality().isEmpty() ? all : area.municipality());
    stage.setText(words.say("cards.stage", area.stage()));
    String figured =
        CardStates.IN_ORDER.stream()
            .filter(state -> area.cards().getOrDefault(state, 0L) > 0)
            .map(state ->
                words.say("cards.state", state)
                    + " "
                    + words.count(area.cards().getOrDefault(state, 0L)))
            .collect(Collectors.joining(" · "));
    bar.show(CardStates.parts(state -> area.cards().getOrDefault(state, 0L)), shown.largest());
    bar.setAccessibleText(figured);
    told.setText(figured.isEmpty() ? stage.getText() : figured);
    figures.setText(figured);
    count.setText(area.total() == 0 ? "" : words.count(area.total()));
    setGraphic(row);
  }
}
