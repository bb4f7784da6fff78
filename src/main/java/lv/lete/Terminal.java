package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceLog;
import lv.lete.device.DevicePatience;
import lv.lete.directory.Directory;
import lv.lete.journal.Journal;
import lv.lete.payment.FindPayments;
import lv.lete.payment.IdentifyPayer;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.PaymentLife;
import lv.lete.payment.ReversePayment;
import lv.lete.payment.TakePayment;
import lv.lete.receipt.FileOutlet;
import lv.lete.receipt.PrintReceipt;
import lv.lete.receipt.PrintReport;
import lv.lete.request.CardOrderBook;
import lv.lete.request.TakeCardOrder;
import lv.lete.store.PrivateFile;
import lv.lete.sync.HostNotices;
import lv.lete.sync.HttpSync;
import lv.lete.till.ManagePeople;
import lv.lete.till.People;
import lv.lete.till.Role;
import lv.lete.till.Till;
import lv.lete.till.TillDay;
import lv.lete.ui.CardParts;
import lv.lete.wire.Feed;

/// A terminal's home, opened and wired: the parts that a window or a script works with. Holds the
/// home's lock until closed. Nothing here shows anything or starts a thread; [HttpSync#start] does.
public final class Terminal implements AutoCloseable {
  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

  private final HomeLock lock;
  private final Path home;
  private final TerminalConfig config;
  private final Journal journal;
  private final Directory directory;
  private final People people;
  private final Till till;
  private final TillDay day;
  private final PaymentBook book;
  private final TakePayment payments;
  private final ReversePayment reversals;
  private final FindPayments find;
  private final PaymentLife life;
  private final IdentifyPayer identify;
  private final HttpSync sync;
  private final PrintReceipt receipts;
  private final PrintReport reports;
  private final FileOutlet receiptFiles;

  private Terminal(HomeLock lock, Path home, TerminalConfig config, InstantSource clock) {
    this.lock = lock;
    this.home = home;
    this.config = config;
    this.journal = Journal.open(home.resolve("journal.db"), clock);
    this.directory = Directory.open(home.resolve("contracts.db"));
    SecureRandom random = new SecureRandom();
    this.people = People.open(home.resolve("state.db"), clock, random);
    this.till = new Till(journal, people, clock, config.zoneId(), Wiring.IDS);
    this.day = new TillDay(journal, till, people, config.rules(), clock, Wiring.IDS);
    this.book = new PaymentBook(journal);
    this.sync = HttpSync.open(home, journal, directory, clock, random, this::takePeople);
    this.payments = new TakePayment(journal, till, book, Wiring.IDS);
    this.reversals =
        new ReversePayment(
            journal,
            till,
            people,
            book,
            day.sessions(),
            config.reversalRules(),
            new HeardFromHost(sync.notices(), sync::status),
            clock,
            Wiring.IDS);
    this.find = new FindPayments(book);
    this.identify = new IdentifyPayer(directory, clock, config.zoneId());
    this.life =
        new PaymentLife(journal, book, this::isAcknowledged, new LifeAtHost(sync.payments()));
    this.receiptFiles = new FileOutlet(home.resolve("receipts"), config.receiptColumns());
    this.receipts =
        new PrintReceipt(
            journal, directory::biller, this::isAcknowledged, config.zoneId(), config::locale);
    this.reports =
        new PrintReport(
            journal,
            day.sessions(),
            directory::biller,
            () -> TerminalStanding.of(journal, sync, sync.notices()),
            receipts,
            clock,
            config.zoneId(),
            config::locale);
  }

  /// Opens the terminal in `home`.
  ///
  /// @throws Refusal where there is none, its configuration is wrong, or another terminal runs on
  ///   it
  /// @throws lv.lete.store.StoreFault where the disk does not do its work
  public static Terminal open(Path home) {
    if (!Files.exists(home.resolve("journal.db"))) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is no terminal in " + home + ". Run `lete enrol --home` first.");
    }
    TerminalConfig config = TerminalConfig.read(home.resolve("terminal.json"));
    HomeLock lock = HomeLock.take(home);
    try {
      Logging.toHome(home);
      Terminal terminal = new Terminal(lock, home, config, Wiring.CLOCK);
      terminal.refuseAnothersJournal();
      return terminal;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// A journal of another terminal, or one written anew under another name, is nobody's evidence.
  private void refuseAnothersJournal() {
    Path file = home.resolve("terminal.id");
    String chain = journal.identity().terminal().toString();
    if (Files.exists(file) && !PrivateFile.read(file).strip().equals(chain)) {
      close();
      throw new Refusal(
          Exit.REFUSED,
          "LT-H09 The journal in "
              + home
              + " is of another terminal than the one enrolled here. Nothing was changed and"
              + " nothing is taken. Keep the folder as it is, tell support.");
    }
  }

  private boolean isAcknowledged(long number) {
    return number <= sync.status().acknowledged();
  }

  /// People with a role that this version does not know are passed over: nothing is known of what
  /// they may do.
  private void takePeople(List<Feed.Member> members) {
    day.managePeople()
        .takeFromHost(
            members.stream()
                .filter(member -> ROLES.contains(member.role()))
                .map(member ->
                    new ManagePeople.HostPerson(
                        member.name(), Role.valueOf(member.role()), member.barred()))
                .toList());
  }

  /// Where it lives.
  public Path home() {
    return home;
  }

  /// What `terminal.json` says.
  TerminalConfig config() {
    return config;
  }

  /// The language of screens and receipts.
  public Locale language() {
    return config.locale();
  }

  /// The zone that decides the business date.
  public ZoneId zone() {
    return config.zoneId();
  }

  /// The chain.
  public Journal journal() {
    return journal;
  }

  /// The replica of contracts and billers.
  public Directory directory() {
    return directory;
  }

  /// Who may sign in.
  public People people() {
    return people;
  }

  /// Who is signed in, and the open session.
  public Till till() {
    return till;
  }

  /// From float to close: figures, cash in and out, count, close, hand-over, people.
  public TillDay day() {
    return day;
  }

  /// The payments of this till.
  public PaymentBook book() {
    return book;
  }

  /// Takes payments.
  public TakePayment payments() {
    return payments;
  }

  /// Reverses payments.
  public ReversePayment reversals() {
    return reversals;
  }

  /// Finds payments of this till.
  public FindPayments findPayments() {
    return find;
  }

  /// A payment's whole life.
  public PaymentLife life() {
    return life;
  }

  /// From code to payer.
  public IdentifyPayer identify() {
    return identify;
  }

  /// Takes orders of cards, tells what became of them, and gives statements.
  CardParts cards() {
    return new CardParts(
        new TakeCardOrder(journal, till, directory, Wiring.IDS),
        new CardOrderBook(journal),
        new OrderFateAtHost(sync.orders()),
        new TillStatements(this, sync.statements(), receiptFiles));
  }

  /// Ships and pulls.
  public HttpSync sync() {
    return sync;
  }

  /// What the host has said to this terminal: [HostNotices#list], newest first.
  public HostNotices notices() {
    return sync.notices();
  }

  /// Prints receipts.
  public PrintReceipt receipts() {
    return receipts;
  }

  /// Shows and prints X and Z reports and a teller's own view.
  public PrintReport reports() {
    return reports;
  }

  /// Where receipts go as files: `receipts/` of the home.
  FileOutlet receiptFiles() {
    return receiptFiles;
  }

  /// Begins to open these devices, by the `jpos.xml` of this terminal. What happens at them is kept
  /// in `logs/devices.jsonl` of its home. Whoever asks closes them.
  DeviceDesk openDevices(DeviceDesk.Use use, DevicePatience patience) {
    return DeviceDesk.open(DevicesFolder.jposFile(home), use, deviceLog(home), patience);
  }

  /// The device log of a home.
  static DeviceLog deviceLog(Path home) {
    return DeviceLog.open(home.resolve("logs").resolve("devices.jsonl"), Wiring.CLOCK);
  }

  /// Stops the sync thread, closes the files, frees the home. What is queued ships at the next
  /// start.
  @Override
  public void close() {
    sync.close();
    people.close();
    directory.close();
    journal.close();
    lock.close();
  }
}
