package lv.lete.ui.counter;

import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Start;
import lv.lete.ui.CounterDevices;
import lv.lete.ui.Words;

/// What the customer sees on a display of two short lines: a welcome, what is due, what was given
/// and the change, thanks. Never a name, an address or a number: the queue reads along.
public final class CustomerViewModel {
  /// Long enough to read what was given; the change stays until the next customer.
  private static final int TICKS_BEFORE_THANKS = 5;

  private final CounterDevices devices;
  private final PaymentState state;
  private final Words words;
  private boolean serving;
  private int ticks;
  private String upper = "";
  private String lower = "";

  /// Follows this payment; shows nothing before [#serving] or the first [#tick].
  public CustomerViewModel(CounterDevices devices, PaymentViewModel payment, Words words) {
    this.devices = devices;
    this.state = payment.state;
    this.words = words;
    state.stage.addListener((_, _, _) -> turn());
    state.done.addListener((_, _, _) -> turn());
  }

  /// Whether customers are served here now, or the till is locked or not open yet.
  public void serving(boolean now) {
    serving = now;
    turn();
  }

  /// A second or so has passed.
  public void tick() {
    ticks++;
    show();
  }

  private void turn() {
    ticks = 0;
    show();
  }

  private void show() {
    Done done = state.done.get();
    Start.Started intent = state.started.get();
    if (!serving) {
      show(words.say("display.wait"), "");
    } else if (state.stage.get() == Stage.TENDER && intent != null) {
      show(words.say("display.due"), sum(intent.due()));
    } else if (state.stage.get() == Stage.DONE && done != null) {
      show(done.fact());
    } else {
      show(words.say("display.welcome"), words.say("display.card"));
    }
  }

  private void show(PaymentTaken fact) {
    boolean thanks = ticks >= TICKS_BEFORE_THANKS;
    if (fact.tender() == Tender.CARD) {
      show(words.say("display.thanks"), sum(fact.given()));
      return;
    }
    String change = words.say("display.change") + " " + sum(fact.change());
    String given = words.say("display.given") + " " + sum(fact.given());
    show(thanks ? words.say("display.thanks") : given, change);
  }

  /// Digits without groups and the currency's letters: a display may have no other signs.
  private String sum(Money money) {
    return words.keyed(money) + " " + money.currency();
  }

  private void show(String first, String second) {
    if (!first.equals(upper) || !second.equals(lower)) {
      upper = first;
      lower = second;
      devices.show(first, second);
    }
  }
}
