package lv.lete.device;

import java.util.List;
import java.util.Optional;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState.Standing;
import org.jspecify.annotations.Nullable;

/// The counter's end of a receipt printer: whatever the make, paper goes out and troubles come back
/// as values. A printer that is not there is tried again by itself until it is.
public final class PrinterPort extends DevicePort<POSPrinter> {
  private static final ControlKind<POSPrinter> KIND =
      new ControlKind<>(
          "POSPrinter",
          POSPrinter::new,
          POSPrinter::getCapPowerReporting,
          POSPrinter::getPowerState,
          POSPrinter::setPowerNotify,
          POSPrinter::addStatusUpdateListener,
          true);

  /// For a service that hangs, after the printer's own time.
  private static final long GRACE_MILLIS = 1_000;

  private final PrinterSensors sensors;
  private final long printMillis;
  private volatile @Nullable PrinterAbilities can;
  private volatile @Nullable PrintJob job;

  PrinterPort(String name, DeviceLog log, long retryMillis, DevicePatience patience) {
    super(name, log, KIND, retryMillis);
    this.sensors = new PrinterSensors(name, log);
    this.printMillis = patience.printMillis();
  }

  /// What became of a print.
  public sealed interface Outcome {
    /// The printer says that it is out.
    record Printed() implements Outcome {}

    /// It is not out, or nobody knows (`partly`: some of it may be on the paper). Nothing waits to
    /// be printed later by itself: whoever asked may ask again.
    record NotPrinted(PrinterTrouble trouble, boolean partly) implements Outcome {}
  }

  /// The printer of this name in `jpos.xml`, empty for none. Returns at once; opening goes on
  /// behind. Never throws for a printer that cannot be had.
  public static PrinterPort open(String logicalName, DeviceLog log) {
    PrinterPort port = new PrinterPort(logicalName, log, RETRY_MILLIS, DevicePatience.TELLERS);
    port.start();
    return port;
  }

  @Override
  void listen(POSPrinter fresh) {
    fresh.addErrorListener(this::error);
    fresh.addOutputCompleteListener(event -> {
      PrintJob now = job;
      if (now != null) {
        now.completed(event.getOutputID());
      }
    });
  }

  /// The answer is always to clear: a print goes out while somebody waits for it, or never.
  private void error(ErrorEvent event) {
    event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
    PrintJob now = job;
    if (now != null) {
      now.failed(event.getErrorCode(), event.getErrorCodeExtended());
    }
  }

  @Override
  void begin(POSPrinter fresh) throws JposException {
    sensors.forget();
    can = PrinterAbilities.of(fresh);
  }

  @Override
  void ready(POSPrinter at) throws JposException {
    PrinterAbilities abilities = can;
    if (abilities != null) {
      sensors.look(at, abilities);
    }
  }

  @Override
  void status(int status) {
    sensors.told(status);
  }

  @Override
  void stopWork() {
    PrintJob now = job;
    if (now != null) {
      now.refuse(PrinterTrouble.OFFLINE);
    }
  }

  /// What would keep a print from coming out now, as far as the printer has told; empty when
  /// nothing would. Never waits for the printer.
  public Optional<PrinterTrouble> trouble() {
    PortStanding standing = standing();
    if (!standing.used()) {
      return Optional.of(PrinterTrouble.NOT_CONFIGURED);
    }
    if (stuck()) {
      return Optional.of(PrinterTrouble.FAULT);
    }
    if (standing.has()) {
      return sensors.trouble();
    }
    return Optional.of(
        switch (standing.code()) {
          // At the claim, the only call that can time out before the printer is had.
          case JposConst.JPOS_E_TIMEOUT -> PrinterTrouble.HELD_BY_ANOTHER;
          case 0 -> PrinterTrouble.OFFLINE;
          default -> PrinterTroubles.of(standing.code(), POSPrinterConst.JPOS_EPTR_COVER_OPEN);
        });
  }

  /// A print was given up while its service still has not come back from a call.
  private boolean stuck() {
    PrintJob now = job;
    return now != null && now.givenUp();
  }

  /// True while the printer says that paper will soon be used up.
  public boolean paperNearEnd() {
    return standing().has() && sensors.nearEnd();
  }

  /// Columns of its normal letters: 42 or 48, as the printer says; 42 until it has been there.
  public int columns() {
    PrinterAbilities abilities = can;
    return abilities == null ? PrinterAbilities.NARROW : abilities.columns();
  }

  /// Prints the lines as one piece and cuts. Waits until the printer says that it is out, at most
  /// 15 seconds by a teller's patience; one print at a time, in the order of the calls. For a
  /// background thread.
  public Outcome print(List<PaperLine> lines) {
    PrintJob mine = new PrintJob(lines, printMillis, what -> log.note(name, Kind.FAULT, what));
    boolean hopeless = !standing().opening() && !standing().has();
    if (hopeless || stuck() || !onHand(() -> run(mine))) {
      mine.refuse(trouble().orElse(PrinterTrouble.OFFLINE));
    }
    Outcome outcome = mine.await(GRACE_MILLIS);
    switch (outcome) {
      case Outcome.Printed _ -> log.note(name, Kind.PRINTED, "");
      case Outcome.NotPrinted(PrinterTrouble trouble, boolean partly) ->
          log.note(
              name,
              Kind.NOT_PRINTED,
              trouble + (partly ? "; a part may be on the paper " : " ") + standing().why());
    }
    return outcome;
  }

  /// On the hand.
  private void run(PrintJob mine) {
    POSPrinter printer = held();
    PrinterAbilities abilities = can;
    if (printer == null || abilities == null) {
      mine.refuse(trouble().orElse(PrinterTrouble.OFFLINE));
      return;
    }
    job = mine;
    Throwable refused;
    try {
      refused = mine.run(printer, abilities);
      if (refused != null) {
        sensors.look(printer, abilities);
      }
    } catch (JposException | RuntimeException | LinkageError silent) {
      refused = silent;
    } finally {
      job = null;
    }
    if (refused != null) {
      failed(refused);
    }
  }

  /// How it stands, paper and cover included.
  @Override
  Standing standsAs() {
    boolean hand = standing().has() && (stuck() || sensors.trouble().isPresent());
    return hand ? Standing.NEEDS_A_HAND : standing().standing();
  }
}
