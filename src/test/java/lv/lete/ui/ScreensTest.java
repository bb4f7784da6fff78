package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lv.lete.contract.IssuedCard;
import lv.lete.device.DrawerPort;
import lv.lete.sync.SyncNotice;
import lv.lete.sync.SyncStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks every screen in every language, leaves a picture of each in `target/screens/`, and finds
/// texts that do not fit.
class ScreensTest {
  private final List<String> cut = new ArrayList<>();
  private String language = "";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsEveryScreenWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted)) {
      look(window, "01-sign-in");
      window.type("anna").enter().type("1111").enter();
      look(window, "02-sign-in-wrong");
      window.type("2580").enter();
      look(window, "03-open-till");
      window.openTill();
      look(window, "04-waiting");
      pay(window);
      ask(window);
      look(window);
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsWhatIsSeldomSeenWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted).signIn().openTill()) {
      window.card(Sample.LONG).type("60").enter();
    }
    try (Window window = Window.open(home, wanted).signIn()) {
      look(window, "30-recovery");
      window.key(KeyCode.DIGIT3);
      look(window, "31-recovery-marked");
    }
    try (Window window = Window.open(home, wanted).signIn("cilla")) {
      look(window, "32-blocked");
    }
    SlowDesk desk = new SlowDesk();
    Path training = home.resolve("training");
    try (Window window = Window.open(training, wanted, true, desk.around())) {
      look(window, "33-training-sign-in");
      window.signIn().openTill().card(Sample.ANN).type("25").enter();
      look(window, "34-training-tender");
      desk.breakDown("take");
      window.type("30").enter();
      look(window, "35-stopped");
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void tellsWhatToSayOfACardWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted).signIn().openTill()) {
      int version = 1;
      for (String state : List.of("LOST", "REPLACED", "BLOCKED", "RETURNED")) {
        window.directory.applyCards(
            List.of(new IssuedCard("latvenergo", Sample.LONG, 2, state)), version++);
        window.card(Sample.LONG).type("25");
        look(window, "40-card-" + state.toLowerCase(Locale.ROOT));
        window.key(KeyCode.ESCAPE);
      }
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void pay(Window window) {
    window.card(Sample.ANN);
    look(window, "05-amount-empty");
    window.type("25");
    look(window, "06-amount-keyed");
    window.enter();
    look(window, "07-tender");
    window.type("20");
    look(window, "08-tender-short");
    window.enter();
    look(window, "09-tender-refused");
    window.key(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE).type("30").enter();
    look(window, "10-done");
  }

  private void ask(Window window) {
    window.card(Sample.ANN).type("25").enter();
    look(window, "11-ask-same-again");
    window.key(KeyCode.F8);
    look(window, "12-tender-second");
    window.key(KeyCode.F4);
    look(window, "13-ask-card");
    window.key(KeyCode.F8);
    look(window, "14-done-card");
    window.card(Sample.LONG).type("1200").enter();
    look(window, "15-ask-unusual");
    window.key(KeyCode.F8);
    window.card(Sample.ANN);
    look(window, "16-scan-in-tender");
    window.key(KeyCode.ESCAPE);
    look(window, "17-ask-abandon");
    window.key(KeyCode.F8);
    look(window, "18-abandoned");
    window.key(KeyCode.F3);
    look(window, "19-key-a-code");
    window.type(Sample.LONG).enter();
    look(window, "20-ask-name");
    window.key(KeyCode.F8).type("1002003000");
    look(window, "21-code-in-amount");
    window.key(KeyCode.ESCAPE, KeyCode.F3).type(Sample.SHARED).enter();
    look(window, "22-several-billers");
  }

  private void look(Window window) {
    window.key(KeyCode.ESCAPE).card(Sample.CLOSED);
    look(window, "23-closed");
    window.scan("]C180184751234100200300049");
    look(window, "24-unreadable");
    window.key(KeyCode.F2).type("klav sko");
    look(window, "25-find");
    window.key(KeyCode.ESCAPE);
    window.told(
        new SyncStatus(
            SyncStatus.Link.DOWN, 12, 3, Window.NOON.minus(Duration.ofMinutes(95)), 1, true, null));
    window.card(Sample.FIRM).type("40,5");
    look(window, "26-host-down");
    window.told(
        new SyncStatus(
            SyncStatus.Link.REFUSED,
            12,
            3,
            Window.NOON.minus(Duration.ofDays(2)),
            1,
            false,
            SyncNotice.UNKNOWN_TOKEN.name()));
    look(window, "27-host-refuses");
    window.told(new SyncStatus(SyncStatus.Link.UP, 0, 999, null, 1, true, null));
    window.enter();
    window.receipts.breakDown();
    window.key(KeyCode.F6).enter();
    look(window, "28-done-printer-broken");
    window.card(Sample.LONG).type("60").enter();
    window.need(
        new Hand(Hand.Device.PRINTER, Hand.Need.PAPER_OUT),
        new Hand(Hand.Device.DRAWER, Hand.Need.STUCK),
        new Hand(Hand.Device.DISPLAY, Hand.Need.HELD_BY_ANOTHER));
    window.devices.drawer = Optional.of(DrawerPort.Outcome.STUCK);
    window.key(KeyCode.F6).enter();
    look(window, "36-done-devices-in-trouble");
    window.receipts.paperOut();
    window.key(KeyCode.F9);
    look(window, "37-done-paper-out");
    window.need(new Hand(Hand.Device.SCANNER, Hand.Need.NO_ANSWER)).key(KeyCode.ESCAPE);
    look(window, "38-no-scanner");
    window.need().card(Sample.ANN).type("60").enter();
    window.key(KeyCode.F10);
    look(window, "29-locked");
  }

  private void look(Window window, String name) {
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
