package lv.lete.ui.settlement;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.journal.PaymentCode;
import lv.lete.settlement.Member;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A payment or a reversal behind the sums: when, which, where its record stands, how much.
final class MemberCell extends WrappingCell<Member> {
  private static final PseudoClass REVERSAL = PseudoClass.getPseudoClass("reversal");

  private final Words words;
  private final Label time = new Label();
  private final Label code = new Label();
  private final Label detail = new Label();
  private final Label late = new Label();
  private final Label amount = new Label();
  private final Label tender = new Label();
  private final HBox row;

  MemberCell(Words words) {
    this.words = words;
    time.getStyleClass().add("cell-time");
    time.setMinWidth(USE_PREF_SIZE);
    code.getStyleClass().add("cell-name");
    detail.getStyleClass().add("cell-detail");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    late.getStyleClass().add("cell-owed");
    late.managedProperty().bind(late.visibleProperty());
    amount.getStyleClass().add("cell-amount");
    tender.getStyleClass().add("cell-state");
    VBox middle = new VBox(code, detail, late);
    VBox right = new VBox(amount, tender);
    right.getStyleClass().add("cell-right");
    right.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(time, middle, right);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable Member member, boolean empty) {
    super.updateItem(member, empty);
    if (empty || member == null) {
      setGraphic(null);
      return;
    }
    boolean reversal = member.kind() == Member.Kind.REVERSAL;
    String name = PaymentCode.of(member.payment());
    time.setText(words.time(member.at()));
    code.setText(reversal ? words.say("settle.reversal-of", name) : name);
    detail.setText(
        words.say(
            "settle.member",
            member.contract(),
            member.place().till(),
            words.count(member.number())));
    late.setVisible(member.late());
    late.setText(
        member.late() ? words.say("settle.late-of", words.date(member.businessDate())) : "");
    amount.setText(words.money(member.owed()));
    tender.setText(words.say("settle.tender", member.tender()));
    pseudoClassStateChanged(REVERSAL, reversal);
    setGraphic(row);
  }
}
