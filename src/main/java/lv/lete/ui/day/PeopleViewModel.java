package lv.lete.ui.day;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.till.ManagePeople.Managing;
import lv.lete.till.People.Listed;
import lv.lete.till.Person;
import lv.lete.till.Role;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// Who may work here, for supervisors. Each change is prepared first and recorded by a key of its
/// own. A one-time code is shown once, and is gone with the screen. FX thread only.
public final class PeopleViewModel {

  /// What is prepared.
  enum Act {
    /// Somebody is added.
    ADD,
    /// Somebody may not work here any more, or may again.
    BAR,
    /// Somebody gets another role.
    ROLE,
    /// Somebody gets a code for another PIN.
    RESET
  }

  final ObservableList<Listed> people = FXCollections.observableArrayList();

  /// What is prepared; null while only the list is shown.
  final ObjectProperty<Act> act = new SimpleObjectProperty<>();

  /// Whom it is about; empty where somebody is added.
  final StringProperty about = new SimpleStringProperty("");

  /// The question, or what is to be keyed.
  final StringProperty question = new SimpleStringProperty("");

  final StringProperty name = new SimpleStringProperty("");
  final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.TELLER);

  /// The one-time code that was just given; empty while there is none.
  final StringProperty code = new SimpleStringProperty("");

  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ExplainDay explain;
  private boolean bar;
  private int asked;

  PeopleViewModel(DayDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new ExplainDay(words);
  }

  /// Reads the list.
  void begin() {
    clear();
    refresh();
  }

  /// Drops everything, a code that is shown too.
  void clear() {
    asked++;
    people.clear();
    unprepare();
    code.set("");
    notice.set(null);
  }

  private void refresh() {
    int mine = ++asked;
    work.run(
        desk::people,
        all -> {
          if (mine == asked) {
            people.setAll(all);
          }
        },
        this::failed);
  }

  /// Prepares a change of whoever is marked in the list; adding needs nobody marked.
  void prepare(Act wanted, @Nullable Listed marked) {
    if (busy.get() || (marked == null && wanted != Act.ADD)) {
      return;
    }
    unprepare();
    code.set("");
    notice.set(null);
    String who = marked == null || wanted == Act.ADD ? "" : marked.person().name();
    role.set(marked == null || wanted == Act.ADD ? Role.TELLER : marked.person().role());
    bar = marked != null && !marked.barred();
    about.set(who);
    String key = wanted == Act.BAR && !bar ? "UNBAR" : wanted.name();
    question.set(words.say("day.people.ask." + key, who));
    act.set(wanted);
  }

  /// Gives up what is prepared. Answers whether there was anything.
  boolean unprepare() {
    boolean prepared = act.get() != null;
    act.set(null);
    about.set("");
    question.set("");
    name.set("");
    return prepared;
  }

  /// The next role, or the one before it.
  void step(int by) {
    if (act.get() == Act.ADD || act.get() == Act.ROLE) {
      List<Role> all = List.of(Role.values());
      role.set(all.get(Math.floorMod(all.indexOf(role.get()) + by, all.size())));
    }
  }

  /// Records what is prepared.
  void confirm() {
    Act wanted = act.get();
    if (busy.get() || wanted == null) {
      return;
    }
    String who = wanted == Act.ADD ? name.get() : about.get();
    Role as = role.get();
    boolean barred = bar;
    busy.set(true);
    notice.set(null);
    Supplier<Managing> change =
        switch (wanted) {
          case ADD -> () -> desk.addPerson(who, as);
          case BAR -> () -> desk.bar(who, barred);
          case ROLE -> () -> desk.changeRole(who, as);
          case RESET -> () -> desk.resetPin(who);
        };
    work.run(change, this::answered, this::failed);
  }

  private void answered(Managing answer) {
    busy.set(false);
    switch (answer) {
      case Managing.NotDone(var reason) -> notice.set(explain.managing(reason));
      case Managing.Done(Person person) -> {
        unprepare();
        notice.set(Notice.info(words.say("day.people.done", person.name())));
        refresh();
      }
      case Managing.CodeGiven given -> {
        unprepare();
        code.set(given.code());
        String until = words.date(words.wallDate(given.until())) + " " + words.time(given.until());
        notice.set(Notice.info(words.say("day.people.code", given.person().name(), until)));
        refresh();
      }
    }
  }

  private void failed(String trouble) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("day.people.fault"), trouble));
  }
}
