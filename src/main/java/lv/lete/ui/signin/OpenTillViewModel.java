package lv.lete.ui.signin;

import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.Till;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.Explain;

/// Opening the till: the float in the drawer, and the question about a clock that went back.
public final class OpenTillViewModel {
  final StringProperty amount = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// The question about an earlier business date; empty while there is none.
  final StringProperty question = new SimpleStringProperty("");

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final Runnable opened;

  /// `opened` is called on the FX thread when the session is on disk.
  public OpenTillViewModel(Desk desk, Work work, Words words, Runnable opened) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.opened = opened;
    amount.addListener((_, _, _) -> {
      notice.set(null);
      question.set("");
    });
  }

  /// Enter: opens the till. Does not answer the question.
  void enter() {
    if (question.get().isEmpty()) {
      open(false);
    }
  }

  /// Yes, the earlier date is right.
  void yes() {
    if (!question.get().isEmpty()) {
      open(true);
    }
  }

  /// No: the clock is wrong; nothing is opened.
  void no() {
    if (!question.get().isEmpty()) {
      question.set("");
      notice.set(Notice.warning(words.say("open.set-clock")));
    }
  }

  /// A scan came before the till is open.
  public void scanned() {
    if (notice.get() == null) {
      notice.set(Notice.info(words.say("open.scan")));
    }
  }

  private void open(boolean confirmEarlierDate) {
    if (busy.get()) {
      return;
    }
    switch (AmountText.read(amount.get(), Currency.EUR)) {
      case AmountText.Amount(Money sum) -> {
        busy.set(true);
        question.set("");
        work.run(() -> desk.open(sum, confirmEarlierDate), this::answered, this::failed);
      }
      case AmountText.NotAnAmount(AmountText.Reason reason) ->
          notice.set(reason == AmountText.Reason.EMPTY ? null : explain.amount(reason));
    }
  }

  private void answered(Till.Opening opening) {
    busy.set(false);
    switch (opening) {
      case Till.Opening.Opened _ -> {
        amount.set("");
        opened.run();
      }
      case Till.Opening.EarlierDate(LocalDate today, LocalDate last) ->
          question.set(words.say("open.earlier", words.date(today), words.date(last)));
      case Till.Opening.Refused(Till.Reason reason) -> {
        if (reason == Till.Reason.ALREADY_OPEN) {
          opened.run();
        } else {
          notice.set(explain.till(reason));
        }
      }
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("open.fault"), code));
  }
}
