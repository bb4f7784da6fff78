package lv.lete.ui.cards;

import javafx.beans.value.ObservableBooleanValue;
import lv.lete.ui.Screen;

/// One room of the desk. FX thread only.
public interface CardsRoom extends Screen {
  /// Somebody comes in: what is shown is read anew.
  void enter();

  /// Whether Esc leads back within the room, and not out of the desk.
  ObservableBooleanValue inside();

  /// A second went by while the room is shown.
  void tick();
}
