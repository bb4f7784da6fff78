package lv.lete.ui.shell;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import lv.lete.till.Person;
import lv.lete.till.TillSession;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.day.DayPanel;
import lv.lete.ui.day.DayViewModel;
import lv.lete.ui.day.OvernightViewModel;
import lv.lete.ui.signin.FirstPinViewModel;
import lv.lete.ui.signin.SignInViewModel;

/// The screens of the day in the window: when they lie over another, and where leaving them leads.
/// FX thread only.
final class DayPlaces implements DayViewModel.Leaving {
  final DayViewModel day;
  final OvernightViewModel overnight;
  final FirstPinViewModel firstPin;

  private final ObjectProperty<Place> place;
  private final Asides asides;
  private final SignInViewModel signIn;
  private final Runnable route;
  private Place beforeFirstPin = Place.SIGN_IN;

  /// `route` shows what belongs on the screen now.
  DayPlaces(
      DayDesk desk,
      Work work,
      Words words,
      ObjectProperty<Place> place,
      Asides asides,
      SignInViewModel signIn,
      Runnable route) {
    this.place = place;
    this.asides = asides;
    this.signIn = signIn;
    this.route = route;
    day = new DayViewModel(desk, work, words, this);
    overnight = new OvernightViewModel(desk, work, words, this::open, route);
    firstPin = new FirstPinViewModel(desk, work, words, this::chosen);
  }

  /// Shows the day's screens, beginning with this one. Answers whether it did.
  boolean open(DayPanel first) {
    return asides.open(Place.DAY, true, () -> day.open(first));
  }

  /// Asks about a session that was left open over midnight. Answers whether there is one.
  boolean ask(Optional<TillSession> session, Optional<LocalDate> today) {
    boolean left = session.isPresent() && today.isPresent();
    if (left) {
      overnight.ask(session.get().businessDate(), today.get());
    }
    return left;
  }

  /// The screen for whoever was given a one-time code.
  void openFirstPin() {
    firstPin.clear();
    beforeFirstPin = place.get();
    place.set(Place.FIRST_PIN);
  }

  /// Back to the sign-in.
  void leaveFirstPin() {
    if (!firstPin.busy() && place.get() == Place.FIRST_PIN) {
      firstPin.clear();
      place.set(beforeFirstPin);
    }
  }

  private void chosen(Person person) {
    signIn.choseAPin(person.name());
    leaveFirstPin();
  }

  @Override
  public void back() {
    route.run();
  }

  @Override
  public void handedTo(String teller) {
    signIn.lock(teller, false);
    asides.forget();
    place.set(Place.LOCKED);
  }
}
