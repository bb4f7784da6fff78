package lv.lete.ui.counter;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.payment.Payer;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Start;
import lv.lete.ui.Notice;

/// What the counter shows. Written by [PaymentViewModel] and [PaymentPath] alone; the controllers
/// write the two texts that the teller keys. FX thread only. Null values mean "none".
final class PaymentState {
  final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.WAITING);

  /// The disk is being waited for; every command is dropped meanwhile.
  final BooleanProperty busy = new SimpleBooleanProperty();

  final ObjectProperty<Payer> payer = new SimpleObjectProperty<>();
  final ObservableList<Payer> choices = FXCollections.observableArrayList();
  final StringProperty amount = new SimpleStringProperty("");
  final StringProperty given = new SimpleStringProperty("");
  final ObjectProperty<Start.Started> started = new SimpleObjectProperty<>();
  final ObjectProperty<Ask> ask = new SimpleObjectProperty<>();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
  final ObjectProperty<Done> done = new SimpleObjectProperty<>();

  /// Which panel for a customer without a card is open.
  final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);

  /// The code that the teller keys there.
  final StringProperty code = new SimpleStringProperty("");

  /// The code under which payments were stopped until restart; empty while they go on.
  final StringProperty stopped = new SimpleStringProperty("");

  /// What the teller has said yes to, for this payer and amount.
  final Set<Question> confirmed = EnumSet.noneOf(Question.class);

  /// The sum that a slip stated, as it was put into the field.
  String proposed = "";

  PaymentState() {
    amount.addListener((_, _, _) -> {
      confirmed.retainAll(EnumSet.of(Question.CONFIRM_NAME));
      notice.set(null);
    });
    ask.addListener((_, _, asked) -> {
      if (asked != null) {
        notice.set(null);
      }
    });
    given.addListener((_, _, _) -> notice.set(null));
  }

  /// Whether commands are dropped now.
  boolean held() {
    return busy.get() || !stopped.get().isEmpty();
  }

  /// Whether the teller has keyed a sum for the customer on the screen.
  boolean amountKeyed() {
    return stage.get() == Stage.AMOUNT && !amount.get().isBlank() && !amount.get().equals(proposed);
  }

  /// Back to no customer.
  void reset() {
    confirmed.clear();
    proposed = "";
    payer.set(null);
    started.set(null);
    done.set(null);
    problem.set(null);
    ask.set(null);
    choices.clear();
    amount.set("");
    given.set("");
    notice.set(null);
    stage.set(Stage.WAITING);
  }
}
