package lv.lete.ui.devices;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceDesk.ScanTest;
import lv.lete.device.DeviceEvent;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DrawerPort;
import lv.lete.device.PrinterPort;
import lv.lete.device.PrinterPort.Outcome;
import lv.lete.device.PrinterTrouble;
import lv.lete.till.Person;
import lv.lete.till.Role;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The device desk. While it is open every scan is a test and none reaches the counter.
///
/// Anybody who is signed in may look, scan, print a test and print the log. The drawer is kicked
/// for a supervisor, and for whoever could take a payment here now: the money in it is theirs to
/// answer for. Every kick is in the device log with the name of who asked. FX thread only.
public final class DeviceDeskViewModel {
  private static final int SHOWN_EVENTS = 200;
  private static final int PRINTED_EVENTS = 60;

  final ObservableList<DeviceRow> rows = FXCollections.observableArrayList();
  final ObservableList<EventLine> events = FXCollections.observableArrayList();
  final ObjectProperty<ScanShown> scan = new SimpleObjectProperty<>(ScanShown.NOTHING);
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// A test is under way.
  final BooleanProperty busy = new SimpleBooleanProperty();

  private final @Nullable DeviceDesk devices;
  private final Desk desk;
  private final Work work;
  private final Words words;
  private final InstantSource clock;
  private @Nullable ScanTest test;

  /// Over the devices, null where none are looked after.
  public DeviceDeskViewModel(
      @Nullable DeviceDesk devices, Desk desk, Work work, Words words, InstantSource clock) {
    this.devices = devices;
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.clock = clock;
    if (devices != null) {
      devices.log().onEvent(event -> work.onScreen(() -> happened(event)));
    }
  }

  /// Whether there are devices to show.
  public boolean there() {
    return devices != null;
  }

  /// The desk is shown: scans are tests from now on.
  public void open() {
    DeviceDesk all = devices;
    if (all == null || test != null) {
      return;
    }
    notice.set(null);
    scan.set(ScanShown.NOTHING);
    test = all.testScans(reading -> work.onScreen(() -> scan.set(ScanShown.of(reading, words))));
    events.setAll(newestFirst(all.log().latest(), SHOWN_EVENTS));
    refresh(all);
  }

  /// The desk is left: scans go to the counter again.
  public void close() {
    ScanTest under = test;
    if (under != null) {
      under.close();
      test = null;
    }
  }

  private void happened(DeviceEvent event) {
    DeviceDesk all = devices;
    if (test != null && all != null) {
      events.addFirst(EventLine.of(event, words));
      if (events.size() > SHOWN_EVENTS) {
        events.removeLast();
      }
      refresh(all);
    }
  }

  private void refresh(DeviceDesk all) {
    List<DeviceRow> now = all.devices().stream().map(state -> DeviceRow.of(state, words)).toList();
    if (!now.equals(List.copyOf(rows))) {
      rows.setAll(now);
    }
  }

  private List<EventLine> newestFirst(List<DeviceEvent> all, int most) {
    return all.reversed().stream().limit(most).map(event -> EventLine.of(event, words)).toList();
  }

  /// Prints a test: on the printer of this name if the terminal uses it, else on its first.
  void tryPrinter(@Nullable String marked) {
    DeviceDesk all = devices;
    if (all == null) {
      return;
    }
    PrinterPort printer = printer(all, marked);
    String when = words.time(clock.instant());
    run(
        () -> {
          all.log().note(printer.name(), Kind.TESTED, "test print");
          return printer.print(TestPaper.test(printer.name(), when, printer.columns(), words));
        },
        outcome -> told(outcome, words.say("devices.printed", printer.name())));
  }

  private static PrinterPort printer(DeviceDesk all, @Nullable String marked) {
    PrinterPort second = all.secondPrinter();
    return !second.name().isEmpty() && second.name().equals(marked) ? second : all.printer();
  }

  private Notice told(Outcome outcome, String good) {
    return switch (outcome) {
      case Outcome.Printed _ -> Notice.info(good);
      case Outcome.NotPrinted(PrinterTrouble trouble, boolean _) ->
          Notice.warning(words.say("devices.trouble", trouble));
    };
  }

  /// Opens the drawer for whoever may.
  void kick() {
    DeviceDesk all = devices;
    if (all == null) {
      return;
    }
    run(
        () -> {
          Optional<Person> person = desk.person();
          if (!mayKick(person)) {
            return Optional.<DrawerPort.Outcome>empty();
          }
          String who = person.map(Person::name).orElse("");
          all.log().note(all.drawer().name(), Kind.TESTED, "kick asked by " + who);
          return Optional.of(all.drawer().kick());
        },
        outcome ->
            outcome
                .map(how -> kicked(how))
                .orElseGet(() -> Notice.warning(words.say("devices.kick.not-yours"))));
  }

  private boolean mayKick(Optional<Person> person) {
    boolean supervisor = person.map(Person::role).filter(Role.SUPERVISOR::equals).isPresent();
    return supervisor || (person.isPresent() && desk.cannotTakePayments().isEmpty());
  }

  private Notice kicked(DrawerPort.Outcome how) {
    String text = words.say("devices.kick", how);
    return switch (how) {
      case OPENED -> Notice.info(text);
      case STUCK, NOT_THERE -> Notice.warning(text);
    };
  }

  /// Shows a text on the customer display.
  void tryDisplay() {
    DeviceDesk all = devices;
    if (all != null) {
      boolean used = !all.display().name().isEmpty();
      all.display().show("LETE 1234567890 āčšž", words.say("devices.display.text"), "LETE-TEST");
      notice.set(Notice.info(words.say(used ? "devices.displayed" : "devices.no-display")));
    }
  }

  /// Prints the latest events; where no printer can, they are kept as a file beside the log.
  void printLog() {
    DeviceDesk all = devices;
    if (all == null) {
      return;
    }
    List<EventLine> latest = newestFirst(all.log().latest(), PRINTED_EVENTS);
    String title = words.say("devices.paper.log", words.time(clock.instant()));
    run(
        () -> {
          PrinterPort printer = all.printer();
          Outcome outcome = printer.print(TestPaper.log(title, latest, printer.columns()));
          return outcome instanceof Outcome.Printed
              ? Notice.info(words.say("devices.printed", printer.name()))
              : kept(all.log().export(latest.stream().map(EventLine::whole).toList()), outcome);
        },
        said -> said);
  }

  private Notice kept(Optional<Path> file, Outcome outcome) {
    return file.map(path -> Notice.info(words.say("devices.kept", path)))
        .orElseGet(() -> told(outcome, ""));
  }

  /// One test at a time; what came of it is told.
  private <T> void run(Supplier<T> ask, java.util.function.Function<T, Notice> say) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(
        ask,
        answer -> {
          busy.set(false);
          notice.set(say.apply(answer));
        },
        code -> {
          busy.set(false);
          notice.set(Notice.trouble(words.say("devices.fault"), code));
        });
  }
}
