package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lv.lete.card.output.Templates;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Places;
import lv.lete.card.register.PrintJob;
import lv.lete.card.register.PrintJobs;
import lv.lete.card.template.Shipped;
import lv.lete.contract.Biller;
import lv.lete.host.BillerFiles;
import lv.lete.host.HostCards;
import lv.lete.ui.CardsWindow;
import lv.lete.ui.Cut;
import lv.lete.ui.Looks;
import lv.lete.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The card-printing staff's window over a real home with the sample contracts, as a test types at
/// it. Work is done at once, so that nothing has to be waited for, but where a test says otherwise.
abstract class TypedDesk extends TypedLete {
  final FxRobot robot = new FxRobot();
  final List<String> cut = new ArrayList<>();
  private final AtomicReference<@Nullable HostCards> opened = new AtomicReference<>();
  private final AtomicReference<Runnable> second = new AtomicReference<>(() -> {});
  private @Nullable Stage stage;
  private Path designs = Shipped.FOLDER;
  private String language = "en";

  void open(String shown) throws IOException, TimeoutException {
    open(shown, new Parts.Threads(Runnable::run, Runnable::run));
  }

  /// The same with work in the background, as the desk has it.
  void openAtWork(String shown) throws IOException, TimeoutException {
    open(shown, new Parts.Threads(task -> Thread.ofVirtual().start(task), Platform::runLater));
  }

  private void open(String shown, Parts.Threads threads) throws IOException, TimeoutException {
    language = shown;
    assertEquals(0, importSampleContracts(), heard());
    HostCards books = HostCards.open(hostHome(), Wiring.CLOCK);
    opened.set(books);
    HostCardsDesk desk =
        new HostCardsDesk(
            new HostCardsDesk.DeskCards(
                hostHome(), books, biller(), new Templates(designs), files()));
    Stage window = FxToolkit.registerPrimaryStage();
    stage = window;
    FxToolkit.setupFixture(() ->
        second.set(
            CardsWindow.show(window, desk, threads, Locale.of(shown), ZoneId.of("Europe/Riga"))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void hide() {
    Stage window = stage;
    if (window != null) {
      robot.interact(window::hide);
    }
    HostCards books = opened.get();
    if (books != null) {
      books.close();
    }
  }

  /// The window.
  Stage window() {
    return Objects.requireNonNull(stage);
  }

  /// The cards behind the window.
  HostCards books() {
    return Objects.requireNonNull(opened.get());
  }

  private Biller biller() {
    return switch (BillerFiles.read(hostHome())) {
      case BillerFiles.Reading.Billers billers -> billers.byDefault().orElseThrow();
      case BillerFiles.Reading.Broken broken -> throw new AssertionError(broken.toString());
    };
  }

  /// Where files of batches go.
  Path files() {
    return hostHome().resolve("cards-out");
  }

  /// Where designs lie.
  Path designs() {
    return designs;
  }

  /// Works on a copy of the shipped designs that a test may change.
  void copyDesigns() throws IOException {
    Path copy = folder.resolve("designs");
    try (Stream<Path> all = Files.walk(Shipped.FOLDER)) {
      for (Path from : all.toList()) {
        Path to = copy.resolve(Shipped.FOLDER.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    designs = copy;
  }

  void key(KeyCode... codes) {
    for (KeyCode code : codes) {
      robot.type(code);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /// A second goes by.
  void tick() {
    robot.interact(second.get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  boolean says(String text) {
    return Looks.says(robot, text);
  }

  void look(String name) {
    Stage window = Objects.requireNonNull(stage);
    Looks.picture(robot, window, Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }

  void printed(long batch) {
    books()
        .batches()
        .move(batch, 1, 10_000, CardState.IN_BATCH, CardState.PRINTED, CardReason.MADE, "printer");
  }

  void spoil(long batch) throws IOException {
    Path pdf = files().resolve("batch-%d-0001.pdf".formatted(batch));
    byte[] bytes = Files.readAllBytes(pdf);
    bytes[bytes.length - 700] ^= 0x55;
    Files.write(pdf, bytes);
  }

  Batch.State state(long batch) {
    return books().batches().find(batch).orElseThrow().state();
  }

  int count(long batch, CardState state) {
    return books().batches().states(batch).getOrDefault(state, 0);
  }

  static String front() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.FOLDER.resolve("klienta-karte"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".svg"))
          .sorted()
          .reduce((first, last) -> name(first, last))
          .get();
    }
  }

  private static String name(String first, String last) {
    return first.contains("front") ? first : last;
  }

  void set(String id, String text) {
    robot.interact(() -> {
      TextInputControl field =
          robot
              .lookup("#" + id)
              .match(node -> node instanceof TextInputControl && Looks.shown(node))
              .query();
      field.setText(text);
      field.requestFocus();
      field.end();
    });
  }

  void mark(String municipality) {
    robot.interact(() -> {
      ListView<Object> rows = robot.lookup("#rows").queryListView();
      rows.getItems().stream()
          .filter(row -> row.toString().contains("municipality=" + municipality))
          .findFirst()
          .ifPresent(row -> rows.getSelectionModel().select(row));
    });
  }

  /// A job of the batch was sent, and nobody knows what came out.
  void lookAfter(long batch) {
    PrintJobs jobs = books().printJobs();
    PrintJobs.Opening opening =
        jobs.open(
            batch, Places.of(List.of(1, 2, 3)), "ipp://lost", PrintJob.State.SENDING, "printer");
    if (opening instanceof PrintJobs.Opening.Opened(PrintJob job)) {
      jobs.unknown(job.id(), "it does not answer", "printer");
    }
  }

  /// Marks a design by its name.
  void design(String name) {
    robot.interact(() -> {
      ListView<String> names = robot.lookup("#names").queryListView();
      names.getSelectionModel().select(name);
    });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
