package lv.lete.ui.settlement;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lv.lete.settlement.Totals;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// A line of sums; its columns stand below those of the head.
final class TotalCell extends ListCell<TotalRow> {
  private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
  private static final PseudoClass TILL = PseudoClass.getPseudoClass("till");

  private final Words words;
  private final Function<TotalRow, String> names;
  private final Label name = new Label();
  private final Label payments = column("settle-count");
  private final Label credits = column("settle-sum");
  private final Label reversals = column("settle-count");
  private final Label debits = column("settle-sum");
  private final Label net = column("settle-sum");
  private final HBox row;

  TotalCell(Words words, Function<TotalRow, String> names) {
    this.words = words;
    this.names = names;
    name.getStyleClass().add("settle-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    row = new HBox(name, payments, credits, reversals, debits, net);
    row.getStyleClass().add("settle-row");
  }

  private static Label column(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  @Override
  protected void updateItem(@Nullable TotalRow total, boolean empty) {
    super.updateItem(total, empty);
    if (empty || total == null) {
      setGraphic(null);
      return;
    }
    Totals totals = total.totals();
    name.setText(names.apply(total));
    payments.setText(words.count(totals.payments()));
    credits.setText(words.figures(totals.credits()));
    reversals.setText(totals.reversals() == 0 ? "" : words.count(totals.reversals()));
    debits.setText(totals.reversals() == 0 ? "" : words.figures(totals.debits()));
    net.setText(words.figures(totals.net()));
    pseudoClassStateChanged(WHOLE, total.depth() == 0);
    pseudoClassStateChanged(TILL, total.depth() == 2);
    setGraphic(row);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }
}
