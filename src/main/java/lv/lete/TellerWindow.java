package lv.lete;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DevicePatience;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.VerifyJournal;
import lv.lete.ui.DayParts;
import lv.lete.ui.Parts;
import lv.lete.ui.PaymentParts;
import lv.lete.ui.TerminalWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A terminal behind its window: the parts wired to the screens, the devices plugged in through
/// JavaPOS. A device that cannot be had costs itself only: the till starts and says so.
public final class TellerWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TellerWindow.class);

  /// A printer has fifteen seconds for one receipt.
  private static final long LONGEST_PRINT_SECONDS = 16;

  private final Terminal terminal;
  private final DeviceDesk devices;
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("counter-", 0).factory());

  private TellerWindow(Terminal terminal, DeviceDesk devices) {
    this.terminal = terminal;
    this.devices = devices;
  }

  /// Opens the window on `stage`; call on the FX thread. The devices are opened behind it.
  public static TellerWindow show(Terminal terminal, Stage stage) {
    return show(terminal, stage, DevicePatience.TELLERS);
  }

  /// As [#show(Terminal,Stage)], waiting for devices as long as `patience` says.
  public static TellerWindow show(Terminal terminal, Stage stage, DevicePatience patience) {
    DeviceDesk devices = terminal.openDevices(terminal.config().devices(), patience);
    TellerWindow window = new TellerWindow(terminal, devices);
    TerminalWindow.show(stage, window.parts());
    return window;
  }

  /// The devices, and how each stands.
  public DeviceDesk devices() {
    return devices;
  }

  private Parts parts() {
    TerminalConfig config = terminal.config();
    ChainIdentity chain = terminal.journal().identity();
    CounterTop counter = new CounterTop(devices, config.devices());
    return new Parts(
        new Parts.Place(
            config.till(), config.branch(), chain.training(), SoftwareVersion.current()),
        terminal.till(),
        terminal.people(),
        terminal.identify(),
        terminal.payments(),
        terminal.book(),
        new PaymentParts(terminal.findPayments(), terminal.life(), terminal.reversals()),
        day(counter),
        terminal
            .cards()
            .with(
                new TillStatements(
                    terminal,
                    terminal.sync().statements(),
                    counter.slips(terminal.receiptFiles()))),
        chain.training() ? null : TillSettlementDesk.of(terminal),
        terminal.directory(),
        terminal.journal().verdict(),
        chain.training() ? null : terminal.sync(),
        counter.receipts(terminal.receipts(), terminal.receiptFiles()),
        counter,
        counter,
        devices,
        new Parts.Threads(background, Platform::runLater),
        Wiring.CLOCK,
        config.zoneId(),
        config.locale(),
        Duration.ofSeconds(config.idleLockSeconds()));
  }

  private DayParts day(CounterTop counter) {
    return new DayParts(
        terminal.day(),
        counter.reports(terminal.reports(), terminal.receiptFiles()),
        terminal.notices()::list,
        terminal.journal()::head,
        () -> VerifyJournal.of(terminal.home().resolve("journal.db")));
  }

  /// Ends the background work and gives the devices back; the terminal itself stays open. A receipt
  /// that is under way comes out first: whoever closes the window has not torn it off yet.
  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(LONGEST_PRINT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the window closes while something still runs behind it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    devices.close();
  }
}
