package lv.lete.ui.cards.designs;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A fault of a design: file and element, what is wrong, how to mend it.
final class FaultCell extends WrappingCell<Fault> {
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
  private final Label place = text("cell-strong");
  private final Label what = text("cell-name");
  private final Label mend = text("cell-detail");
  private final HBox row;

  FaultCell() {
    getStyleClass().add("finding");
    VBox texts = new VBox(place, what, mend);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(icon, texts);
    row.getStyleClass().add("cell-row");
  }

  private static Label text(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  @Override
  protected void updateItem(@Nullable Fault fault, boolean empty) {
    super.updateItem(fault, empty);
    pseudoClassStateChanged(TROUBLE, fault != null && fault.spoils());
    pseudoClassStateChanged(WARNING, fault != null && !fault.spoils());
    if (empty || fault == null) {
      setGraphic(null);
      return;
    }
    icon.setIconCode(fault.spoils() ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
    place.setText(fault.place());
    what.setText(fault.what());
    mend.setText(fault.mend());
    setGraphic(row);
  }
}
