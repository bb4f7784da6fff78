package lv.lete.ui.day;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CloseSession.Proposal;
import lv.lete.till.CloseSession.Proposing;
import lv.lete.till.DayRefusal;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// The close: what was counted beside what should be there, how it ends, the Z report. Nothing is
/// chosen by default, and choosing is not yet closing: a key of its own records it. Esc before that
/// key changes nothing; a count that was made stays, for it is a fact. FX thread only.
public final class CloseViewModel {
  /// What is looked at; null while it is read.
  final ObjectProperty<Proposal> proposal = new SimpleObjectProperty<>();

  final ObjectProperty<CloseOutcome> outcome = new SimpleObjectProperty<>();
  final StringProperty statement = new SimpleStringProperty("");

  /// Which records the host has not acknowledged, in words; empty when it has them all.
  final StringProperty unsent = new SimpleStringProperty("");

  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// The close that is on disk; null before.
  final ObjectProperty<Ending.Ended> ended = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;
  private final ReportsViewModel reports;
  private final Consumer<DayPanel> count;
  private int asked;

  private record Look(Proposing proposing, DayDesk.Unsent unsent) {}

  /// `count` is asked for a count of the drawer where closing needs one; `reports` shows and prints
  /// the Z.
  CloseViewModel(
      DayDesk desk, Work work, Words words, ReportsViewModel reports, Consumer<DayPanel> count) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
    this.reports = reports;
    this.count = count;
  }

  /// Looks at what the close would say; asks for a count where there is none of the drawer as it
  /// is.
  void begin() {
    clear();
    int mine = asked;
    work.run(
        () -> new Look(desk.proposeClose(), desk.unsent()),
        look -> {
          if (mine == asked) {
            show(look);
          }
        },
        this::failed);
  }

  /// Drops what was chosen and written.
  void clear() {
    asked++;
    proposal.set(null);
    outcome.set(null);
    statement.set("");
    unsent.set("");
    notice.set(null);
    ended.set(null);
  }

  private void show(Look look) {
    unsent.set(unsent(look.unsent()));
    switch (look.proposing()) {
      case Proposing.NotProposed(DayRefusal.NotCounted _) -> count.accept(DayPanel.CLOSE);
      case Proposing.NotProposed(DayRefusal.CountOutdated _) -> count.accept(DayPanel.CLOSE);
      case Proposing.NotProposed(DayRefusal refusal) -> notice.set(explain.refusal(refusal));
      case Proposing.Proposed(Proposal now) -> proposal.set(now);
    }
  }

  private String unsent(DayDesk.Unsent records) {
    return records.waiting() == 0
        ? ""
        : words.say(
            "day.close.unsent",
            words.count(records.waiting()),
            words.count(records.first()),
            words.count(records.last()));
  }

  /// Marks how it ends, where it can end so. Records nothing.
  void choose(CloseOutcome way) {
    Proposal now = proposal.get();
    if (!busy.get() && ended.get() == null && now != null && now.open().contains(way)) {
      outcome.set(way);
      notice.set(null);
    }
  }

  /// Another count of the drawer; what was chosen is dropped.
  void recount() {
    if (!busy.get() && ended.get() == null && proposal.get() != null) {
      count.accept(DayPanel.CLOSE);
    }
  }

  /// Closes as marked.
  void close() {
    Proposal now = proposal.get();
    if (busy.get() || ended.get() != null || now == null) {
      return;
    }
    CloseOutcome way =
        now.open().equals(Set.of(CloseOutcome.EVEN)) ? CloseOutcome.EVEN : outcome.get();
    if (way == null) {
      notice.set(Notice.warning(words.say("day.close.choose")));
      return;
    }
    String words = way == CloseOutcome.DISPUTED ? statement.get().strip() : "";
    busy.set(true);
    notice.set(null);
    work.run(
        () -> desk.close(now, way, words.isEmpty() ? null : words), this::answered, this::failed);
  }

  private void answered(Ending answer) {
    busy.set(false);
    switch (answer) {
      case Ending.Ended now -> {
        ended.set(now);
        reports.closed(now.fact().session());
      }
      case Ending.NotEnded(DayRefusal.Changed changed) -> {
        begin();
        notice.set(explain.refusal(changed));
      }
      case Ending.NotEnded(DayRefusal refusal) -> notice.set(explain.refusal(refusal));
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.close.fault"), code));
  }
}
