package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.directory.Directory;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.People;
import lv.lete.till.PinCheck;
import lv.lete.till.Role;
import lv.lete.till.SessionBook;
import lv.lete.till.Till;

/// A counter on real files, with Anna the teller at it. Closing and opening it again is a restart.
final class Counter implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Set<Question> YES = EnumSet.allOf(Question.class);
  private static final UUID TERMINAL = new UUID(0x0190_a0b0_0000_7000L, 0x8000_0000_0000_0001L);

  /// Ids go on counting over restarts, as UUIDv7 do.
  private static final AtomicLong NEXT = new AtomicLong(1);

  static final Supplier<UUID> IDS =
      () -> {
        long n = NEXT.getAndIncrement();
        return new UUID(0x0190_a0b0_0000_7000L + (n << 16), 0x8000_0000_0000_0000L | n);
      };

  final Journal journal;
  final People people;
  final Till till;
  final PaymentBook book;
  final TakePayment take;
  final SessionBook sessions;
  final ReversePayment reverse;

  /// The days that the host has said are settled, as `biller date`.
  final Set<String> settled = new HashSet<>();

  /// The payments whose reversal the host has asked for.
  final Set<UUID> askedByHost = new HashSet<>();

  /// Whether the host holds other records than this till's journal.
  boolean hostDiffers;

  private final HostSaid host =
      new HostSaid() {
        @Override
        public boolean settled(String biller, LocalDate on, Instant taken) {
          return settled.contains(biller + " " + on);
        }

        @Override
        public boolean differs() {
          return hostDiffers;
        }

        @Override
        public boolean asked(UUID payment) {
          return askedByHost.contains(payment);
        }
      };

  private Counter(Path home, InstantSource clock, boolean training) {
    Path file = home.resolve("journal.db");
    this.journal =
        Files.exists(file)
            ? Journal.open(file, clock)
            : Journal.create(
                file, new ChainIdentity(TERMINAL, 1, training), "till 1", "Saldus", clock);
    this.people = People.open(home.resolve("state.db"), clock, new SecureRandom());
    this.till = new Till(journal, people, clock, RIGA, IDS);
    this.book = new PaymentBook(journal);
    this.take = new TakePayment(journal, till, book, IDS);
    this.sessions = new SessionBook(journal);
    this.reverse = reversing(new ReversalRules(15), clock);
  }

  /// Reversals by other rules, or by another clock.
  ReversePayment reversing(ReversalRules rules, InstantSource clock) {
    return new ReversePayment(journal, till, people, book, sessions, rules, host, clock, IDS);
  }

  /// The counter as it is after a start: nobody is signed in.
  static Counter started(Path home) {
    return new Counter(home, InstantSource.fixed(NOON), false);
  }

  /// The same when so much time has passed.
  static Counter startedAfter(Path home, Duration later) {
    return new Counter(home, InstantSource.fixed(NOON.plus(later)), false);
  }

  /// The same over a training journal.
  static Counter training(Path home) {
    return new Counter(home, InstantSource.fixed(NOON), true);
  }

  /// A counter whose till Anna has opened with 100.00.
  static Counter open(Path home) {
    return started(home).withOpenTill();
  }

  /// Anna signs in, and opens the till unless it is open.
  Counter withOpenTill() {
    people.add("anna", Role.TELLER, "2580".toCharArray());
    signIn("anna");
    if (till.session().isEmpty()) {
      assertInstanceOf(Till.Opening.Opened.class, till.open(Money.eur(100_00), false));
    }
    return this;
  }

  void signIn(String name) {
    assertInstanceOf(PinCheck.Right.class, till.signIn(name, "2580".toCharArray()));
  }

  void addPerson(String name, Role role) {
    assertEquals(People.Added.ADDED, people.add(name, role, "2580".toCharArray()));
  }

  /// Starts with every question answered by yes.
  Start.Started start(Payer payer, long cents) {
    return assertInstanceOf(
        Start.Started.class, take.start(payer, Money.eur(cents), YES), () -> "start " + cents);
  }

  /// Starts and takes a cash payment, exactly what is due.
  Taking.Taken pay(Payer payer, long cents) {
    Start.Started started = start(payer, cents);
    return assertInstanceOf(
        Taking.Taken.class, take.take(started.payment(), Tender.CASH, started.due()));
  }

  /// Every fact of a type in the journal, in order.
  <T extends JournalRecord> List<T> facts(Class<T> type) {
    return journal.after(0, 1_000_000).stream()
        .map(Counter::fact)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  static JournalRecord fact(Entry entry) {
    return assertInstanceOf(
            Recorded.Known.class, RecordJson.read(entry.number(), entry.bytes()).record())
        .fact();
  }

  static Payer payer(String number) {
    return new Payer(
        Samples.contract(number), Samples.biller(), Capture.SCANNED, 1, null, null, false);
  }

  static Payer payer(Contract contract, Biller biller) {
    return new Payer(contract, biller, Capture.SCANNED, 1, null, null, false);
  }

  static Directory directory(Path home) {
    return Directory.open(home.resolve("contracts.db"));
  }

  @Override
  public void close() {
    people.close();
    journal.close();
  }
}
