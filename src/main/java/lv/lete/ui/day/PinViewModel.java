package lv.lete.ui.day;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lv.lete.payment.SupportCode;
import lv.lete.till.PinSetting;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// One's own PIN, changed by whoever knows the present one. FX thread only.
public final class PinViewModel {
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;

  PinViewModel(DayDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
  }

  /// Forgets what was told.
  void clear() {
    notice.set(null);
  }

  /// Sets the PIN when both new ones are alike. All three arrays are wiped.
  void change(char[] present, char[] fresh, char[] again) {
    boolean alike = Arrays.equals(fresh, again);
    Arrays.fill(again, '\0');
    if (busy.get() || !alike) {
      Arrays.fill(present, '\0');
      Arrays.fill(fresh, '\0');
      if (!alike) {
        notice.set(explain.warning(SupportCode.PINS_DIFFER));
      }
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(() -> desk.changeOwnPin(present, fresh), this::answered, this::failed);
  }

  private void answered(PinSetting answer) {
    busy.set(false);
    notice.set(explain.pin(answer, words.say("day.pin.done")));
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.people.fault"), code));
  }
}
