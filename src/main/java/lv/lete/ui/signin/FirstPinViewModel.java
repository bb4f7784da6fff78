package lv.lete.ui.signin;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.payment.SupportCode;
import lv.lete.till.Person;
import lv.lete.till.PinSetting;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.day.ExplainDay;

/// A first PIN, or one after a reset: whoever was given a one-time code chooses it here, before
/// they sign in. FX thread only.
public final class FirstPinViewModel {
  final StringProperty name = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;
  private final Consumer<Person> chosen;

  /// `chosen` is called on the FX thread when the PIN is set.
  public FirstPinViewModel(DayDesk desk, Work work, Words words, Consumer<Person> chosen) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
    this.chosen = chosen;
  }

  /// Empty again.
  public void clear() {
    name.set("");
    notice.set(null);
  }

  /// Whether an answer of the disk is awaited.
  public boolean busy() {
    return busy.get();
  }

  /// Sets the PIN when both are alike. All three arrays are wiped.
  void choose(char[] code, char[] fresh, char[] again) {
    boolean alike = Arrays.equals(fresh, again);
    Arrays.fill(again, '\0');
    String who = name.get().strip();
    if (busy.get() || who.isEmpty() || !alike) {
      Arrays.fill(code, '\0');
      Arrays.fill(fresh, '\0');
      if (!alike) {
        notice.set(explain.warning(SupportCode.PINS_DIFFER));
      }
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(() -> desk.choosePin(who, code, fresh), this::answered, this::failed);
  }

  private void answered(PinSetting answer) {
    busy.set(false);
    if (answer instanceof PinSetting.Chosen(Person person)) {
      chosen.accept(person);
    } else {
      notice.set(explain.pin(answer, ""));
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.people.fault"), code));
  }
}
