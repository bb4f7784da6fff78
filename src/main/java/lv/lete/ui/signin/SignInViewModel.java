package lv.lete.ui.signin;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.till.Person;
import lv.lete.till.PinCheck;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// Sign-in, and the lock screen, which is the same with the name filled in.
///
/// A PIN lives in a char array that is wiped by whoever checks it. FX thread only; the check runs
/// in the background, for it takes its time by design.
public final class SignInViewModel {
  final StringProperty name = new SimpleStringProperty("");

  /// The name of the person whose till this is while it is locked; empty at a fresh sign-in.
  final StringProperty lockedFor = new SimpleStringProperty("");

  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Consumer<Person> signedIn;

  /// `signedIn` is called on the FX thread with who it is.
  public SignInViewModel(Desk desk, Work work, Words words, Consumer<Person> signedIn) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.signedIn = signedIn;
  }

  /// A terminal where nobody has a PIN says so at once, and how to mend it.
  public void lookForPeople() {
    work.run(
        desk::hasPeople,
        some -> {
          if (!some) {
            notice.set(Notice.warning(words.say("signin.nobody")));
          }
        },
        this::failed);
  }

  /// Asks for the PIN of `person`. The sign-out is recorded first; no PIN is looked at before.
  public void lock(String person, boolean byIdleLock) {
    name.set(person);
    lockedFor.set(person);
    busy.set(true);
    notice.set(null);
    work.run(
        () -> {
          desk.signOut(byIdleLock);
          return true;
        },
        _ -> busy.set(false),
        this::failed);
  }

  /// A scan came while nobody is signed in.
  public void scanned() {
    if (notice.get() == null) {
      notice.set(Notice.info(words.say("signin.scan")));
    }
  }

  /// Somebody has just chosen a PIN, and signs in with it.
  public void choseAPin(String person) {
    if (!busy.get()) {
      name.set(person);
      notice.set(Notice.info(words.say("first-pin.done")));
    }
  }

  /// At the lock screen: someone else wants to sign in.
  void otherPerson() {
    if (!busy.get()) {
      lockedFor.set("");
      name.set("");
      notice.set(null);
    }
  }

  /// Checks the PIN, which is wiped. Dropped while another is being checked.
  void submit(char[] pin) {
    String who = name.get().strip();
    if (busy.get() || who.isEmpty() || pin.length == 0) {
      java.util.Arrays.fill(pin, '\0');
      return;
    }
    busy.set(true);
    notice.set(null);
    work.run(() -> desk.signIn(who, pin), this::checked, this::failed);
  }

  private void checked(PinCheck check) {
    busy.set(false);
    switch (check) {
      case PinCheck.Right(Person person) -> {
        name.set("");
        lockedFor.set("");
        signedIn.accept(person);
      }
      case PinCheck.Barred _ -> notice.set(Notice.warning(words.say("signin.barred")));
      case PinCheck.Wrong(int triesLeft) ->
          notice.set(Notice.warning(words.say("signin.wrong", triesLeft)));
      case PinCheck.LockedOut(var until) ->
          notice.set(Notice.warning(words.say("signin.locked-out", words.time(until))));
    }
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("signin.fault"), code));
  }
}
