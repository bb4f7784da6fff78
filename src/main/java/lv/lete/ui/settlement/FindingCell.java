package lv.lete.ui.settlement;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.ui.Notice;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One finding about the books, with its icon; colour alone never says how bad it is.
final class FindingCell extends WrappingCell<Finding> {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final FontIcon icon = new FontIcon(Feather.INFO);
  private final Label text = new Label();
  private final HBox row = new HBox(icon, text);

  FindingCell() {
    getStyleClass().add("finding");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    pseudoClassStateChanged(WARNING, finding != null && finding.tone() == Notice.Tone.WARNING);
    pseudoClassStateChanged(TROUBLE, finding != null && finding.tone() == Notice.Tone.TROUBLE);
    if (empty || finding == null) {
      setGraphic(null);
      return;
    }
    text.setText(finding.text());
    icon.setIconCode(
        switch (finding.tone()) {
          case INFO -> Feather.INFO;
          case WARNING -> Feather.ALERT_CIRCLE;
          case TROUBLE -> Feather.ALERT_TRIANGLE;
        });
    setGraphic(row);
  }
}
