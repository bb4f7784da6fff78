package lv.lete.ui.day;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// A session that was left open over midnight: close it, go on with its business date, or look
/// first. Nothing is decided by default, and going on is asked again the next day. FX thread only.
public final class OvernightViewModel {
  final StringProperty text = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final Consumer<DayPanel> open;
  private final Runnable goOn;

  /// `open` shows a screen of the day, `goOn` goes on to the counter.
  public OvernightViewModel(
      DayDesk desk, Work work, Words words, Consumer<DayPanel> open, Runnable goOn) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.open = open;
    this.goOn = goOn;
  }

  /// Asks about the session of `businessDate`; it is `today` now.
  public void ask(LocalDate businessDate, LocalDate today) {
    notice.set(null);
    text.set(words.say("overnight.text", words.date(businessDate), words.date(today)));
  }

  /// Counts and closes it now.
  void close() {
    if (!busy.get()) {
      open.accept(DayPanel.CLOSE);
    }
  }

  /// Looks at it first.
  void look() {
    if (!busy.get()) {
      open.accept(DayPanel.OVERVIEW);
    }
  }

  /// Takes payments on its business date for the rest of today.
  void goOn() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    work.run(
        () -> {
          desk.confirmOvernight();
          return true;
        },
        _ -> {
          busy.set(false);
          goOn.run();
        },
        code -> {
          busy.set(false);
          notice.set(Notice.trouble(words.say("day.fault"), code));
        });
  }
}
