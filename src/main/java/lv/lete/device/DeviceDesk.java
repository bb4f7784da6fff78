package lv.lete.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState.Standing;
import org.jspecify.annotations.Nullable;

/// All devices of one terminal: opens those it is told to use, knows how each stands, tests them. A
/// device that cannot be had costs itself only. Safe for any thread.
public final class DeviceDesk implements AutoCloseable {
  private static final long CLOSE_MILLIS = 2_000;

  private final Path jposFile;
  private final DeviceLog log;
  private final ScannerPort scanner;
  private final PrinterPort printer;
  private final PrinterPort secondPrinter;
  private final DrawerPort drawer;
  private final DisplayPort display;
  private final List<DevicePort<?>> ports;
  private final List<Consumer<ScanReading>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Consumer<ScanReading>> tester = new AtomicReference<>();
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile DeviceFile.Content content = DeviceFile.Content.NOTHING;

  private DeviceDesk(Path jposFile, Use use, DeviceLog log, DevicePatience patience) {
    this.jposFile = jposFile;
    this.log = log;
    long retry = DevicePort.RETRY_MILLIS;
    scanner = new ScannerPort(use.scanner(), log, this::scanned, retry);
    printer = new PrinterPort(use.printer(), log, retry, patience);
    secondPrinter = new PrinterPort(use.secondPrinter(), log, retry, patience);
    drawer = new DrawerPort(use.drawer(), log, retry, patience);
    display = new DisplayPort(use.display(), log, retry);
    ports = List.of(scanner, printer, secondPrinter, drawer, display);
  }

  /// Which devices a terminal uses, by logical name; an empty name for none. The second printer is
  /// where receipts go when the first cannot print.
  public record Use(
      String scanner, String printer, String secondPrinter, String drawer, String display) {

    /// No device at all.
    public static Use nothing() {
      return new Use("", "", "", "", "");
    }
  }

  /// Reads and checks the file and begins to open what is used. Returns at once: both go on behind,
  /// and what is wrong is in the log and in [#problems] as soon as it is found.
  public static DeviceDesk open(Path jposFile, Use use, DeviceLog log) {
    return open(jposFile, use, log, DevicePatience.TELLERS);
  }

  /// As [#open(Path,Use,DeviceLog)], waiting for devices as long as `patience` says.
  public static DeviceDesk open(Path jposFile, Use use, DeviceLog log, DevicePatience patience) {
    DeviceDesk desk = new DeviceDesk(jposFile, use, log, patience);
    Thread.ofPlatform().daemon().name("devices").start(desk::begin);
    return desk;
  }

  private void begin() {
    try {
      DeviceFile.Content found = DeviceFile.use(jposFile);
      content = found;
      for (DeviceProblem problem : found.problems()) {
        String device = problem.entry().isEmpty() ? jposFile.toString() : problem.entry();
        log.note(device, Kind.FAULT, problem.sentence());
      }
    } finally {
      read.countDown();
      ports.forEach(this::start);
    }
  }

  private void start(DevicePort<?> port) {
    Optional<DeviceProblem> wrong = content.problemOf(port.name());
    if (port.name().isEmpty() || wrong.isEmpty()) {
      port.start();
    } else {
      port.leaveOut(wrong.get().sentence());
    }
  }

  /// Waits until the file is read and each used device has answered, or not, for the first time.
  /// False when the time is over.
  public boolean settled(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean settled = read.await(millis, TimeUnit.MILLISECONDS);
    for (DevicePort<?> port : ports) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      settled = port.settled(Math.max(0, left)) && settled;
    }
    return settled;
  }

  /// What is wrong with the file; empty until it is read.
  public List<DeviceProblem> problems() {
    return content.problems();
  }

  /// Every entry of the file and how it stands, in the file's order, then those that are used and
  /// not in the file. Does not wait for any device.
  public List<DeviceState> devices() {
    DeviceFile.Content now = content;
    Map<String, DeviceState> states = new LinkedHashMap<>();
    for (DeviceEntry entry : now.entries()) {
      states.putIfAbsent(entry.name(), state(entry, now));
    }
    for (DevicePort<?> port : ports) {
      if (!port.name().isEmpty() && !states.containsKey(port.name())) {
        DeviceEntry missing = DeviceEntry.named(port.name(), 0).ofCategory(port.category());
        states.put(port.name(), state(missing, now));
      }
    }
    return List.copyOf(states.values());
  }

  private DeviceState state(DeviceEntry entry, DeviceFile.Content now) {
    String name = entry.name();
    Standing standing = Standing.NOT_USED;
    List<String> details = new ArrayList<>();
    for (DevicePort<?> port : ports) {
      if (port.name().equals(name)) {
        standing = port.standsAs();
        details.add(port.standing().why());
      }
    }
    Optional<DeviceProblem> wrong = now.problemOf(name);
    if (wrong.isPresent()) {
      standing = Standing.WRONG_ENTRY;
      details.clear();
      details.add(wrong.get().why());
    }
    details.add(EntryPlace.of(entry));
    details.removeIf(String::isEmpty);
    return new DeviceState(
        name,
        entry.category(),
        entry.product(),
        standing,
        String.join("; ", details),
        log.last(name));
  }

  private void scanned(ScanReading reading) {
    Consumer<ScanReading> test = tester.get();
    boolean empty = reading.data().length == 0;
    if (test != null) {
      test.accept(reading);
    } else {
      listeners.forEach(listener -> listener.accept(reading));
    }
    Kind kind = test != null ? Kind.TESTED : empty ? Kind.UNREADABLE : Kind.SCANNED;
    log.note(scanner.name(), kind, reading.data().length + " bytes, " + reading.symbology());
  }

  /// Calls `listener` with every reading of the scanner, on the device's thread; it hands over at
  /// once.
  public void onScan(Consumer<ScanReading> listener) {
    listeners.add(listener);
  }

  /// From now on readings go to `tester` and to nobody else, until the answer is closed: a test
  /// scan never reaches the counter. One test at a time; a later one takes over.
  public ScanTest testScans(Consumer<ScanReading> tester) {
    this.tester.set(tester);
    return () -> this.tester.compareAndSet(tester, null);
  }

  /// A test under way.
  public interface ScanTest extends AutoCloseable {
    /// Readings go to the counter again.
    @Override
    void close();
  }

  /// The receipt printer.
  public PrinterPort printer() {
    return printer;
  }

  /// The other receipt printer.
  public PrinterPort secondPrinter() {
    return secondPrinter;
  }

  /// The cash drawer.
  public DrawerPort drawer() {
    return drawer;
  }

  /// The customer display.
  public DisplayPort display() {
    return display;
  }

  /// What happened so far.
  public DeviceLog log() {
    return log;
  }

  /// Gives all devices back, within two seconds.
  @Override
  public void close() {
    ports.forEach(DevicePort::letGo);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MILLIS);
    for (DevicePort<?> port : ports) {
      port.gaveBack(Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }
  }
}
