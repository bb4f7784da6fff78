package lv.lete.ui.payments;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.device.DrawerPort;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.payment.Needs;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.ReversalRefusal;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.payment.ReversePayment.Withdrawing;
import lv.lete.ui.Notice;
import lv.lete.ui.PaymentsDesk;
import lv.lete.ui.Receipts;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.today.ReceiptWords;
import org.jspecify.annotations.Nullable;

/// A reversal, one step after the other: what goes back, why, who says yes, done. Until the last
/// key nothing is recorded; what was asked for and not carried out is given up by going back. FX
/// thread only.
public final class ReversalViewModel {

  /// How far it has come.
  enum Stage {
    /// Not shown.
    CLOSED,
    /// It is being looked at whether it may be.
    LOOKING,
    /// It may not; the notice says why.
    REFUSED,
    /// The reason is being keyed.
    NOTE,
    /// The teller alone is asked once more.
    CONFIRM,
    /// A supervisor's name and PIN are awaited.
    APPROVE,
    /// On disk: the money goes back now.
    DONE
  }

  final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.CLOSED);
  final StringProperty about = new SimpleStringProperty("");
  final StringProperty paidBack = new SimpleStringProperty("");
  final StringProperty way = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final BooleanProperty busy = new SimpleBooleanProperty();

  /// Whether the request is on disk, so that its reason stands.
  final BooleanProperty asked = new SimpleBooleanProperty();

  /// Whether somebody else's open request could be given up.
  final BooleanProperty mayWithdraw = new SimpleBooleanProperty();

  private final PaymentsDesk desk;
  private final ReversalSteps steps;
  private final Work work;
  private final Words words;
  private final ExplainReversal explain;
  private final ReceiptWords receipts;
  private final Runnable changed;
  private @Nullable UUID payment;
  private @Nullable UUID reversal;
  private @Nullable Needs needs;

  /// Over this desk; `changed` is called whenever the journal has grown by it.
  ReversalViewModel(PaymentsDesk desk, Work work, Words words, Runnable changed) {
    this.desk = desk;
    this.steps = new ReversalSteps(desk);
    this.work = work;
    this.words = words;
    this.explain = new ExplainReversal(words);
    this.receipts = new ReceiptWords(words);
    this.changed = changed;
  }

  /// Begins with a payment: looks whether it may be reversed, and whether it was asked before.
  void begin(UUID wanted) {
    if (busy.get()) {
      return;
    }
    reset();
    payment = wanted;
    stage.set(Stage.LOOKING);
    run(() -> steps.look(wanted), this::looked);
  }

  /// Enter: from the reason to who says yes.
  void enter() {
    if (stage.get() != Stage.NOTE || busy.get()) {
      return;
    }
    if (note.get().isBlank()) {
      notice.set(explain.of(new ReversalRefusal.NoteMissing()));
      return;
    }
    confirmOrApprove();
  }

  /// The key that says yes: reverses alone, or gives somebody's request up.
  void yes() {
    UUID of = payment;
    UUID request = reversal;
    if (busy.get() || of == null) {
      return;
    }
    if (stage.get() == Stage.CONFIRM) {
      String why = note.get().strip();
      run(() -> steps.alone(of, request, why), this::tried);
    } else if (stage.get() == Stage.REFUSED && mayWithdraw.get() && request != null) {
      run(() -> desk.withdraw(request), this::withdrawn);
    }
  }

  /// A supervisor's name and PIN; the array is wiped by whoever looks at it.
  void approve(String supervisor, char[] pin) {
    UUID of = payment;
    UUID request = reversal;
    if (stage.get() != Stage.APPROVE || busy.get() || of == null) {
      Arrays.fill(pin, '\0');
      return;
    }
    String why = note.get().strip();
    run(() -> steps.approved(of, request, why, supervisor, pin), this::tried);
  }

  /// One step back. A request that is on disk is given up by it.
  void back() {
    UUID request = reversal;
    if (busy.get()) {
      return;
    }
    switch (stage.get()) {
      case CONFIRM, APPROVE -> {
        if (request != null) {
          run(() -> desk.withdraw(request), this::withdrawn);
        } else {
          notice.set(null);
          stage.set(Stage.NOTE);
        }
      }
      case CLOSED, LOOKING, REFUSED, NOTE, DONE -> reset();
    }
  }

  /// Forgets everything that is not on disk; the screen was left or locked.
  void reset() {
    stage.set(Stage.CLOSED);
    payment = null;
    reversal = null;
    needs = null;
    about.set("");
    paidBack.set("");
    way.set("");
    note.set("");
    notice.set(null);
    asked.set(false);
    mayWithdraw.set(false);
  }

  private void looked(ReversalSteps.Looked now) {
    switch (now.offer()) {
      case Offer.MayNotBe(ReversalRefusal refusal) -> refused(refusal);
      case Offer.MayBe(Line line, var back, boolean alone, Needs why) -> {
        needs = alone ? null : why;
        about.set(
            words.say(
                "reverse.about",
                PaymentCode.of(line.payment()),
                line.started().contract(),
                words.date(words.wallDate(line.at())),
                words.time(line.at()),
                line.actor()));
        paidBack.set(words.money(back));
        Tender tender = line.taken() == null ? Tender.CASH : line.taken().tender();
        way.set(words.say("reverse.way." + tender.name()));
        if (now.open().isPresent()) {
          OpenRequest open = now.open().get();
          reversal = open.fact().reversal();
          note.set(open.fact().note());
          asked.set(true);
          confirmOrApprove();
        } else {
          stage.set(Stage.NOTE);
        }
      }
    }
  }

  private void confirmOrApprove() {
    Needs why = needs;
    notice.set(why == null ? null : explain.needs(why));
    stage.set(why == null ? Stage.CONFIRM : Stage.APPROVE);
  }

  private void tried(ReversalSteps.Tried now) {
    reversal = now.request();
    asked.set(now.request() != null);
    PaymentReversed done = now.done();
    if (done != null) {
      done(done);
    } else {
      refused(Objects.requireNonNull(now.refusal(), "neither done nor refused"));
    }
    changed.run();
  }

  private void refused(ReversalRefusal refusal) {
    notice.set(explain.of(refusal));
    switch (refusal) {
      case ReversalRefusal.NeedsApproval(Needs why) -> {
        needs = why;
        stage.set(Stage.APPROVE);
      }
      case ReversalRefusal.NotApproved _ -> stage.set(Stage.APPROVE);
      case ReversalRefusal.NoteMissing _ -> stage.set(Stage.NOTE);
      case ReversalRefusal.AskedByAnother(UUID others, _) -> {
        reversal = others;
        mayWithdraw.set(true);
        stage.set(Stage.REFUSED);
      }
      default -> stage.set(Stage.REFUSED);
    }
  }

  private void done(PaymentReversed fact) {
    stage.set(Stage.DONE);
    String code = PaymentCode.of(fact.payment());
    notice.set(Notice.info(words.say("receipt.printing", code)));
    if (fact.tender() == Tender.CASH) {
      work.run(desk::openDrawer, this::drawer, _ -> drawer(Optional.of(DrawerPort.Outcome.STUCK)));
    }
    work.run(
        () -> desk.print(fact.payment(), true, Receipts.Where.HERE),
        answer -> tell(fact, receipts.of(code, fact.paidBack(), answer)),
        fault -> tell(fact, Notice.warning(words.say("receipt.failed", code, fault))));
  }

  private void drawer(Optional<DrawerPort.Outcome> answer) {
    answer
        .filter(outcome -> outcome != DrawerPort.Outcome.OPENED)
        .ifPresent(_ -> way.set(words.say("reverse.drawer")));
  }

  /// By now another payment may be on the screen.
  private void tell(PaymentReversed fact, Notice about) {
    if (fact.payment().equals(payment) && stage.get() == Stage.DONE) {
      notice.set(about);
    }
    changed.run();
  }

  private void withdrawn(Withdrawing answer) {
    switch (answer) {
      case Withdrawing.Withdrawn _ -> {
        reset();
        changed.run();
      }
      case Withdrawing.NotWithdrawn(ReversalRefusal refusal) -> refused(refusal);
    }
  }

  /// An answer that comes when the panel shows something else is dropped; the journal has it.
  private <T> void run(Supplier<T> question, Consumer<T> then) {
    UUID of = payment;
    busy.set(true);
    work.run(
        question,
        answer -> {
          busy.set(false);
          if (Objects.equals(of, payment)) {
            then.accept(answer);
          } else {
            changed.run();
          }
        },
        code -> {
          busy.set(false);
          stage.set(Stage.REFUSED);
          notice.set(Notice.trouble(words.say("reverse.fault"), code));
          changed.run();
        });
  }
}
