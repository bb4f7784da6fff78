package lv.lete.ui.counter;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.money.AmountText;
import lv.lete.money.Money;
import lv.lete.payment.Payer;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The part of a payment that is written to the journal: intent, money, or giving up. One act at a
/// time; whatever falls over here stops payments until restart, for nobody knows what was written.
final class PaymentPath {
  private final PaymentState state;
  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final Events events;

  PaymentPath(PaymentState state, Desk desk, Work work, Words words, Events events) {
    this.state = state;
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.events = events;
  }

  /// Reads the amount and records the intent.
  void start() {
    Money sum = read(state.amount.get(), () -> state.amount.set(""));
    if (sum == null) {
      return;
    }
    Payer payer = state.payer.get();
    Set<Question> yes = EnumSet.noneOf(Question.class);
    yes.addAll(state.confirmed);
    act(() -> desk.start(payer, sum, yes), this::started);
  }

  /// Reads the money given and records the payment in cash.
  void takeCash() {
    Money sum = read(state.given.get(), () -> state.given.set(""));
    if (sum != null) {
      take(Tender.CASH, sum);
    }
  }

  /// Records the payment as taken by the card terminal.
  void takeByCard() {
    take(Tender.CARD, state.started.get().due());
  }

  /// Records that no money was taken.
  void abandon() {
    UUID payment = state.started.get().payment();
    act(() -> desk.abandon(payment), this::abandoned);
  }

  /// Stops payments until restart.
  void stop(String code) {
    state.busy.set(false);
    state.ask.set(null);
    state.stopped.set(code);
    state.notice.set(explain.stopped(code));
  }

  private @Nullable Money read(String text, Runnable clear) {
    Payer payer = state.payer.get();
    return switch (AmountText.read(text, payer.biller().currency())) {
      case AmountText.Amount(Money sum) -> sum;
      case AmountText.NotAnAmount(AmountText.Reason reason) -> {
        if (reason == AmountText.Reason.TOO_LONG) {
          clear.run();
        }
        // An empty field is where a bouncing Enter lands: nothing was keyed, so nothing is said.
        state.notice.set(reason == AmountText.Reason.EMPTY ? null : explain.amount(reason));
        yield null;
      }
    };
  }

  private void started(Start answer) {
    switch (answer) {
      case Start.Started intent -> {
        state.started.set(intent);
        state.notice.set(null);
        state.stage.set(Stage.TENDER);
        events.journalGrew();
      }
      case Start.Asked(Question question) -> state.ask.set(Ask.of(question));
      case Start.NotStarted(Refusal refusal) -> refuse(refusal);
    }
  }

  private void take(Tender tender, Money sum) {
    UUID payment = state.started.get().payment();
    act(() -> desk.take(payment, tender, sum), this::taken);
  }

  private void taken(Taking answer) {
    switch (answer) {
      case Taking.Taken taken -> {
        finish(taken);
        events.taken(state.done.get());
      }
      case Taking.NotTaken(Refusal refusal) -> refuse(refusal);
    }
  }

  private void abandoned(Abandoning answer) {
    switch (answer) {
      case Abandoning.Abandoned _ -> {
        state.reset();
        state.notice.set(Notice.info(words.say("counter.abandoned")));
        events.journalGrew();
      }
      case Abandoning.NotAbandoned(Refusal refusal) -> refuse(refusal);
    }
  }

  private void refuse(Refusal refusal) {
    switch (refusal) {
      // Its receipt was printed and the drawer opened the first time.
      case Refusal.AlreadyTaken(Taking.Taken first) -> finish(first);
      case Refusal.Stopped _ -> stop(explain.refusal(refusal).code());
      case Refusal.TillNotReady _,
          Refusal.JournalBroken _,
          Refusal.AmountOutOfLimits _,
          Refusal.TooLittleGiven _,
          Refusal.TooMuchGiven _,
          Refusal.NotOpen _,
          Refusal.AnotherOpen _,
          Refusal.LeftOpen _,
          Refusal.StoreFault _ ->
          state.notice.set(explain.refusal(refusal));
    }
  }

  private void finish(Taking.Taken taken) {
    String name = state.payer.get().contract().payerName();
    String code = PaymentCode.of(taken.fact().payment());
    state.done.set(new Done(taken.fact(), taken.entry().number(), code, name));
    state.notice.set(null);
    state.stage.set(Stage.DONE);
    events.journalGrew();
  }

  private <T> void act(Supplier<T> question, Consumer<T> then) {
    state.busy.set(true);
    work.run(
        question,
        answer -> {
          state.busy.set(false);
          then.accept(answer);
        },
        this::stop);
  }
}
