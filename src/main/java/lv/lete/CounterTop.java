package lv.lete;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState;
import lv.lete.device.DrawerPort;
import lv.lete.device.PrinterPort;
import lv.lete.device.PrinterTrouble;
import lv.lete.receipt.PrintReceipt;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.ui.CounterDevices;
import lv.lete.ui.Hand;
import lv.lete.ui.Receipts;
import lv.lete.ui.Reports;
import lv.lete.ui.ScanSource;

/// The devices of a terminal's counter, as `terminal.json` names them, behind what the screens and
/// the receipts ask for. Owns nothing: the [DeviceDesk] is closed by who opened it.
final class CounterTop implements CounterDevices, ScanSource {
  private final DeviceDesk desk;
  private final DeviceDesk.Use use;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean drawerStuck;

  CounterTop(DeviceDesk desk, DeviceDesk.Use use) {
    this.desk = desk;
    this.use = use;
    desk.log()
        .onEvent(event -> {
          if (event.kind() != Kind.SCANNED && event.kind() != Kind.UNREADABLE) {
            drawer(event.kind());
            changed();
          }
        });
  }

  /// A drawer that moves, by whatever hand, is stuck no longer.
  private void drawer(Kind kind) {
    if (kind == Kind.DRAWER_STUCK) {
      drawerStuck = true;
    } else if (kind == Kind.DRAWER_OPEN || kind == Kind.DRAWER_SHUT) {
      drawerStuck = false;
    }
  }

  /// Receipts on this counter's printers, and in `files` where there are none.
  Receipts receipts(PrintReceipt print, ReceiptOutlet files) {
    return new PaperReceipts(
        print,
        outlet(use.printer(), desk::printer, files),
        outlet(use.secondPrinter(), desk::secondPrinter, files));
  }

  /// Reports on the same.
  Reports reports(PrintReport print, ReceiptOutlet files) {
    return new PaperReports(
        print,
        outlet(use.printer(), desk::printer, files),
        outlet(use.secondPrinter(), desk::secondPrinter, files));
  }

  /// Where short papers that are no receipts come out.
  ReceiptOutlet slips(ReceiptOutlet files) {
    return outlet(use.printer(), desk::printer, files);
  }

  private static ReceiptOutlet outlet(
      String name, Supplier<PrinterPort> port, ReceiptOutlet otherwise) {
    return name.isEmpty() ? otherwise : new PrinterOutlet(port.get());
  }

  /// What a scanner sent is bytes: one character each, as barcodes are read.
  @Override
  public void onScan(Consumer<String> listener) {
    desk.onScan(reading -> listener.accept(new String(reading.data(), ISO_8859_1)));
  }

  @Override
  public Optional<DrawerPort.Outcome> openDrawer() {
    if (use.drawer().isEmpty()) {
      return Optional.empty();
    }
    DrawerPort.Outcome outcome = desk.drawer().kick();
    if (outcome != DrawerPort.Outcome.STUCK) {
      drawerStuck = false;
    }
    changed();
    return Optional.of(outcome);
  }

  @Override
  public void show(String upper, String lower) {
    if (!use.display().isEmpty()) {
      desk.display().show(upper, lower);
    }
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /// A device of which nothing is known yet, as in the first second, needs no hand.
  @Override
  public List<Hand> needingAHand() {
    List<DeviceState> states =
        desk.devices().stream().filter(state -> state.last() != null).toList();
    List<Hand> hands = new ArrayList<>();
    plain(hands, Hand.Device.SCANNER, use.scanner(), states);
    printer(hands, Hand.Device.PRINTER, desk.printer(), states);
    if (drawerStuck) {
      hands.add(new Hand(Hand.Device.DRAWER, Hand.Need.STUCK));
    } else {
      plain(hands, Hand.Device.DRAWER, use.drawer(), states);
    }
    printer(hands, Hand.Device.SECOND_PRINTER, desk.secondPrinter(), states);
    plain(hands, Hand.Device.DISPLAY, use.display(), states);
    return List.copyOf(hands);
  }

  private static void plain(
      List<Hand> hands, Hand.Device device, String name, List<DeviceState> states) {
    for (DeviceState state : states) {
      if (!name.isEmpty() && state.name().equals(name)) {
        switch (state.standing()) {
          case READY, NOT_USED, NEEDS_A_HAND -> {}
          case NOT_THERE -> hands.add(new Hand(device, Hand.Need.NO_ANSWER));
          case WRONG_ENTRY -> hands.add(new Hand(device, Hand.Need.WRONG_ENTRY));
        }
      }
    }
  }

  private static void printer(
      List<Hand> hands, Hand.Device device, PrinterPort port, List<DeviceState> states) {
    if (states.stream().noneMatch(state -> state.name().equals(port.name()))) {
      return;
    }
    Optional<PrinterTrouble> trouble = port.trouble();
    if (trouble.isPresent()) {
      hands.add(new Hand(device, need(trouble.get())));
    } else if (port.paperNearEnd()) {
      hands.add(new Hand(device, Hand.Need.PAPER_NEAR_END));
    }
  }

  private static Hand.Need need(PrinterTrouble trouble) {
    return switch (trouble) {
      case NOT_CONFIGURED -> Hand.Need.WRONG_ENTRY;
      case OFFLINE -> Hand.Need.NO_ANSWER;
      case HELD_BY_ANOTHER -> Hand.Need.HELD_BY_ANOTHER;
      case PAPER_OUT -> Hand.Need.PAPER_OUT;
      case COVER_OPEN -> Hand.Need.COVER_OPEN;
      case UNPRINTABLE, FAULT -> Hand.Need.FAULT;
    };
  }
}
