package lv.lete;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceLog;
import lv.lete.journal.ChainIdentity;
import lv.lete.ui.CounterDevices;
import lv.lete.ui.Parts;
import lv.lete.ui.ScanSource;
import lv.lete.ui.TerminalWindow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A terminal behind its window: the parts wired to the screens, the scanner plugged in through
/// JavaPOS. A scanner that cannot be had costs scanning only: the till starts and says so.
public final class TellerWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TellerWindow.class);

  private final Terminal terminal;
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("counter-", 0).factory());
  private final Scans scans = new Scans();
  private final List<String> deviceTroubles = new ArrayList<>();
  private @Nullable DeviceDesk devices;

  private TellerWindow(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Opens the window on `stage`; call on the FX thread. The scanner is opened behind the first
  /// frame.
  public static TellerWindow show(Terminal terminal, Stage stage) {
    TellerWindow window = new TellerWindow(terminal);
    TerminalWindow.show(stage, window.parts());
    window.background.execute(window::plugIn);
    return window;
  }

  /// What is wrong with the devices, in sentences fit to be shown.
  public List<String> deviceTroubles() {
    synchronized (deviceTroubles) {
      return List.copyOf(deviceTroubles);
    }
  }

  private Parts parts() {
    TerminalConfig config = terminal.config();
    ChainIdentity chain = terminal.journal().identity();
    return new Parts(
        new Parts.Place(
            config.till(), config.branch(), chain.training(), SoftwareVersion.current()),
        terminal.till(),
        terminal.people(),
        terminal.identify(),
        terminal.payments(),
        terminal.book(),
        terminal.directory(),
        terminal.journal().verdict(),
        terminal.sync(),
        new PaperReceipts(
            terminal.receipts(),
            terminal.receiptFiles(),
            terminal.receiptFiles(),
            terminal.receiptFiles()),
        scans,
        CounterDevices.NONE,
        null,
        new Parts.Threads(background, Platform::runLater),
        Wiring.CLOCK,
        config.zoneId(),
        config.locale(),
        Duration.ofSeconds(config.idleLockSeconds()));
  }

  private void plugIn() {
    String name = terminal.config().scanner();
    if (name.isEmpty()) {
      return;
    }
    DeviceLog log = DeviceLog.open(terminal.home().resolve("logs/devices.log"), Wiring.CLOCK);
    log.onEvent(event -> {
      switch (event.kind()) {
        case FAULT, NOT_THERE, GONE -> trouble(event.device() + ": " + event.detail());
        default -> {}
      }
    });
    DeviceDesk.Use use = new DeviceDesk.Use(name, "", "", "", "");
    DeviceDesk desk = DeviceDesk.open(DevicesFolder.jposFile(terminal.home()), use, log);
    desk.onScan(reading -> scans.accept(new String(reading.data(), ISO_8859_1)));
    synchronized (this) {
      devices = desk;
    }
  }

  private void trouble(@Nullable String sentence) {
    LOG.warn("devices: {}", sentence);
    synchronized (deviceTroubles) {
      deviceTroubles.add(String.valueOf(sentence));
    }
  }

  /// Gives the scanner back and ends the background work; the terminal itself stays open.
  @Override
  public void close() {
    synchronized (this) {
      if (devices != null) {
        devices.close();
      }
    }
    background.shutdown();
  }

  /// From the one scanner to whoever listens.
  private static final class Scans implements ScanSource, Consumer<String> {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void onScan(Consumer<String> listener) {
      listeners.add(listener);
    }

    @Override
    public void accept(String scan) {
      listeners.forEach(listener -> listener.accept(scan));
    }
  }
}
