package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lv.lete.barcode.CardCode;
import lv.lete.device.DeviceDesk;
import lv.lete.directory.Directory;
import lv.lete.journal.Journal;
import lv.lete.journal.VerifyJournal;
import lv.lete.payment.IdentifyPayer;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.TakePayment;
import lv.lete.request.OrderFate;
import lv.lete.sync.SyncStatus;
import lv.lete.till.People;
import lv.lete.till.Till;
import lv.lete.till.TillDay;
import lv.lete.till.TillRules;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The real window over a real journal, replica and people in a directory, driven as a teller does:
/// keys and scans. Opening another one on the same directory is a restart.
final class Window implements AutoCloseable {
  static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Journal journal;
  final Directory directory;
  final People people;
  final Till till;
  final TillDay day;
  final PaymentBook book;
  final FxRobot robot = new FxRobot();
  final Stage stage;
  final FakeSync sync = new FakeSync();
  final FakeReceipts receipts;
  final FakeReports reports;
  final FakeDevices devices = new FakeDevices();
  final FakeSettlement settlement;
  final FakeHostLife host = new FakeHostLife();
  final FakeStatements statements = new FakeStatements();
  volatile OrderFate fate = _ -> new OrderFate.Answer.NotReceived();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountedExecutor background = new CountedExecutor(threads);
  private final CountedExecutor screen = new CountedExecutor(Platform::runLater);
  private final AtomicReference<@Nullable Consumer<String>> scanner = new AtomicReference<>();
  private volatile Instant now = NOON;

  /// Background tasks that a test holds back: coming to rest does not wait for so many.
  volatile int held;

  private Window(
      Path home,
      Locale language,
      boolean training,
      UnaryOperator<Desk> desk,
      @Nullable DeviceDesk deviceDesk)
      throws TimeoutException {
    InstantSource clock = () -> now;
    home.toFile().mkdirs();
    Path file = home.resolve("journal.db");
    journal = Sample.journal(file, training, clock);
    receipts = new FakeReceipts(journal);
    settlement = new FakeSettlement(home);
    directory = Sample.directory(home.resolve("contracts.db"));
    people = People.open(home.resolve("state.db"), clock, new SecureRandom());
    Sample.hire(people);
    till = new Till(journal, people, clock, RIGA, Sample::id);
    day = new TillDay(journal, till, people, TillRules.USUAL, clock, Sample::id);
    reports = new FakeReports(journal, day.sessions(), directory, clock, language);
    book = new PaymentBook(journal);
    Parts parts =
        new Parts(
            new Parts.Place("Kase 3", "Saldus", training, "1.0.0"),
            till,
            people,
            new IdentifyPayer(directory, clock, RIGA),
            new TakePayment(journal, till, book, Sample::id),
            book,
            Sample.past(this, clock),
            new DayParts(day, reports, sync::notices, journal::head, () -> VerifyJournal.of(file)),
            Sample.cards(this),
            training ? null : settlement,
            directory,
            journal.verdict(),
            training ? null : sync,
            receipts,
            scanner::set,
            devices,
            deviceDesk,
            new Parts.Threads(background, screen),
            clock,
            RIGA,
            language,
            Duration.ofMinutes(10));
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> TerminalWindow.show(stage, parts, desk.apply(new PartsDesk(parts))));
    settle();
  }

  static Window open(Path home, String language) {
    return open(home, language, false, UnaryOperator.identity(), null);
  }

  static Window open(Path home, String language, boolean training, UnaryOperator<Desk> desk) {
    return open(home, language, training, desk, null);
  }

  static Window open(
      Path home,
      String language,
      boolean training,
      UnaryOperator<Desk> desk,
      @Nullable DeviceDesk deviceDesk) {
    try {
      return new Window(home, Locale.of(language), training, desk, deviceDesk);
    } catch (TimeoutException e) {
      return fail("the window did not open", e);
    }
  }

  /// Waits until nothing runs in the background and the FX thread has nothing left of it.
  void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int quiet = 0;
    while (quiet < 3) {
      CountDownLatch turn = new CountDownLatch(1);
      Platform.runLater(turn::countDown);
      try {
        if (!turn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          fail("the FX thread does not answer");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
      quiet = background.open() <= held && screen.open() == 0 ? quiet + 1 : 0;
      if (System.nanoTime() > deadline) {
        fail("the window does not come to rest");
      }
      Thread.onSpinWait();
    }
  }

  /// Signs Anna in.
  Window signIn() {
    return signIn("anna");
  }

  Window signIn(String name) {
    robot.write(name);
    enter();
    robot.write("2580");
    return enter();
  }

  /// Opens the till with 100.00.
  Window openTill() {
    robot.write("100");
    return enter();
  }

  /// A scan of the card of one of the sample contracts.
  Window card(String contract) {
    return scan(CardCode.asScanned(Sample.PREFIX, contract, 2));
  }

  Window scan(String raw) {
    Consumer<String> listener = scanner.get();
    if (listener == null) {
      return fail("nobody listens to the scanner");
    }
    listener.accept(raw);
    settle();
    return this;
  }

  Window key(KeyCode... codes) {
    for (KeyCode code : codes) {
      robot.type(code);
      settle();
    }
    return this;
  }

  Window enter() {
    return key(KeyCode.ENTER);
  }

  Window type(String text) {
    robot.write(text);
    settle();
    return this;
  }

  /// These devices, and no others, need a hand from now on.
  Window need(Hand... hands) {
    devices.need(hands);
    settle();
    return this;
  }

  /// Moves the clock on.
  void pass(Duration time) {
    now = now.plus(time);
  }

  /// What a label or a field with this id says; the visible one where there are several.
  String text(String id) {
    Node node = robot.lookup("#" + id).match(Looks::shown).query();
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl field -> field.getText();
      default -> fail(id + " has no text");
    };
  }

  /// Whether a node with this id is on the screen.
  boolean shows(String id) {
    return robot.lookup("#" + id).match(Looks::shown).tryQuery().isPresent();
  }

  /// Whether the cursor is in the field with this id.
  boolean focused(String id) {
    Node owner = stage.getScene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  void awaitPlace(String id) {
    await(id + " is shown", () -> shows(id));
  }

  /// Waits until it is so.
  void await(String what, BooleanSupplier soon) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!soon.getAsBoolean()) {
      settle();
      if (System.nanoTime() > deadline) {
        fail("never came: " + what);
      }
    }
    settle();
  }

  boolean says(String text) {
    return Looks.says(robot, text);
  }

  /// Writes a picture of the window.
  void picture(Path png) {
    Looks.picture(robot, stage, png);
  }

  /// What the host has answered, as the shipping thread would tell it.
  void told(SyncStatus status) {
    sync.tell(status);
    settle();
  }

  @Override
  public void close() {
    robot.interact(stage::hide);
    settle();
    threads.close();
    people.close();
    directory.close();
    journal.close();
  }
}
