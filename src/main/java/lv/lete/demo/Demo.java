package lv.lete.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import lv.lete.TellerWindow;
import lv.lete.Terminal;
import lv.lete.contract.Biller;
import lv.lete.device.simulator.ReceiptPrinter;

/// `lete demo`: the counter to try out, with everything it needs, below one folder.
public final class Demo {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int IDLE_SECONDS = 600;
  private static final int CARDS = 12;

  private final Path out;
  private final Commands lete;
  private final PrintWriter say;

  /// Into this folder, which must be new or empty; sentences for people go to `say`.
  public Demo(Path out, Commands lete, PrintWriter say) {
    this.out = out;
    this.lete = lete;
    this.say = say;
  }

  /// The first free folder for a demo below `here`: in `target/` where Maven builds, else beside.
  public static Path folder(Path here) {
    String start = Files.exists(here.resolve("pom.xml")) ? "target/demo-" : "lete-demo-";
    int number = 1;
    while (Files.exists(here.resolve(start + number))) {
      number++;
    }
    return here.resolve(start + number);
  }

  /// Opens the terminal's window and the simulators of scanner and printer, and returns when the
  /// terminal's window is closed. The toolkit runs already.
  public void open() throws IOException, InterruptedException {
    try (ReceiptPrinter printer = new ReceiptPrinter(Edges.COLUMNS);
        Branch branch = equipped(printer);
        Terminal terminal = Terminal.open(branch.till());
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      terminal.sync().start();
      if (!terminal.sync().settle(PATIENCE)) {
        throw new DemoFailure("The contracts did not arrive from the host.");
      }
      Biller biller = terminal.directory().biller(Branch.BILLER).orElseThrow();
      Deck deck = Deck.read(branch.contracts(), biller);
      CountDownLatch closed = new CountDownLatch(1);
      try (TellerWindow _ =
          Screen.onScreen(() -> show(terminal, deck, printer, background, closed))) {
        say.println(hint(Locale.ENGLISH));
        say.println("Everything the demo makes lies in " + out + ".");
        say.println("Close the terminal's window to end the demo.");
        say.flush();
        closed.await();
      }
    }
  }

  private Branch equipped(ReceiptPrinter printer) throws IOException {
    Branch branch = Branch.open(out, Cable.lay(), lete, IDLE_SECONDS);
    try {
      branch.equip(printer.listen());
      return branch;
    } catch (IOException | RuntimeException refused) {
      branch.close();
      throw refused;
    }
  }

  private TellerWindow show(
      Terminal terminal,
      Deck deck,
      ReceiptPrinter printer,
      ExecutorService background,
      CountDownLatch closed)
      throws IOException {
    Stage simulator = new Stage();
    PrinterWindow paper = PrinterWindow.show(new Stage(), printer, terminal.language(), background);
    PaperTray tray = PaperTray.under(printer, out.resolve("paper"), paper::show);
    Stage stage = new Stage();
    stage.setOnHidden(_ -> {
      simulator.close();
      paper.close();
      tray.close();
      closed.countDown();
    });
    TellerWindow window = TellerWindow.show(terminal, stage);
    Locale language = terminal.language();
    SimulatorWindow.show(
        simulator,
        stage,
        deck.toClick(CARDS),
        hint(language),
        language,
        Edges.simulator(),
        background);
    stage.requestFocus();
    return window;
  }

  private static String hint(Locale language) {
    ResourceBundle words = ResourceBundle.getBundle("lv.lete.demo.simulator", language);
    return new MessageFormat(words.getString("hint"))
        .format(new Object[] {Branch.TELLER, Branch.PIN});
  }

  /// Plays a counter day by itself and checks it. The toolkit runs already.
  ///
  /// @throws DemoFailure when the day does not go as it should
  public void play() throws IOException {
    say.println("A day at the counter, played on a window that nobody sees.");
    Evidence.Tally tally = new DemoDay(out, Edges.real(), lete, say, PATIENCE).play();
    say.println(
        tally.payments()
            + " payments, "
            + tally.sum()
            + ": done on the screen = in the journal = acknowledged = in the host's ledger"
            + " = on paper = on the Z report; less the reversal = in every export.");
    say.println("Pictures of the screens  " + out.resolve("screens"));
    say.println("Receipts on paper        " + out.resolve("paper"));
    say.println("Journal, as a list       " + out.resolve("journal.txt"));
    say.println("Its verification         " + out.resolve("verification.txt"));
    say.println("The journal itself       " + out.resolve("till").resolve("journal.db"));
    say.println("X and Z report           " + out.resolve("reports"));
    say.println("Settlement, each export  " + out.resolve("settlement"));
    say.println("The host's ledger        " + out.resolve("ledger.csv"));
    say.flush();
  }
}
