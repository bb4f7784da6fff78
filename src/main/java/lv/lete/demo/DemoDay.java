package lv.lete.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.stage.Stage;
import lv.lete.TellerWindow;
import lv.lete.Terminal;
import lv.lete.contract.Biller;
import lv.lete.device.DeviceState;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.SerialScanner;
import lv.lete.sync.SyncStatus;
import org.jspecify.annotations.Nullable;

/// A day at the counter, played on the real window by key presses and scans, with the host behind a
/// real socket and a receipt printer behind another. Every step waits for what a person would wait
/// to see; a step that does not come in time ends the day with one sentence.
public final class DemoDay {
  private static final String SERIAL = "scanner-serial";
  private static final int IDLE_SECONDS = 30;
  private static final Duration IDLE_PATIENCE = Duration.ofSeconds(90);

  private final Path out;
  private final Edges edges;
  private final Commands lete;
  private final PrintWriter say;
  private final Duration patience;

  DemoDay(Path out, Edges edges, Commands lete, PrintWriter say, Duration patience) {
    this.out = out;
    this.edges = edges;
    this.lete = lete;
    this.say = say;
    this.patience = patience;
  }

  /// Plays the day; the toolkit runs already. Leaves pictures, receipts, journal, verification and
  /// ledger below `out`, and answers what was taken.
  ///
  /// @throws DemoFailure when a step does not come, or till and host differ
  Evidence.Tally play() throws IOException {
    try (ReceiptPrinter printer = edges.printer();
        Branch branch = Branch.open(out, edges.line(), lete, IDLE_SECONDS);
        PaperTray tray = PaperTray.under(printer, out.resolve("paper"), _ -> {})) {
      branch.equip(printer.listen());
      Day day = new Day(branch, tray);
      try (Terminal terminal = Terminal.open(branch.till())) {
        day.serve(terminal);
      }
      day.serveElsewhere("lt", Pty.available());
      day.serveElsewhere("en", false);
      EndOfDay.Ended ended = day.end();
      say.println(
          "The till is closed; comparing its journal with the paper and the host's ledger.");
      return new Evidence(out, branch, lete)
          .check(day.taken, day.acknowledged, tray.settled(), ended);
    }
  }

  /// The window of one opening of the terminal, and who works at it.
  private record Counter(TellerWindow window, Screen screen, Teller teller, Stage stage)
      implements AutoCloseable {
    @Override
    public void close() {
      Screen.onScreen(() -> {
        stage.close();
        return stage;
      });
      window.close();
    }
  }

  private final class Day {
    private final Branch branch;
    private final PaperTray tray;
    private int taken;
    private long acknowledged;

    Day(Branch branch, PaperTray tray) {
      this.branch = branch;
      this.tray = tray;
    }

    void serve(Terminal terminal) throws IOException {
      try (Counter counter = open(terminal, "lv", _ -> edges.glass())) {
        terminal.sync().start();
        Screen screen = counter.screen();
        screen.await("the contracts from the host", () -> arrived(terminal));
        Biller biller = terminal.directory().biller(Branch.BILLER).orElseThrow();
        Deck deck = Deck.read(branch.contracts(), biller);
        Customers customers = new Customers(screen, counter.teller(), edges, tray, deck, out, say);
        say.println("Anna signs in and opens the till with a float of 100.00 EUR.");
        screen.picture("sign-in");
        counter.teller().signIn(Branch.TELLER, Branch.PIN);
        counter.teller().openTill("100");
        screen.picture("counter");
        customers.morning();
        outage(terminal, screen, customers);
        say.println("Anna is called away; after " + IDLE_SECONDS + " s the till locks itself.");
        counter.teller().comeBack(IDLE_PATIENCE, Branch.PIN);
        customers.afternoon();
        drain(terminal, screen);
        screen.picture("end-of-day");
        taken += counter.teller().taken();
      }
    }

    private static boolean arrived(Terminal terminal) {
      return terminal.sync().status().contractsCurrent()
          && terminal.directory().size() > 0
          && terminal.directory().biller(Branch.BILLER).isPresent();
    }

    /// The host goes down while customers are served; then it comes back.
    private void outage(Terminal terminal, Screen screen, Customers customers) {
      drain(terminal, screen);
      say.println("The host goes down. Two customers are served all the same.");
      branch.stopHost();
      customers.duringOutage();
      screen.await(
          "the status bar shows the line down and the queue",
          () -> {
            SyncStatus status = terminal.sync().status();
            return status.link() == SyncStatus.Link.DOWN && status.queued() >= 4;
          });
      screen.picture("host-down");
      say.println(
          "  waiting: " + terminal.sync().status().queued() + " records. The host is back.");
      branch.startHost();
      drain(terminal, screen);
      screen.picture("host-back");
    }

    private void drain(Terminal terminal, Screen screen) {
      terminal.sync().nudge();
      screen.await(
          "the host has everything",
          patience.multipliedBy(3),
          () -> terminal.sync().status().queued() == 0);
      acknowledged = terminal.sync().status().acknowledged();
    }

    /// The same till in another language; with a serial scanner where it is asked for.
    void serveElsewhere(String language, boolean serial) throws IOException {
      branch.set("language", "\"" + language + "\"");
      branch.set("scanner", serial ? "\"" + SERIAL + "\"" : "\"" + Edges.INPUT + "\"");
      try (Terminal terminal = Terminal.open(branch.till())) {
        if (serial) {
          try (SerialScanner scanner = SerialScanner.endingWith("\r", branch.scannerPort())) {
            show(terminal, language, window -> Edges.serial(scanner, ready(window)), scanner);
          }
        } else {
          show(terminal, language, _ -> edges.glass(), null);
        }
      }
    }

    /// The till in its first language again, without a window.
    EndOfDay.Ended end() throws IOException {
      branch.set("language", "\"lv\"");
      try (Terminal terminal = Terminal.open(branch.till())) {
        terminal.sync().start();
        EndOfDay.Ended ended = new EndOfDay(terminal, out, say).end();
        terminal.sync().nudge();
        if (!settled(terminal)) {
          throw new DemoFailure("The host has not got the end of the day.");
        }
        acknowledged = terminal.sync().status().acknowledged();
        return ended;
      }
    }

    private boolean settled(Terminal terminal) {
      try {
        return terminal.sync().settle(patience.multipliedBy(3));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private static BooleanSupplier ready(TellerWindow window) {
      return () ->
          window.devices().devices().stream()
              .anyMatch(state ->
                  state.name().equals(SERIAL) && state.standing() == DeviceState.Standing.READY);
    }

    private void show(
        Terminal terminal,
        String language,
        Function<TellerWindow, Glass> glass,
        @Nullable SerialScanner scanner)
        throws IOException {
      try (Counter counter = open(terminal, language, glass)) {
        terminal.sync().start();
        Screen screen = counter.screen();
        Biller biller = terminal.directory().biller(Branch.BILLER).orElseThrow();
        List<SampleCard> cards = Deck.read(branch.contracts(), biller).active();
        say.println("The same till in another language: " + language + ".");
        screen.await("the sign-in", () -> screen.focused("name"));
        screen.picture("sign-in");
        Teller teller = counter.teller();
        teller.signIn(Branch.TELLER, Branch.PIN);
        screen.await("the counter", () -> screen.shows("#waitingSlot"));
        if (scanner != null) {
          withoutScanner(counter, scanner, cards.get(10));
        }
        teller.scan(cards.get(11).code());
        screen.picture("contract");
        teller.amount(language.equals("lt") ? "33.10" : "33.20");
        screen.picture("tender");
        teller.cash("50");
        screen.picture("done");
        drain(terminal, screen);
        taken += teller.taken();
      }
    }

    /// The scanner's plug is pulled while a customer waits, and put back: no restart.
    private void withoutScanner(Counter counter, SerialScanner scanner, SampleCard card)
        throws IOException {
      say.println("The scanner is pulled out: the number is keyed. Then it is put back.");
      Screen screen = counter.screen();
      screen.await("the scanner is ready", ready(counter.window()));
      scanner.plug().unplug();
      screen.await("the status bar names the scanner", () -> screen.shows("#hands"));
      screen.picture("scanner-gone");
      counter.teller().keyCode(card.number());
      counter.teller().confirmName("keyed");
      counter.teller().amount("22.40");
      counter.teller().exactCash();
      scanner.plug().plug();
      screen.await("the scanner is back", () -> !screen.shows("#hands"));
      screen.picture("scanner-back");
    }

    private Counter open(Terminal terminal, String language, Function<TellerWindow, Glass> glass) {
      return Screen.onScreen(() -> {
        Stage stage = new Stage();
        TellerWindow window = TellerWindow.show(terminal, stage);
        Path pictures = Files.createDirectories(out.resolve("screens").resolve(language));
        Screen screen = new Screen(stage.getScene(), pictures, patience);
        Teller teller = new Teller(screen, edges.keys(), glass.apply(window));
        return new Counter(window, screen, teller, stage);
      });
    }
  }
}
