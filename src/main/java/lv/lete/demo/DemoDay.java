package lv.lete.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.stage.Stage;
import lv.lete.TellerWindow;
import lv.lete.Terminal;
import lv.lete.contract.Biller;
import lv.lete.sync.SyncStatus;

/// A day at the counter, played on the real window by key presses and scans, with the host behind a
/// real socket. Every step waits for what a person would wait to see; a step that does not come in
/// time ends the day with one sentence.
public final class DemoDay {
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
    try (Branch branch = Branch.open(out, edges.line(), lete, IDLE_SECONDS)) {
      Day day = new Day(branch);
      try (Terminal terminal = Terminal.open(branch.till())) {
        day.serve(terminal);
      }
      for (String language : new String[] {"lt", "en"}) {
        branch.set("language", "\"" + language + "\"");
        try (Terminal terminal = Terminal.open(branch.till())) {
          day.show(terminal, language);
        }
      }
      say.println("The till is closed; comparing its journal with the host's ledger.");
      return new Evidence(out, branch, lete).check(day.taken, day.acknowledged);
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
    private int taken;
    private long acknowledged;

    Day(Branch branch) {
      this.branch = branch;
    }

    void serve(Terminal terminal) throws IOException {
      try (Counter counter = open(terminal, "lv")) {
        terminal.sync().start();
        Screen screen = counter.screen();
        screen.await("the contracts from the host", () -> arrived(terminal));
        Biller biller = terminal.directory().biller(Branch.BILLER).orElseThrow();
        Deck deck = Deck.read(branch.contracts(), biller);
        Customers customers =
            new Customers(screen, counter.teller(), edges.glass(), deck, out, say);
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

    /// The same till in another language: one payment.
    void show(Terminal terminal, String language) {
      try (Counter counter = open(terminal, language)) {
        terminal.sync().start();
        Screen screen = counter.screen();
        Biller biller = terminal.directory().biller(Branch.BILLER).orElseThrow();
        say.println("The same till in another language: " + language + ".");
        screen.await("the sign-in", () -> screen.focused("name"));
        screen.picture("sign-in");
        Teller teller = counter.teller();
        teller.signIn(Branch.TELLER, Branch.PIN);
        screen.await("the counter", () -> screen.shows("#waitingSlot"));
        SampleCard card = Deck.read(branch.contracts(), biller).active().get(11);
        teller.scan(card.code());
        screen.picture("contract");
        teller.amount(language.equals("lt") ? "33.10" : "33.20");
        screen.picture("tender");
        teller.cash("50");
        screen.picture("done");
        drain(terminal, screen);
        taken += teller.taken();
      } catch (IOException disk) {
        throw new DemoFailure("The sample contracts cannot be read: " + disk.getMessage());
      }
    }

    private Counter open(Terminal terminal, String language) {
      return Screen.onScreen(() -> {
        Stage stage = new Stage();
        TellerWindow window = TellerWindow.show(terminal, stage);
        Path pictures = Files.createDirectories(out.resolve("screens").resolve(language));
        Screen screen = new Screen(stage.getScene(), pictures, patience);
        return new Counter(window, screen, new Teller(screen, edges.keys(), edges.glass()), stage);
      });
    }
  }
}
