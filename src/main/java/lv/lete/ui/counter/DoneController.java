package lv.lete.ui.counter;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.ui.Fxml;
import lv.lete.ui.Notice;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// "Done": the change very large, and what names the payment: short code, journal number, whether
/// the host has answered.
final class DoneController {
  private static final PseudoClass ACKNOWLEDGED = PseudoClass.getPseudoClass("acknowledged");

  private final ReadOnlyObjectProperty<Done> done;
  private final ReadOnlyLongProperty acknowledged;
  private final ObservableValue<Notice> receiptNotice;
  private final Words words;
  private final Parent root;

  @FXML private Label name;
  @FXML private Label changeLabel;
  @FXML private Label change;
  @FXML private Label amount;
  @FXML private Label fee;
  @FXML private Label givenLabel;
  @FXML private Label given;
  @FXML private Label code;
  @FXML private Label number;
  @FXML private Label state;
  @FXML private NoticeLine receipt;
  @FXML private Label next;

  DoneController(
      ReadOnlyObjectProperty<Done> done,
      ReadOnlyLongProperty acknowledged,
      ObservableValue<Notice> receiptNotice,
      Words words) {
    this.done = done;
    this.acknowledged = acknowledged;
    this.receiptNotice = receiptNotice;
    this.words = words;
    root = Fxml.load(this, "Done.fxml", words);
  }

  @FXML
  private void initialize() {
    receipt.noticeProperty().bind(receiptNotice);
    receiptNotice.addListener((_, _, now) -> makeRoom(now));
    done.addListener((_, _, _) -> show());
    acknowledged.addListener((_, _, _) -> show());
    show();
  }

  Parent root() {
    return root;
  }

  /// What to do about a receipt comes before the next customer; both do not fit on a low screen.
  private void makeRoom(@Nullable Notice told) {
    boolean calm = told == null || told.tone() == Notice.Tone.INFO;
    next.setVisible(calm);
    next.setManaged(calm);
  }

  private void show() {
    Done now = done.get();
    if (now == null) {
      return;
    }
    PaymentTaken fact = now.fact();
    boolean card = fact.tender() == Tender.CARD;
    name.setText(now.name());
    changeLabel.setText(words.say(card ? "done.by-card" : "counter.change"));
    change.setText(words.money(card ? fact.given() : fact.change()));
    amount.setText(words.money(fact.amount()));
    fee.setText(words.money(fact.fee()));
    givenLabel.setText(words.say(card ? "done.by-card" : "counter.given"));
    given.setText(words.money(fact.given()));
    code.setText(now.code());
    number.setText(words.count(now.number()));
    boolean answered = now.number() <= acknowledged.get();
    state.setText(words.say(answered ? "state.ACKNOWLEDGED" : "state.QUEUED"));
    state.pseudoClassStateChanged(ACKNOWLEDGED, answered);
  }
}
