package lv.lete.ui.today;

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

/// One payment of the day: when, who, how much, and how far it has come.
final class RowCell extends WrappingCell<Row> {
  private final Label time = new Label();
  private final Label name = new Label();
  private final Label code = new Label();
  private final Label amount = new Label();
  private final Label state = new Label();
  private final Label owed = new Label();
  private final FontIcon icon = new FontIcon(Feather.CLOCK);
  private final HBox row;
  private final Words words;

  RowCell(Words words) {
    this.words = words;
    time.getStyleClass().add("cell-time");
    name.getStyleClass().add("cell-name");
    code.getStyleClass().add("cell-detail");
    amount.getStyleClass().add("cell-amount");
    state.getStyleClass().add("cell-state");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    state.setGraphic(icon);
    time.setMinWidth(USE_PREF_SIZE);
    owed.getStyleClass().add("cell-owed");
    owed.setText(words.say("today.receipt-owed"));
    owed.setGraphic(new FontIcon(Feather.PRINTER));
    owed.setWrapText(true);
    owed.setMinHeight(USE_PREF_SIZE);
    owed.managedProperty().bind(owed.visibleProperty());
    VBox middle = new VBox(name, code, owed);
    VBox right = new VBox(amount, state);
    right.getStyleClass().add("cell-right");
    right.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(time, middle, right);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable Row payment, boolean empty) {
    super.updateItem(payment, empty);
    if (empty || payment == null) {
      setGraphic(null);
      return;
    }
    time.setText(words.time(payment.at()));
    name.setText(payment.name().isEmpty() ? payment.contract() : payment.name());
    code.setText(payment.code());
    owed.setVisible(payment.receiptOwed());
    amount.setText(words.money(payment.amount()));
    state.setText(words.say("state", payment.state()));
    icon.setIconCode(
        switch (payment.state()) {
          case OPEN -> Feather.ALERT_CIRCLE;
          case QUEUED -> Feather.CLOCK;
          case ACKNOWLEDGED -> Feather.CHECK;
          case ABANDONED -> Feather.X;
          case REVERSED -> Feather.CORNER_UP_LEFT;
        });
    for (Row.State known : Row.State.values()) {
      PseudoClass mark = PseudoClass.getPseudoClass(known.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(mark, known == payment.state());
    }
    setGraphic(row);
  }
}
