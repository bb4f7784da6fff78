package lv.lete.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;

/// Screens that lie over another one for a while, such as the device desk over the counter: what
/// was on the screen waits below and comes back as it was. One may lie over another. FX thread
/// only.
final class Asides {
  private final ObjectProperty<Place> place;
  private final Deque<Place> below = new ArrayDeque<>();

  /// Over what `place` shows.
  Asides(ObjectProperty<Place> place) {
    this.place = place;
  }

  /// Shows `wanted` over what is shown now.
  void open(Place wanted) {
    below.push(place.get());
    place.set(wanted);
  }

  /// Goes back to what `shown` lies over; nothing happens where another screen is shown.
  void leave(Place shown) {
    if (place.get() == shown && !below.isEmpty()) {
      place.set(below.pop());
    }
  }

  /// Forgets what lies below: the screen was locked, or somebody else works here now.
  void forget() {
    below.clear();
  }
}
