package lv.lete.device.scanner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.scanner.hid.CodeReports;
import lv.lete.device.scanner.hid.HidChoice;
import lv.lete.device.scanner.hid.HidFault;
import lv.lete.device.scanner.hid.ReportSource;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A USB scanner in HID POS mode. One daemon thread reads while the device is enabled; when the
/// scanner is pulled out it looks for it twice a second and goes on by itself.
final class HidSource implements ScanSource {
  private static final Logger LOG = LoggerFactory.getLogger(HidSource.class);
  private static final long AGAIN_MILLIS = 500;
  private static final long PATIENCE_MILLIS = 2_000;

  private final String address;
  private final ReportSource source;
  private final LongSupplier nanos;
  private @Nullable Reader reader;
  private volatile String absence = "";

  /// `nanos` is a clock that never goes back, such as `System::nanoTime`.
  HidSource(String address, ReportSource source, LongSupplier nanos) {
    this.address = address;
    this.source = source;
    this.nanos = nanos;
  }

  /// The source an entry asks for: `device`=auto, vendor:product in hexadecimal or a path. `sysfs`
  /// and `dev` are where Linux keeps its devices; tests and players put their own there.
  static HidSource of(EntrySettings entry) throws JposException {
    String device = entry.text("device", "auto");
    try {
      HidChoice choice = HidChoice.of(device);
      String sys = entry.text("sysfs", "/sys");
      String dev = entry.text("dev", "/dev");
      String where = dev.equals("/dev") ? "" : "@" + dev;
      return new HidSource(
          "hid:" + choice.text() + where, ReportSource.of(choice, sys, dev), System::nanoTime);
    } catch (IllegalArgumentException _) {
      throw entry.wrong(
          "device",
          device,
          "write auto, vendor:product such as 05e0:1300, or a path such as" + " /dev/hidraw3");
    }
  }

  @Override
  public boolean comesAndGoes() {
    return true;
  }

  @Override
  public String address() {
    return address;
  }

  /// A scanner that is not there is looked for. E_FAILURE when one is there and cannot be read,
  /// E_CLAIMED when another service of this program reads it under another name.
  @Override
  public synchronized void start(Sink sink) throws JposException {
    Reader fresh = new Reader(sink, first());
    sink.present(fresh.connected());
    reader = fresh;
    fresh.thread.start();
  }

  private ReportSource.@Nullable Reports first() throws JposException {
    try {
      return source.open();
    } catch (HidFault fault) {
      return switch (fault.why()) {
        case ABSENT -> {
          absence = String.valueOf(fault.getMessage());
          yield null;
        }
        case DENIED, FOREIGN -> throw refusal(JposConst.JPOS_E_FAILURE, fault);
        case HELD -> throw refusal(JposConst.JPOS_E_CLAIMED, fault);
      };
    }
  }

  private JposException refusal(int code, HidFault fault) {
    return new JposException(code, address + ": " + fault.getMessage(), fault);
  }

  @Override
  public synchronized void stop() {
    if (reader != null) {
      reader.end();
      reader = null;
    }
  }

  @Override
  public synchronized boolean alive() {
    return reader != null && reader.connected();
  }

  @Override
  public String absence() {
    return absence.isEmpty() ? ScanSource.super.absence() : absence;
  }

  /// Reads one device until it is told to end.
  private final class Reader implements Runnable {
    private final Thread thread = Thread.ofPlatform().daemon().name(address).unstarted(this);
    private final Sink sink;
    private ReportSource.@Nullable Reports reports;
    private final CountDownLatch ended = new CountDownLatch(1);
    private String lastFault = "";

    Reader(Sink sink, ReportSource.@Nullable Reports reports) {
      this.sink = sink;
      this.reports = reports;
    }

    @Override
    public void run() {
      ReportSource.Reports now = next();
      while (now != null) {
        read(now);
        now = next();
      }
    }

    /// The device that is open, else waits until it can be opened; null when reading ends.
    private ReportSource.@Nullable Reports next() {
      ReportSource.Reports open = reports();
      while (open == null && pause()) {
        open = reopen();
        if (open != null) {
          tell(() -> sink.present(true));
        }
      }
      if (open != null) {
        LOG.info("{}: reads {}", address, open.place());
      }
      return open;
    }

    private void read(ReportSource.Reports open) {
      try {
        CodeReports codes = CodeReports.of(open.descriptor());
        byte[] report = new byte[Math.max(1, codes.longest())];
        int length = open.read(report);
        while (length >= 0) {
          if (length > 0) {
            long at = nanos.getAsLong();
            hand(codes.overdue(at));
            hand(codes.take(report, length, at));
          }
          length = open.read(report);
        }
      } catch (HidFault foreign) {
        LOG.warn("{}: {}", address, foreign.getMessage());
      } finally {
        lose(open);
      }
    }

    private void hand(CodeReports.Outcome outcome) {
      switch (outcome) {
        case CodeReports.Code(byte[] bytes) -> tell(() -> sink.scanned(bytes));
        case CodeReports.Lost(String why) ->
            tell(() -> {
              sink.count(Sink.BROKEN);
              sink.unreadable(why);
            });
        case CodeReports.Waiting _ -> {}
      }
    }

    /// Under the lock that [#end] takes: nothing is told once it has returned.
    private synchronized void tell(Runnable what) {
      if (ended.getCount() == 0) {
        return;
      }
      try {
        what.run();
      } catch (RuntimeException broken) {
        LOG.error("{}: a reading could not be handed over", address, broken);
      }
    }

    private void lose(ReportSource.Reports open) {
      open.close();
      synchronized (this) {
        reports = null;
      }
      tell(() -> {
        LOG.info("{}: {} is gone", address, open.place());
        sink.count(Sink.LINE_LOST);
        sink.present(false);
      });
    }

    private ReportSource.@Nullable Reports reopen() {
      try {
        return keep(source.open());
      } catch (HidFault fault) {
        String why = String.valueOf(fault.getMessage());
        absence = why;
        if (!why.equals(lastFault)) {
          LOG.info("{}: {}", address, why);
          lastFault = why;
        }
        return null;
      }
    }

    private synchronized ReportSource.@Nullable Reports keep(ReportSource.Reports fresh) {
      lastFault = "";
      if (ended.getCount() == 0) {
        fresh.close();
        return null;
      }
      reports = fresh;
      return fresh;
    }

    private synchronized ReportSource.@Nullable Reports reports() {
      return reports;
    }

    /// False when reading ends.
    private boolean pause() {
      try {
        return !ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private synchronized boolean connected() {
      return reports != null;
    }

    private void end() {
      ReportSource.Reports open;
      synchronized (this) {
        ended.countDown();
        open = reports;
      }
      if (open != null) {
        open.close();
      }
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
