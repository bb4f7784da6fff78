package lv.lete.ui.counter;

import java.time.LocalDate;
import java.util.function.Supplier;
import lv.lete.contract.Contract;
import lv.lete.money.Money;
import lv.lete.payment.Identification;
import lv.lete.payment.Payer;
import lv.lete.payment.TakePayment.Question;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// One customer's payment on the screen, from the scan to "done".
///
/// Every method is called on the FX thread and answers at once; what touches the disk runs in the
/// background. While it does, every further command is dropped, so a key pressed twice on a slow
/// disk asks once. "Done" is shown only after the use case said `Taken`.
public final class PaymentViewModel {
  final PaymentState state = new PaymentState();
  final Figures figures;
  final ContractViewModel contract;
  final CardOrderViewModel cardOrder;
  final StatementViewModel statement;

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final PaymentPath path;
  private String lastScan = "";
  private boolean looking;
  private int visit;

  /// Over this desk; `events` is told what became of it.
  public PaymentViewModel(Desk desk, Work work, Words words, Events events) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.path = new PaymentPath(state, desk, work, words, events);
    this.figures = new Figures(words, state);
    this.contract = new ContractViewModel(desk, work, words, state.payer);
    this.cardOrder = new CardOrderViewModel(desk, work, words, events, state.busy);
    this.statement =
        new StatementViewModel(
            () -> desk.cards().statements(), work, words, state.notice, state.busy);
  }

  /// A code from the scanner. It never lands in a field, and never moves the teller off a customer
  /// whose sum is keyed or whose intent is on disk. Answers whether it was looked up.
  public boolean scanned(String raw) {
    if (!state.stopped.get().isEmpty()) {
      return false;
    }
    if (inTender()) {
      state.notice.set(Notice.warning(words.say("scan.in-tender")));
      return false;
    }
    if (state.amountKeyed()) {
      boolean same = raw.equals(lastScan);
      state.notice.set(same ? null : Notice.warning(words.say("scan.amount-keyed")));
      return false;
    }
    lastScan = raw;
    state.panel.set(Panel.NONE);
    identify(() -> desk.scanned(raw));
    return true;
  }

  /// Opens the panel for a customer without a card, or says what must be finished first.
  void open(Panel panel) {
    if (!state.stopped.get().isEmpty()) {
      return;
    }
    if (mayBegin()) {
      state.code.set("");
      state.panel.set(panel);
    } else {
      state.notice.set(Notice.warning(words.say("scan.finish-first")));
    }
  }

  /// Opens the order of a card for the customer on the screen; a sum that is keyed waits below.
  void orderCard() {
    Payer payer = state.payer.get();
    boolean shown = state.stage.get() == Stage.AMOUNT || state.stage.get() == Stage.DONE;
    if (payer != null && shown && !held() && state.ask.get() == null) {
      cardOrder.begin(payer);
      state.panel.set(Panel.CARD_ORDER);
    }
  }

  /// Gives the customer on the screen a statement; answers whether there is one and nothing waits.
  boolean statement() {
    Payer payer = state.payer.get();
    boolean shown = state.stage.get() == Stage.AMOUNT && state.panel.get() == Panel.NONE;
    boolean may = payer != null && shown && !held() && state.ask.get() == null;
    if (may && payer != null) {
      statement.give(payer);
    }
    return may;
  }

  /// The code that the teller keyed in the panel for it, checked as strictly as a scanned one.
  void keyed() {
    String code = state.code.get().strip();
    if (mayBegin() && !looking && !code.isEmpty()) {
      state.panel.set(Panel.NONE);
      identify(() -> desk.keyed(code));
    }
  }

  /// A contract that the teller found.
  public void found(Contract contract) {
    if (mayBegin() && !looking) {
      state.panel.set(Panel.NONE);
      identify(() -> desk.found(contract));
    }
  }

  /// Whether another customer may be begun now: nothing is keyed and no intent is on disk.
  public boolean mayBegin() {
    return state.stopped.get().isEmpty() && !inTender() && !state.amountKeyed();
  }

  /// Whether a payment's intent is on disk and not closed, or an answer is awaited.
  public boolean inTender() {
    return state.busy.get() || state.stage.get() == Stage.TENDER;
  }

  /// Whether an answer of the disk is awaited.
  public boolean awaitsDisk() {
    return state.busy.get();
  }

  /// Another person has signed in: what is not on disk is dropped, what is stays on the screen.
  public void handOver() {
    if (!inTender()) {
      reset();
    }
  }

  /// The business date of the till session: its prices make the estimate.
  public void openedOn(LocalDate businessDate) {
    figures.estimates.on(businessDate);
  }

  /// Stops taking payments until restart; the code is for support.
  public void stop(String code) {
    path.stop(code);
  }

  /// Takes the biller at `index` of those that share the number.
  void choose(int index) {
    if (!held() && state.stage.get() == Stage.CHOOSING && index < state.choices.size()) {
      serve(state.choices.get(index));
    }
  }

  /// Enter: the amount, or the money given. Answers no question and repeats nothing.
  void enter() {
    if (held() || state.ask.get() != null) {
      return;
    }
    switch (state.stage.get()) {
      case AMOUNT -> path.start();
      case TENDER -> path.takeCash();
      case WAITING, CHOOSING, DONE -> {}
    }
  }

  /// The yes to what is asked.
  void yes() {
    Ask asked = state.ask.get();
    if (held() || asked == null) {
      return;
    }
    state.ask.set(null);
    switch (asked) {
      case CONFIRM_NAME -> state.confirmed.add(Question.CONFIRM_NAME);
      case SAME_AGAIN_TODAY -> startAgain(Question.SAME_AGAIN_TODAY);
      case UNUSUAL_AMOUNT -> startAgain(Question.UNUSUAL_AMOUNT);
      case SESSION_LEFT_OPEN -> startAgain(Question.SESSION_LEFT_OPEN);
      case CARD_TAKEN -> path.takeByCard();
      case ABANDON -> path.abandon();
    }
  }

  /// Esc: no to what is asked; else one step back. A payment whose intent is on disk is given up
  /// only after a question.
  void escape() {
    if (state.busy.get()) {
      return;
    }
    if (state.panel.get() != Panel.NONE) {
      state.panel.set(Panel.NONE);
      return;
    }
    Ask asked = state.ask.get();
    if (asked != null && asked != Ask.CONFIRM_NAME) {
      state.ask.set(null);
    } else if (state.stage.get() != Stage.TENDER) {
      reset();
    } else if (state.stopped.get().isEmpty()) {
      state.ask.set(Ask.ABANDON);
    }
  }

  /// The customer pays by card: asks whether the card terminal has taken the money.
  void cardTender() {
    if (!held() && state.ask.get() == null && state.stage.get() == Stage.TENDER) {
      state.ask.set(Ask.CARD_TAKEN);
    }
  }

  /// The customer gives exactly what is due: fills the field, takes nothing.
  void exact() {
    if (!held() && state.ask.get() == null && state.stage.get() == Stage.TENDER) {
      state.given.set(words.keyed(state.started.get().due()));
    }
  }

  private boolean held() {
    return looking || state.held();
  }

  private void startAgain(Question answered) {
    state.confirmed.add(answered);
    path.start();
  }

  private void identify(Supplier<Identification> question) {
    int mine = ++visit;
    looking = true;
    work.run(
        question,
        answer -> {
          if (mine == visit) {
            show(answer);
          }
        },
        code -> {
          if (mine == visit) {
            reset();
            state.notice.set(Notice.trouble(words.say("identify.fault"), code));
          }
        });
  }

  private void show(Identification answer) {
    reset();
    switch (answer) {
      case Identification.Identified(Payer found) -> serve(found);
      case Identification.Several several -> {
        state.choices.setAll(several.choices());
        state.stage.set(Stage.CHOOSING);
      }
      case Identification.NotIdentified refused ->
          state.problem.set(explain.notIdentified(refused));
      case Identification.Unreadable(var reason) -> state.problem.set(explain.unreadable(reason));
    }
  }

  private void serve(Payer found) {
    reset();
    state.payer.set(found);
    Money stated = found.statedAmount();
    state.proposed = stated == null ? "" : words.keyed(stated);
    state.amount.set(state.proposed);
    state.stage.set(Stage.AMOUNT);
    if (found.confirmName()) {
      state.ask.set(Ask.CONFIRM_NAME);
    }
  }

  /// Back to no customer; the answer to a look-up that is still under way is dropped.
  private void reset() {
    visit++;
    looking = false;
    state.reset();
  }
}
