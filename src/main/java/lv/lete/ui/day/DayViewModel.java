package lv.lete.ui.day;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.till.Duty;
import lv.lete.till.Person;
import lv.lete.till.SessionFigures;
import lv.lete.till.Till;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.Explain;
import org.jspecify.annotations.Nullable;

/// The day's menu and the screens behind it. What was keyed on a screen is dropped when it is left:
/// nothing but its last step records anything. FX thread only.
public final class DayViewModel {
  /// How an entry of the menu stands for whoever is signed in.
  enum Entry {
    /// The role does not allow it: not shown.
    HIDDEN,
    /// Not now: shown, and does nothing.
    OFF,
    /// It opens.
    ON
  }

  final ObjectProperty<DayPanel> panel = new SimpleObjectProperty<>(DayPanel.MENU);
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final ObjectProperty<Map<DayPanel, Entry>> entries = new SimpleObjectProperty<>(Map.of());

  /// Whose session since when, for the menu's head; empty without one.
  final StringProperty session = new SimpleStringProperty("");

  final OverviewViewModel overview;
  final CashViewModel cash;
  final CountViewModel count;
  final CloseViewModel close;
  final HandOverViewModel handOver;
  final ReportsViewModel reports;
  final PinViewModel pin;
  final PeopleViewModel people;

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final Leaving leaving;
  private @Nullable Runnable settlement;
  private int asked;

  /// What the window does when the day's screens are left.
  public interface Leaving {
    /// Back to what belongs on the screen now: the session may be another, or closed.
    void back();

    /// The till is this person's now: asks for their PIN.
    void handedTo(String teller);
  }

  private record Standing(
      Optional<Person> person, Optional<Till.Reason> cannot, Optional<SessionFigures> figures) {}

  /// Over the day's desk; `leaving` is called on the FX thread.
  public DayViewModel(DayDesk desk, Work work, Words words, Leaving leaving) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.leaving = leaving;
    overview = new OverviewViewModel(desk, work, words);
    cash = new CashViewModel(desk, work, words);
    count = new CountViewModel(desk, work, words, this::counted);
    reports = new ReportsViewModel(desk, work, words);
    close = new CloseViewModel(desk, work, words, reports, this::countFor);
    handOver = new HandOverViewModel(desk, work, words, this::countFor);
    pin = new PinViewModel(desk, work, words);
    people = new PeopleViewModel(desk, work, words);
  }

  /// What the menu's entry for settlement opens; without it (null) there is no such entry.
  public void settlementBy(@Nullable Runnable open) {
    settlement = open;
  }

  /// The day's screens are shown, beginning with `first`.
  public void open(DayPanel first) {
    notice.set(null);
    show(DayPanel.MENU);
    refresh();
    if (first != DayPanel.MENU) {
      begin(first);
    }
  }

  /// The day's screens are hidden, by whatever: nothing that was keyed stays, no code either.
  public void closed() {
    show(DayPanel.MENU);
    notice.set(null);
  }

  /// A digit of the menu.
  void choose(int number) {
    for (DayPanel wanted : DayPanel.values()) {
      if (wanted.number() == number && entries.get().get(wanted) == Entry.ON) {
        begin(wanted);
      }
    }
  }

  /// Esc: from a screen to the menu, from the menu back to where the teller came from.
  void back() {
    if (panel.get() == DayPanel.MENU || sessionEnded()) {
      leave();
    } else if (!busy()) {
      show(DayPanel.MENU);
      refresh();
    }
  }

  /// Leaves the day's screens altogether.
  public void leave() {
    if (busy()) {
      return;
    }
    String receiver = handOver.handedTo.get();
    show(DayPanel.MENU);
    if (receiver.isEmpty()) {
      leaving.back();
    } else {
      leaving.handedTo(receiver);
    }
  }

  /// Whether an answer of the disk is awaited that must be seen.
  public boolean busy() {
    return cash.busy.get()
        || count.busy.get()
        || close.busy.get()
        || handOver.busy.get()
        || pin.busy.get()
        || people.busy.get();
  }

  private boolean sessionEnded() {
    return close.ended.get() != null || !handOver.handedTo.get().isEmpty();
  }

  private void begin(DayPanel wanted) {
    notice.set(null);
    if (wanted == DayPanel.SETTLEMENT) {
      Runnable there = settlement;
      if (there != null) {
        there.run();
      }
      return;
    }
    show(wanted);
    switch (wanted) {
      case OVERVIEW -> overview.begin();
      case COUNT -> count.begin(DayPanel.COUNT);
      case CLOSE -> close.begin();
      case HAND_OVER -> handOver.begin();
      case REPORTS -> reports.begin();
      case PEOPLE -> people.begin();
      case CASH, PIN, MENU, SETTLEMENT -> {}
    }
  }

  private void show(DayPanel wanted) {
    if (wanted != DayPanel.COUNT) {
      count.clear();
    }
    overview.clear();
    cash.clear();
    close.clear();
    handOver.clear();
    reports.clear();
    pin.clear();
    people.clear();
    panel.set(wanted);
  }

  /// Closing or handing over needs a count of the drawer as it is now.
  private void countFor(DayPanel purpose) {
    show(DayPanel.COUNT);
    count.begin(purpose);
  }

  private void counted(DayPanel purpose) {
    if (purpose != DayPanel.COUNT) {
      begin(purpose);
    }
  }

  private void refresh() {
    int mine = ++asked;
    work.run(
        () -> new Standing(desk.person(), desk.cannotAct(), desk.open()),
        standing -> {
          if (mine == asked) {
            stand(standing);
          }
        },
        code -> notice.set(Notice.trouble(words.say("day.fault"), code)));
  }

  private void stand(Standing standing) {
    Map<DayPanel, Entry> now = new EnumMap<>(DayPanel.class);
    for (DayPanel each : DayPanel.values()) {
      now.put(each, entry(each, standing));
    }
    entries.set(now);
    session.set(
        standing
            .figures()
            .map(figures ->
                words.say(
                    "day.session",
                    figures.teller(),
                    words.date(figures.businessDate()),
                    words.time(figures.openedAt())))
            .orElse(words.say("day.no-session")));
    if (notice.get() == null) {
      notice.set(
          standing
              .cannot()
              .filter(reason -> reason != Till.Reason.NO_SESSION)
              .map(explain::till)
              .orElse(null));
    }
  }

  private Entry entry(DayPanel wanted, Standing standing) {
    Duty duty = wanted.duty();
    boolean allowed =
        duty == null || standing.person().filter(who -> who.role().may(duty)).isPresent();
    if (!allowed || (wanted == DayPanel.SETTLEMENT && settlement == null)) {
      return Entry.HIDDEN;
    }
    return wanted.needsSession() && standing.cannot().isPresent() ? Entry.OFF : Entry.ON;
  }
}
