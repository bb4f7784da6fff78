package lv.lete.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.lete.device.DrawerPort;

/// A counter's devices as a test wants them.
final class FakeDevices implements CounterDevices {
  final List<String> shown = new CopyOnWriteArrayList<>();
  final List<DrawerPort.Outcome> kicks = new CopyOnWriteArrayList<>();
  volatile Optional<DrawerPort.Outcome> drawer = Optional.empty();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile List<Hand> hands = List.of();

  @Override
  public Optional<DrawerPort.Outcome> openDrawer() {
    drawer.ifPresent(kicks::add);
    return drawer;
  }

  @Override
  public void show(String upper, String lower) {
    shown.add(upper + "|" + lower);
  }

  @Override
  public List<Hand> needingAHand() {
    return hands;
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  void need(Hand... now) {
    hands = List.of(now);
    listeners.forEach(Runnable::run);
  }
}
