package lv.lete.ui.devices;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.Notice;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A device: its name and kind, how it stands, why, and what happened last.
final class DeviceCell extends WrappingCell<DeviceRow> {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

  private final Label name = new Label();
  private final Label kind = new Label();
  private final Label standing = new Label();
  private final Label detail = new Label();
  private final Label last = new Label();
  private final VBox row;

  DeviceCell() {
    name.getStyleClass().add("cell-strong");
    standing.getStyleClass().add("device-standing");
    standing.setMinWidth(USE_PREF_SIZE);
    kind.getStyleClass().add("cell-detail");
    for (Label quiet : new Label[] {detail, last}) {
      quiet.getStyleClass().add("cell-detail");
      quiet.setWrapText(true);
      quiet.setMinHeight(USE_PREF_SIZE);
    }
    VBox title = new VBox(name, kind);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, standing);
    head.getStyleClass().add("cell-row");
    row = new VBox(head, detail, last);
  }

  @Override
  protected void updateItem(@Nullable DeviceRow device, boolean empty) {
    super.updateItem(device, empty);
    if (empty || device == null) {
      setGraphic(null);
      return;
    }
    name.setText(device.name());
    show(kind, device.kind());
    standing.setText(device.standing());
    standing.pseudoClassStateChanged(UNUSED, !device.used());
    standing.pseudoClassStateChanged(WARNING, device.tone() == Notice.Tone.WARNING);
    standing.pseudoClassStateChanged(TROUBLE, device.tone() == Notice.Tone.TROUBLE);
    show(detail, device.detail());
    show(last, device.last());
    setGraphic(row);
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setManaged(!text.isEmpty());
  }
}
