package lv.lete.ui.cards.campaigns;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.card.register.Entitlement;
import lv.lete.card.register.Entitlement.Group;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A municipality in the look at all contracts; its columns stand below those of the head.
final class LookCell extends WrappingCell<LookRow> {
  private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
  private static final PseudoClass PILOT = PseudoClass.getPseudoClass("pilot");
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final Words words;
  private final Label name = new Label();
  private final Label part = new Label();
  private final Label day = column("look-day");
  private final Label contracts = column("look-count");
  private final Label gets = column("look-count");
  private final Label none = column("look-count");
  private final Label amiss = column("look-count");
  private final HBox row;

  LookCell(Words words) {
    this.words = words;
    name.getStyleClass().add("look-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    part.getStyleClass().add("look-part");
    part.setMinWidth(USE_PREF_SIZE);
    row = new HBox(name, part, day, contracts, gets, none, amiss);
    row.getStyleClass().add("look-row");
  }

  private static Label column(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  @Override
  protected void updateItem(@Nullable LookRow shown, boolean empty) {
    super.updateItem(shown, empty);
    if (empty || shown == null) {
      setGraphic(null);
      return;
    }
    String municipality = shown.municipality();
    name.setText(
        municipality == null
            ? words.say("cards.look.all")
            : municipality.isEmpty() ? words.say("cards.look.nowhere") : municipality);
    boolean told = municipality != null && shown.part() != LookRow.Part.REST;
    part.setText(told ? words.say("cards.part", shown.part()) : "");
    part.setVisible(told);
    part.setManaged(told);
    day.setText(shown.due() == null ? "" : words.date(shown.due()));
    contracts.setText(words.count(shown.contracts()));
    gets.setText(words.count(shown.count(Entitlement.GETS_ONE)));
    none.setText(words.count(shown.of(Group.RULE)));
    amiss.setText(words.count(shown.of(Group.EXCEPTION)));
    pseudoClassStateChanged(WHOLE, municipality == null);
    pseudoClassStateChanged(PILOT, shown.part() == LookRow.Part.PILOT);
    pseudoClassStateChanged(OUT, shown.part() == LookRow.Part.OUT);
    setGraphic(row);
  }
}
