package lv.lete;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import lv.lete.device.DeviceFault;
import lv.lete.device.DeviceFile;
import lv.lete.device.DeviceProblem;
import lv.lete.device.ScannerPort;
import lv.lete.journal.ChainIdentity;
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
  private @Nullable ScannerPort scanner;

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
        new PaperReceipts(terminal.receipts()),
        scans,
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
    for (DeviceProblem problem : DeviceFile.use(DevicesFolder.jposFile(terminal.home()))) {
      trouble(problem.sentence());
    }
    try {
      synchronized (this) {
        scanner = ScannerPort.open(name, scans);
      }
    } catch (DeviceFault fault) {
      trouble(fault.getMessage());
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
      if (scanner != null) {
        scanner.close();
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
