package lv.lete.ui.counter;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lv.lete.payment.Payer;
import lv.lete.ui.KeyHint;

/// The billers that share a number, each with its digit.
final class PayerChoices {
  private PayerChoices() {}

  /// Lists them in `box` anew; `choose` is told the index of the one that is taken.
  static void list(VBox box, List<? extends Payer> payers, IntConsumer choose) {
    box.getChildren().clear();
    for (int i = 0; i < payers.size(); i++) {
      Payer payer = payers.get(i);
      int index = i;
      KeyHint hint = new KeyHint();
      hint.setKey(Integer.toString(i + 1));
      hint.setText(
          payer.biller().name()
              + "\n"
              + payer.contract().payerName()
              + ", "
              + payer.contract().addressLine());
      hint.getStyleClass().add("choice");
      hint.setMaxWidth(Double.MAX_VALUE);
      hint.setWrapText(true);
      hint.setMinHeight(Region.USE_PREF_SIZE);
      hint.setOnAction(_ -> choose.accept(index));
      box.getChildren().add(hint);
    }
  }
}
