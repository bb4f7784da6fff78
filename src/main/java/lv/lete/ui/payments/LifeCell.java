package lv.lete.ui.payments;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step on the time line of a payment's life.
final class LifeCell extends WrappingCell<LifeRow> {
  private final Words words;
  private final Label time = new Label();
  private final FontIcon icon = new FontIcon(Feather.CHECK);
  private final Label text = new Label();
  private final Label detail = new Label();
  private final HBox row;

  LifeCell(Words words) {
    this.words = words;
    getStyleClass().add("life");
    time.getStyleClass().add("life-time");
    text.getStyleClass().add("cell-name");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("cell-detail");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    detail.managedProperty().bind(detail.visibleProperty());
    VBox middle = new VBox(text, detail);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(time, icon, middle);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable LifeRow step, boolean empty) {
    super.updateItem(step, empty);
    if (empty || step == null) {
      setGraphic(null);
      return;
    }
    time.setText(
        step.at() == null
            ? ""
            : words.day(words.wallDate(step.at())) + " " + words.time(step.at()));
    text.setText(step.text());
    detail.setText(step.detail());
    detail.setVisible(!step.detail().isEmpty());
    icon.setIconCode(
        switch (step.kind()) {
          case DONE -> Feather.CHECK;
          case QUEUED -> Feather.CLOCK;
          case BACK -> Feather.CORNER_UP_LEFT;
          case HOST -> Feather.SERVER;
          case OPEN -> Feather.ALERT_CIRCLE;
        });
    for (LifeRow.Kind known : LifeRow.Kind.values()) {
      PseudoClass mark =
          PseudoClass.getPseudoClass("step-" + known.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(mark, known == step.kind());
    }
    setGraphic(row);
  }
}
