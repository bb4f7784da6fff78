package lv.lete.ui;

import java.util.List;
import java.util.Optional;
import lv.lete.device.DrawerPort;

/// What stands on the counter besides the screen, as the screens see it: the drawer, the customer
/// display, and which devices need a hand. Root puts the real devices behind it. Safe for any
/// thread.
public interface CounterDevices {

  /// A counter with nothing attached.
  CounterDevices NONE =
      new CounterDevices() {
        @Override
        public Optional<DrawerPort.Outcome> openDrawer() {
          return Optional.empty();
        }

        @Override
        public void show(String upper, String lower) {}

        @Override
        public List<Hand> needingAHand() {
          return List.of();
        }

        @Override
        public void onChange(Runnable listener) {}
      };

  /// Opens the drawer; empty where the terminal has none. Waits for it, a second or two: for a
  /// background thread.
  Optional<DrawerPort.Outcome> openDrawer();

  /// Shows the customer two lines; nothing where there is no display. Never waits.
  void show(String upper, String lower);

  /// The devices that need a hand now, the most pressing first. Never waits for any of them.
  List<Hand> needingAHand();

  /// Calls `listener` whenever [#needingAHand] may have changed, on any thread; it hands over at
  /// once and never throws.
  void onChange(Runnable listener);
}
