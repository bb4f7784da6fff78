package lv.lete.ui.day;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.till.DayRefusal;
import lv.lete.till.HandOver.Handing;
import lv.lete.till.HandOver.Proposal;
import lv.lete.till.HandOver.Proposing;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// The drawer passed to another teller, on a count that both see; the other's PIN is the yes. FX
/// thread only.
public final class HandOverViewModel {
  /// What both look at; null while it is read.
  final ObjectProperty<Proposal> proposal = new SimpleObjectProperty<>();

  final StringProperty receiver = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// Whose the till is now; empty before the hand-over is on disk.
  final StringProperty handedTo = new SimpleStringProperty("");

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;
  private final Consumer<DayPanel> count;
  private int asked;

  /// `count` is asked for a count of the drawer where there is none of it as it is.
  HandOverViewModel(DayDesk desk, Work work, Words words, Consumer<DayPanel> count) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
    this.count = count;
  }

  /// Looks at what would be handed over.
  void begin() {
    clear();
    int mine = asked;
    work.run(
        desk::proposeHandOver,
        look -> {
          if (mine == asked) {
            show(look);
          }
        },
        this::failed);
  }

  /// Drops what was keyed.
  void clear() {
    asked++;
    proposal.set(null);
    receiver.set("");
    notice.set(null);
    handedTo.set("");
  }

  private void show(Proposing look) {
    switch (look) {
      case Proposing.NotProposed(DayRefusal.NotCounted _) -> count.accept(DayPanel.HAND_OVER);
      case Proposing.NotProposed(DayRefusal.CountOutdated _) -> count.accept(DayPanel.HAND_OVER);
      case Proposing.NotProposed(DayRefusal refusal) -> notice.set(explain.refusal(refusal));
      case Proposing.Proposed(Proposal now) -> proposal.set(now);
    }
  }

  /// Another count of the drawer.
  void recount() {
    if (!busy.get() && handedTo.get().isEmpty() && proposal.get() != null) {
      count.accept(DayPanel.HAND_OVER);
    }
  }

  /// The other's yes; the PIN is wiped by whoever looks at it.
  void handOver(char[] pin) {
    Proposal now = proposal.get();
    String name = receiver.get().strip();
    boolean ready = now != null && handedTo.get().isEmpty() && !name.isEmpty();
    if (busy.get() || !ready || now == null) {
      Arrays.fill(pin, '\0');
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(() -> desk.handOver(now, name, pin), this::answered, this::failed);
  }

  private void answered(Handing answer) {
    busy.set(false);
    switch (answer) {
      case Handing.Handed handed -> handedTo.set(handed.fact().toTeller());
      case Handing.NotHanded(DayRefusal.Changed changed) -> {
        begin();
        notice.set(explain.refusal(changed));
      }
      case Handing.NotHanded(DayRefusal refusal) -> notice.set(explain.refusal(refusal));
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.hand-over.fault"), code));
  }
}
