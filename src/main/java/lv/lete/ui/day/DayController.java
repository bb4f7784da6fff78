package lv.lete.ui.day;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;

/// The day's screens, one at a time. Each is made when it is first opened.
public final class DayController implements Screen {
  private final DayViewModel model;
  private final Words words;
  private final Runnable lock;
  private final String version;
  private final StackPane root = new StackPane();
  private final Map<DayPanel, Screen> made = new EnumMap<>(DayPanel.class);

  /// Over its model; `lock` hides the window behind the PIN, `version` is the software's.
  public DayController(DayViewModel model, Words words, Runnable lock, String version) {
    this.model = model;
    this.words = words;
    this.lock = lock;
    this.version = version;
    model.panel.addListener((_, _, now) -> show(now));
    show(model.panel.get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    if (code == KeyCode.F10) {
      lock.run();
      return true;
    }
    if (code == KeyCode.F12) {
      model.leave();
      return true;
    }
    if (screen(model.panel.get()).key(code)) {
      return true;
    }
    if (code == KeyCode.ESCAPE) {
      model.back();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    screen(model.panel.get()).focus();
  }

  private void show(DayPanel panel) {
    Screen now = screen(panel);
    made.values().forEach(screen -> screen.root().setVisible(false));
    now.root().setVisible(true);
    now.focus();
  }

  private Screen screen(DayPanel panel) {
    DayPanel key = panel == DayPanel.SETTLEMENT ? DayPanel.MENU : panel;
    Screen there = made.get(key);
    if (there == null) {
      there = make(key);
      made.put(key, there);
      root.getChildren().add(there.root());
    }
    return there;
  }

  private Screen make(DayPanel panel) {
    return switch (panel) {
      case MENU, SETTLEMENT -> new MenuController(model, words, lock);
      case OVERVIEW -> new OverviewController(model, words, version);
      case CASH -> new CashController(model.cash, words, model::back);
      case COUNT -> new CountController(model.count, words, model::back);
      case CLOSE -> new CloseController(model, words);
      case HAND_OVER -> new HandOverController(model.handOver, words, model::back, model::leave);
      case REPORTS -> new ReportsController(model.reports, words, model::back);
      case PIN -> new PinController(model.pin, words, model::back);
      case PEOPLE -> new PeopleController(model.people, words, model::back);
    };
  }
}
