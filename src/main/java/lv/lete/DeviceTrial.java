package lv.lete;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lv.lete.barcode.CodeParser;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceState;
import lv.lete.device.DrawerPort;
import lv.lete.device.PaperLine;
import lv.lete.device.PaperLine.Align;
import lv.lete.device.PrinterPort;
import lv.lete.device.PrinterPort.Outcome;
import lv.lete.device.ScanReading;

/// One test of one device from the command line; what is seen goes out line by line.
record DeviceTrial(DeviceDesk desk, DeviceState device, int seconds, Consumer<String> out) {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  /// The exit code.
  int run() {
    DeviceState now =
        desk.devices().stream()
            .filter(state -> state.name().equals(device.name()))
            .findFirst()
            .orElse(device);
    if (now.standing() == DeviceState.Standing.NOT_THERE) {
      out.accept("LT-G04 " + device.name() + " cannot be had: " + now.detail());
      return Exit.REFUSED;
    }
    return switch (device.category()) {
      case "Scanner" -> scan();
      case "POSPrinter" -> print();
      case "CashDrawer" -> kick();
      default -> show();
    };
  }

  private int scan() {
    BlockingQueue<ScanReading> readings = new LinkedBlockingQueue<>();
    int seen = 0;
    try (DeviceDesk.ScanTest _ = desk.testScans(readings::add)) {
      out.accept("Scan now; " + seconds + " seconds.");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      for (long left; (left = end - System.nanoTime()) > 0; ) {
        ScanReading reading = readings.poll(left, TimeUnit.NANOSECONDS);
        if (reading != null) {
          seen++;
          tell(reading);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (seen == 0) {
      out.accept("LT-G05 Nothing was scanned. Check cable, light and settings (devices/profiles).");
    }
    return seen == 0 ? Exit.REFUSED : Exit.DONE;
  }

  private void tell(ScanReading reading) {
    out.accept("bytes      " + HEX.formatHex(reading.data()));
    out.accept("symbology  " + reading.symbology());
    out.accept("meaning    " + CodeParser.parse(new String(reading.data(), ISO_8859_1)));
  }

  private int print() {
    PrinterPort printer = desk.printer();
    Outcome outcome =
        printer.print(
            List.of(
                new PaperLine.Text("LETE", Align.CENTRE, true, true),
                text("1234567890".repeat(5).substring(0, printer.columns())),
                text("ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž ĄČĘĖĮŠŲŪŽ"),
                text(device.name()),
                new PaperLine.Barcode("LETE-TEST"),
                new PaperLine.Qr("LETE-TEST"),
                new PaperLine.Feed(1)));
    return switch (outcome) {
      case Outcome.Printed _ -> {
        out.accept("Printed, " + printer.columns() + " columns.");
        yield Exit.DONE;
      }
      case Outcome.NotPrinted(var trouble, boolean partly) -> {
        out.accept(
            "LT-G06 Not printed: " + trouble + (partly ? "; a part may be on the paper." : "."));
        yield Exit.REFUSED;
      }
    };
  }

  private static PaperLine text(String text) {
    return new PaperLine.Text(text, Align.LEFT, false, false);
  }

  private int kick() {
    DrawerPort.Outcome outcome = desk.drawer().kick();
    return switch (outcome) {
      case OPENED -> {
        out.accept("The drawer was told to open; " + stands() + ".");
        yield Exit.DONE;
      }
      case STUCK, NOT_THERE -> {
        out.accept(
            "LT-G07 The drawer did not open: "
                + outcome
                + "; "
                + stands()
                + ". Check its key and cable.");
        yield Exit.REFUSED;
      }
    };
  }

  private String stands() {
    return desk.drawer()
        .standsOpen()
        .map(open -> open ? "its switch says open" : "its switch says shut")
        .orElse("how it stands is not known: it has no switch, or does not answer");
  }

  private int show() {
    desk.display().show("LETE 1234567890", "āčēģīķļņšūž", "LETE-TEST");
    out.accept("Shown for " + seconds + " seconds. Look at the display.");
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }
}
