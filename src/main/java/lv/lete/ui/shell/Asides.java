package lv.lete.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import lv.lete.till.Duty;
import lv.lete.till.Person;
import org.jspecify.annotations.Nullable;

/// Screens that lie over another one for a while, such as the device desk over the counter: what
/// was on the screen waits below and comes back as it was. One may lie over another. FX thread
/// only.
final class Asides {
  private final ObjectProperty<Place> place;
  private final BooleanSupplier awaitsDisk;
  private final Deque<Place> below = new ArrayDeque<>();
  private @Nullable Person person;

  /// Over what `place` shows; while an answer of the disk is awaited nothing comes over it.
  Asides(ObjectProperty<Place> place, BooleanSupplier awaitsDisk) {
    this.place = place;
    this.awaitsDisk = awaitsDisk;
  }

  /// Who works here from now on; nothing of the one before lies below.
  void worksFor(Person now) {
    person = now;
    below.clear();
  }

  /// Whether whoever works here has this duty.
  boolean may(Duty duty) {
    return person != null && person.role().may(duty);
  }

  /// Whether the screen may be left now: somebody is signed in, and no answer of the disk is
  /// awaited.
  boolean mayLeave() {
    return person != null
        && !awaitsDisk.getAsBoolean()
        && switch (place.get()) {
          case OPEN_TILL, RECOVERY, COUNTER, BLOCKED -> true;
          case DEVICES, SETTLEMENT, OVERNIGHT, DAY, PAYMENTS -> true;
          case SIGN_IN, LOCKED, FIRST_PIN -> false;
        };
  }

  /// Shows `wanted` over what is shown now, where it is `allowed` and the screen may be left;
  /// `begin` is called before. Answers whether it is shown.
  boolean open(Place wanted, boolean allowed, Runnable begin) {
    boolean now = allowed && place.get() != wanted && mayLeave();
    if (now) {
      begin.run();
      below.push(place.get());
      place.set(wanted);
    }
    return now;
  }

  /// Goes back to what `shown` lies over; nothing happens where another screen is shown.
  void leave(Place shown) {
    if (place.get() == shown && !below.isEmpty()) {
      place.set(below.pop());
    }
  }

  /// Forgets what lies below: the screen was locked, or another one belongs there now.
  void forget() {
    below.clear();
  }
}
