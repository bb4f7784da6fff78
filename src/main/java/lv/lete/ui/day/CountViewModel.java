package lv.lete.ui.day;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.money.Money;
import lv.lete.payment.SupportCode;
import lv.lete.till.CountDrawer.Counting;
import lv.lete.till.CountDrawer.Keyed;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// The drawer counted by coins and notes, blind: what was expected is told only with a count that
/// is on disk. FX thread only.
public final class CountViewModel {
  private static final int MOST_DIGITS = 6;

  /// A kind of coin or note, how many were keyed, and what they make.
  static final class Kind {
    final long faceMinor;
    final StringProperty pieces = new SimpleStringProperty("");
    final StringProperty sum = new SimpleStringProperty("");

    Kind(long faceMinor) {
      this.faceMinor = faceMinor;
    }

    /// How many; -1 for what is no number of pieces.
    long count() {
      String text = pieces.get().strip();
      if (text.isEmpty()) {
        return 0;
      }
      return text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Long.parseLong(text)
          : -1;
    }
  }

  /// The kinds to count, largest first.
  final ObjectProperty<List<Kind>> kinds = new SimpleObjectProperty<>(List.of());

  /// What the keyed pieces make.
  final StringProperty declared = new SimpleStringProperty("");

  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// The count that was just recorded; null while one is keyed.
  final ObjectProperty<Counting.Counted> counted = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;
  private final Consumer<DayPanel> done;
  private DayPanel purpose = DayPanel.COUNT;
  private int asked;

  /// `done` is told when a count is on disk, with what it was for.
  CountViewModel(DayDesk desk, Work work, Words words, Consumer<DayPanel> done) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
    this.done = done;
  }

  /// Begins a count for what comes after it; `COUNT` for a look in between.
  void begin(DayPanel wanted) {
    clear();
    purpose = wanted;
    int mine = ++asked;
    work.run(
        desk::denominations,
        faces -> {
          if (mine == asked) {
            show(faces);
          }
        },
        this::failed);
  }

  /// Drops what was keyed.
  void clear() {
    asked++;
    kinds.set(List.of());
    declared.set("");
    notice.set(null);
    counted.set(null);
  }

  private void show(List<Long> faces) {
    List<Kind> fresh = new ArrayList<>();
    for (long face : faces) {
      Kind kind = new Kind(face);
      kind.pieces.addListener((_, _, _) -> changed(kind));
      fresh.add(kind);
    }
    kinds.set(List.copyOf(fresh));
    total();
  }

  private void changed(Kind kind) {
    long count = kind.count();
    kind.sum.set(count <= 0 ? "" : words.figures(Money.eur(kind.faceMinor * count)));
    notice.set(null);
    total();
  }

  private void total() {
    long sum = 0;
    for (Kind kind : kinds.get()) {
      sum += kind.faceMinor * Math.max(0, kind.count());
    }
    declared.set(words.money(Money.eur(sum)));
  }

  /// Records what was counted; nonsense and a form without a figure are told first.
  void record() {
    List<Kind> all = kinds.get();
    if (busy.get() || all.isEmpty() || counted.get() != null) {
      return;
    }
    if (all.stream().allMatch(kind -> kind.pieces.get().isBlank())) {
      notice.set(Notice.warning(words.say("day.count.empty")));
      return;
    }
    for (Kind kind : all) {
      if (kind.count() < 0) {
        String face = words.money(Money.eur(kind.faceMinor));
        notice.set(explain.warning(SupportCode.BAD_COUNT, face));
        return;
      }
    }
    busy.set(true);
    notice.set(null);
    List<Keyed> keyed = all.stream().map(kind -> new Keyed(kind.faceMinor, kind.count())).toList();
    work.run(() -> desk.count(keyed), this::answered, this::failed);
  }

  /// Counts once more, as a further record.
  void again() {
    if (counted.get() != null) {
      begin(purpose);
    }
  }

  private void answered(Counting answer) {
    busy.set(false);
    switch (answer) {
      case Counting.NotCounted(var refusal) -> notice.set(explain.refusal(refusal));
      case Counting.Counted now -> {
        counted.set(now);
        done.accept(purpose);
      }
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.count.fault"), code));
  }
}
