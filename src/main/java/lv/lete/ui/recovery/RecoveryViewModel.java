package lv.lete.ui.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.Explain;

/// The open intents, one after the other: was the money taken? Nothing is decided by default, and
/// choosing is not yet saying so: a second key, which no choice uses, records it.
public final class RecoveryViewModel {

  /// What the teller may say.
  enum Choice {
    /// The customer paid in cash, exactly what was due.
    CASH,
    /// The card terminal took it.
    CARD,
    /// No money was taken.
    NOT_TAKEN
  }

  /// The intent that is asked about, with its payer's name (empty where the replica lacks it).
  record Open(Line line, String name, int place, int of) {
    Money due() {
      PaymentStarted fact = line.started();
      return fact.amount().plus(fact.fee());
    }
  }

  final ObjectProperty<Open> current = new SimpleObjectProperty<>();
  final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// The code under which this was stopped until restart; empty while it goes on.
  final StringProperty stopped = new SimpleStringProperty("");

  private final Desk desk;
  private final Work work;
  private final Explain explain;
  private final Words words;
  private final Consumer<PaymentTaken> taken;
  private final Runnable settled;
  private List<Line> lines = List.of();
  private int at;

  /// `taken` is told of each payment whose receipt may now be printed; `settled` is called when
  /// nothing is open any more. Both on the FX thread.
  public RecoveryViewModel(
      Desk desk, Work work, Words words, Consumer<PaymentTaken> taken, Runnable settled) {
    this.desk = desk;
    this.work = work;
    this.explain = new Explain(words);
    this.words = words;
    this.taken = taken;
    this.settled = settled;
  }

  /// Begins with what is open, oldest first; not empty.
  public void begin(List<Line> open) {
    lines = new ArrayList<>(open);
    at = 0;
    show();
  }

  /// Marks what became of the money. Records nothing.
  void choose(Choice what) {
    if (!busy.get() && stopped.get().isEmpty()) {
      choice.set(what);
      notice.set(null);
    }
  }

  /// A scan came before everything is settled.
  public void scanned() {
    if (notice.get() == null) {
      notice.set(Notice.info(words.say("recovery.scan")));
    }
  }

  /// Takes the mark back.
  void unchoose() {
    if (!busy.get()) {
      choice.set(null);
    }
  }

  /// Records what is marked.
  void confirm() {
    Choice what = choice.get();
    Open open = current.get();
    if (busy.get() || what == null || open == null || !stopped.get().isEmpty()) {
      return;
    }
    UUID payment = open.line().payment();
    switch (what) {
      case CASH -> act(() -> desk.takenBeforeRestart(payment, Tender.CASH, open.due()), this::took);
      case CARD -> act(() -> desk.takenBeforeRestart(payment, Tender.CARD, open.due()), this::took);
      case NOT_TAKEN -> act(() -> desk.notTakenBeforeRestart(payment), this::abandoned);
    }
  }

  private void took(Taking answer) {
    switch (answer) {
      case Taking.Taken now -> {
        taken.accept(now.fact());
        next();
      }
      case Taking.NotTaken(Refusal refusal) -> refused(refusal);
    }
  }

  private void abandoned(Abandoning answer) {
    switch (answer) {
      case Abandoning.Abandoned _ -> next();
      case Abandoning.NotAbandoned(Refusal refusal) -> refused(refusal);
    }
  }

  private void refused(Refusal refusal) {
    if (refusal instanceof Refusal.AlreadyTaken) {
      next();
    } else {
      notice.set(explain.refusal(refusal));
    }
  }

  private void next() {
    at++;
    if (at < lines.size()) {
      show();
    } else {
      current.set(null);
      choice.set(null);
      settled.run();
    }
  }

  private void show() {
    Line line = lines.get(at);
    int place = at + 1;
    choice.set(null);
    notice.set(null);
    current.set(new Open(line, "", place, lines.size()));
    ContractId id = new ContractId(line.started().biller(), line.started().contract());
    work.run(
        () -> desk.contract(id).map(Contract::payerName).orElse(""),
        name -> {
          if (at + 1 == place) {
            current.set(new Open(line, name, place, lines.size()));
          }
        },
        code -> notice.set(new Notice(Notice.Tone.INFO, "", code)));
  }

  private <T> void act(Supplier<T> question, Consumer<T> then) {
    busy.set(true);
    work.run(
        question,
        answer -> {
          busy.set(false);
          then.accept(answer);
        },
        code -> {
          busy.set(false);
          stopped.set(code);
          notice.set(explain.stopped(code));
        });
  }
}
