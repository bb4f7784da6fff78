package lv.lete.ui.day;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.device.DrawerPort;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.DayRefusal;
import lv.lete.till.MoveCash;
import lv.lete.till.MoveCash.Moving;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.Explain;
import org.jspecify.annotations.Nullable;

/// Cash that comes into the drawer or leaves it. The movement has its id before it is sent to the
/// disk, and keeps it until the disk has answered: Enter pressed again moves the money once. FX
/// thread only.
public final class CashViewModel {
  final ObjectProperty<CashMovement> direction = new SimpleObjectProperty<>();
  final StringProperty amount = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// A supervisor's name and PIN are asked for.
  final BooleanProperty approval = new SimpleBooleanProperty();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final ExplainDay explainDay;
  private MoveCash.@Nullable Intended intended;

  CashViewModel(DayDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.explainDay = new ExplainDay(words);
    direction.addListener((_, _, _) -> changed());
    amount.addListener((_, _, _) -> changed());
    note.addListener((_, _, _) -> changed());
  }

  /// Something else is meant from now on.
  private void changed() {
    intended = null;
    notice.set(null);
  }

  /// Drops what was keyed.
  void clear() {
    direction.set(null);
    amount.set("");
    note.set("");
    approval.set(false);
    changed();
  }

  /// Which way the money goes; not while a supervisor is asked about another way.
  void choose(CashMovement way) {
    if (!busy.get() && !approval.get()) {
      direction.set(way);
    }
  }

  /// Records what is keyed, or says what is missing.
  void record() {
    CashMovement way = direction.get();
    if (busy.get() || approval.get()) {
      return;
    }
    if (way == null) {
      notice.set(Notice.warning(words.say("day.cash.which")));
      return;
    }
    switch (AmountText.read(amount.get(), Currency.EUR)) {
      case AmountText.NotAnAmount(AmountText.Reason reason) -> notice.set(explain.amount(reason));
      case AmountText.Amount(Money sum) -> intend(way, sum);
    }
  }

  private void intend(CashMovement way, Money sum) {
    MoveCash.Intended before = intended;
    busy.set(true);
    notice.set(null);
    if (before != null) {
      move(before);
      return;
    }
    String why = note.get();
    work.run(
        () -> desk.intend(way, sum, why),
        fresh -> {
          intended = fresh;
          move(fresh);
        },
        this::failed);
  }

  private void move(MoveCash.Intended fresh) {
    work.run(() -> desk.move(fresh), this::answered, this::failed);
  }

  /// A supervisor's yes to exactly what is keyed; the PIN is wiped by whoever looks at it.
  void approve(String supervisor, char[] pin) {
    MoveCash.Intended asked = intended;
    if (busy.get() || asked == null) {
      java.util.Arrays.fill(pin, '\0');
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(() -> desk.move(asked, supervisor, pin), this::answered, this::failed);
  }

  /// Esc while a supervisor is asked: back to the form. Answers whether that was so.
  boolean unask() {
    boolean asked = approval.get();
    if (asked && !busy.get()) {
      approval.set(false);
      notice.set(null);
    }
    return asked;
  }

  private void answered(Moving answer) {
    busy.set(false);
    switch (answer) {
      case Moving.NotMoved(DayRefusal.NeedsApproval(Money alone)) -> {
        approval.set(true);
        notice.set(explainDay.refusal(new DayRefusal.NeedsApproval(alone)));
      }
      case Moving.NotMoved(DayRefusal refusal) -> notice.set(explainDay.refusal(refusal));
      case Moving.Moved moved -> done(moved.fact(), moved.entry().number());
    }
  }

  private void done(CashMoved fact, long number) {
    clear();
    String what = words.say("day.cash.way", fact.direction());
    String sum = words.money(fact.amount());
    notice.set(Notice.info(words.say("day.cash.done", what, sum, words.count(number))));
    work.run(desk::openDrawer, this::opened, _ -> {});
  }

  private void opened(Optional<DrawerPort.Outcome> outcome) {
    if (outcome.isPresent() && outcome.get() != DrawerPort.Outcome.OPENED) {
      notice.set(Notice.warning(words.say("day.cash.drawer-shut")));
    }
  }

  /// Nobody knows whether it was recorded: the intention keeps its id, so Enter asks once more.
  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.cash.fault"), code));
  }
}
