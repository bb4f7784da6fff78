package lv.lete.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lv.lete.DemoToolkit;
import lv.lete.TellerWindow;
import lv.lete.Terminal;
import lv.lete.device.DevicePatience;
import lv.lete.device.DeviceState;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.SerialScanner;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import org.testfx.api.FxToolkit;

/// A whole counter: a real window over a real terminal and host, a serial scanner on a pty, two
/// receipt printers on TCP and a drawer behind the first, all through JavaPOS.
final class CounterAtWork implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// As long as the screen is waited for: a machine with much else to do makes no printer slow.
  private static final DevicePatience OF_DEVICES = new DevicePatience(90_000, 30_000);

  private static final String SCANNER = "scanner-serial";

  final ReceiptPrinter printer = new ReceiptPrinter(48);
  final ReceiptPrinter second = new ReceiptPrinter(48);
  final SerialScanner scanner;
  final Terminal terminal;
  final TellerWindow window;
  final Screen screen;
  final Teller teller;
  final Deck deck;
  private final Branch branch;
  private final Stage stage;

  private CounterAtWork(Path out) throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    branch = Branch.open(out, Cable.lay(), DemoToolkit.COMMANDS, 600);
    branch.equip(printer.listen());
    equipFurther(second.listen());
    branch.set("language", "\"en\"");
    branch.set("scanner", "\"" + SCANNER + "\"");
    scanner = SerialScanner.endingWith("\r", branch.scannerPort());
    terminal = Terminal.open(branch.till());
    terminal.sync().start();
    terminal.sync().settle(PATIENCE);
    deck = Deck.read(branch.contracts(), terminal.directory().biller(Branch.BILLER).orElseThrow());
    stage = Screen.onScreen(Stage::new);
    window = Screen.onScreen(() -> TellerWindow.show(terminal, stage, OF_DEVICES));
    screen = new Screen(stage.getScene(), out.resolve("screens"), PATIENCE);
    Files.createDirectories(out.resolve("screens"));
    teller = new Teller(screen, new RobotKeys(), Edges.serial(scanner, () -> ready(SCANNER)));
  }

  /// Signed in, till open, all devices ready.
  static CounterAtWork open(Path out) throws Exception {
    CounterAtWork counter = new CounterAtWork(out);
    try {
      counter.begin();
      return counter;
    } catch (RuntimeException failed) {
      counter.close();
      throw failed;
    }
  }

  private void begin() {
    teller.signIn(Branch.TELLER, Branch.PIN);
    teller.openTill("100");
    for (String device : List.of(SCANNER, "printer-tcp", "printer-two", "drawer")) {
      screen.await(device + " is ready", () -> ready(device));
    }
  }

  private void equipFurther(int port) throws IOException {
    Path file = branch.till().resolve("devices").resolve("jpos.xml");
    String columns = "<prop name=\"columns\" value=\"48\"/>";
    String patient = "<prop name=\"outputTimeout\" value=\"90000\"/>";
    String text = Files.readString(file).replace(columns, columns + patient);
    String entry =
        text.replaceAll("(?s).*(<JposEntry logicalName=\"printer-tcp\".*?</JposEntry>).*", "$1");
    String other =
        entry
            .replace("printer-tcp", "printer-two")
            .replaceFirst("\"tcpPort\" value=\"\\d+\"", "\"tcpPort\" value=\"" + port + "\"");
    Files.writeString(file, text.replace("</JposEntries>", other + "\n</JposEntries>"));
    branch.set("secondPrinter", "\"printer-two\"");
  }

  boolean ready(String device) {
    return window.devices().devices().stream()
        .anyMatch(
            state -> state.name().equals(device) && state.standing() == DeviceState.Standing.READY);
  }

  /// Serves the customer of this card: cash, to "done".
  void pay(int card, String sum) {
    teller.scan(deck.active().get(card).code());
    teller.amount(sum);
    teller.exactCash();
  }

  void key(KeyCode key) {
    new RobotKeys().press(key);
  }

  /// Waits until the screen says this about the last receipt.
  void awaitSaid(String text) {
    try {
      screen.await("the screen says " + text, () -> said().contains(text));
    } catch (DemoFailure vain) {
      vain.addSuppressed(new IllegalStateException("it says: " + said()));
      throw vain;
    }
  }

  String said() {
    return screen.text("#doneSlot #receipt .notice-text");
  }

  /// The prints that the journal has, oldest first: copy and medium.
  List<String> prints() {
    List<String> prints = new ArrayList<>();
    for (Entry entry : terminal.journal().after(0, 500)) {
      if (RecordJson.read(entry.number(), entry.bytes()).record()
          instanceof Recorded.Known(ReceiptPrinted print)) {
        prints.add(print.copy() + " " + print.medium());
      }
    }
    return prints;
  }

  static List<String> texts(ReceiptPrinter of) {
    return of.sheets().stream().map(sheet -> sheet.text()).toList();
  }

  @Override
  public void close() throws IOException {
    Screen.onScreen(() -> {
      stage.close();
      return stage;
    });
    printer.speed(0);
    window.close();
    terminal.close();
    branch.close();
    scanner.close();
    printer.close();
    second.close();
  }
}
