package lv.lete.device.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/// The display's window: the whole of the second screen, or an ordinary window where there is one
/// screen only. It never takes the keyboard from the window that had it. FX thread, but for the
/// constructor.
final class ScreenWindow {
  private static final String FONTS = "/lv/lete/ui/fonts/";
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final String name;
  private final int screen;
  private final CustomerView view = new CustomerView();
  private Optional<Stage> stage = Optional.empty();

  ScreenWindow(String name, int screen) {
    this.name = name;
    this.screen = screen;
  }

  void show() {
    loadFont("LeteInter-Regular.otf");
    loadFont("LeteInter-Bold.otf");
    Stage opened = new Stage();
    opened.setTitle(name);
    opened.setOnCloseRequest(event -> event.consume());
    Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(ScreenWindow.class.getResource("screen.css")).toExternalForm());
    opened.setScene(scene);
    place(opened);
    List<Window> focused = Window.getWindows().stream().filter(Window::isFocused).toList();
    opened.show();
    focused.forEach(Window::requestFocus);
    stage = Optional.of(opened);
  }

  private void place(Stage opened) {
    otherScreen()
        .ifPresent(bounds -> {
          opened.initStyle(StageStyle.UNDECORATED);
          opened.setX(bounds.getMinX());
          opened.setY(bounds.getMinY());
          opened.setWidth(bounds.getWidth());
          opened.setHeight(bounds.getHeight());
        });
  }

  /// The screen of the entry's number; the primary one is the first.
  private Optional<Rectangle2D> otherScreen() {
    List<Screen> others =
        Screen.getScreens().stream().filter(each -> !each.equals(Screen.getPrimary())).toList();
    if (screen == 1) {
      return Optional.of(Screen.getPrimary().getBounds());
    }
    return others.size() < screen - 1
        ? Optional.empty()
        : Optional.of(others.get(screen - 2).getBounds());
  }

  private static void loadFont(String file) {
    try (InputStream in = ScreenWindow.class.getResourceAsStream(FONTS + file)) {
      if (in != null) {
        Font.loadFont(in, 16);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void show(ScreenGlass.Wish wish) {
    view.show(wish);
  }

  void close() {
    stage.ifPresent(Stage::close);
    stage = Optional.empty();
  }
}
