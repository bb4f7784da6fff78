package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import lv.lete.settlement.Settlement;
import lv.lete.store.SqliteFile;

/// A till that takes payments on several business dates, and the settlement over its host's home.
final class SettledDays implements AutoCloseable {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  static final Actor ANNA = new Actor(Actor.Kind.TELLER, "anna");
  static final Actor ZANE = new Actor(Actor.Kind.SUPERVISOR, "zane");

  final TestHost host;
  final RawTerminal till;
  final Settlements settlements;
  private final Path home;
  private final Map<LocalDate, UUID> sessions = new HashMap<>();
  private final Map<UUID, String> taken = new HashMap<>();
  private long ids;

  SettledDays(Path home) throws Exception {
    this.home = home;
    this.host = TestHost.start(home);
    this.till = RawTerminal.enrolled(host);
    this.settlements =
        Settlements.open(
            home, () -> Instant.parse("2026-11-22T12:00:00Z"), () -> new UUID(0x7000L, ++ids));
  }

  UUID pay(LocalDate date, int contract, long cents) throws Exception {
    UUID session = session(date);
    UUID payment = RawTerminal.id();
    String number = FakeContracts.number(contract);
    till.append(
        new PaymentStarted(
            payment,
            session,
            date,
            FakeContracts.BILLER,
            number,
            Money.eur(cents),
            Money.eur(30),
            Capture.SCANNED,
            1,
            null));
    String hash =
        till.append(
            ANNA,
            new PaymentTaken(
                payment,
                session,
                date,
                FakeContracts.BILLER,
                number,
                Money.eur(cents),
                Money.eur(30),
                Money.eur(0),
                Money.eur(cents + 30),
                Money.eur(0),
                Tender.CASH,
                Capture.SCANNED,
                null,
                null,
                false));
    taken.put(payment, hash);
    return payment;
  }

  /// Asked for by the teller, approved by a supervisor, done.
  void reverse(LocalDate date, UUID payment, int contract, long cents) throws Exception {
    UUID reversal = RawTerminal.id();
    String original = Objects.requireNonNull(taken.get(payment));
    String request =
        till.append(
            ANNA,
            new ReversalRequested(
                reversal, payment, original, ReversalCause.SUPERVISOR, "wrong sum"));
    till.append(ZANE, new ReversalApproved(reversal, payment, request, ANNA.name()));
    till.append(
        ANNA,
        new PaymentReversed(
            reversal,
            payment,
            session(date),
            date,
            FakeContracts.BILLER,
            FakeContracts.number(contract),
            Money.eur(cents),
            Money.eur(30),
            Money.eur(0),
            Money.eur(cents + 30),
            Tender.CASH,
            ReversalCause.SUPERVISOR,
            original,
            request,
            ZANE.name()));
  }

  void ship() throws Exception {
    till.ship(host.address(), 1);
  }

  Settlements.Found show(LocalDate date) {
    return (Settlements.Found) settlements.show(FakeContracts.BILLER, date);
  }

  Settlement cut(LocalDate date) throws Exception {
    ship();
    return ((Settlements.Found) settlements.cut(FakeContracts.BILLER, date)).settlement();
  }

  static List<UUID> payments(Settlement settlement) {
    return settlement.members().stream().map(member -> member.payment()).toList();
  }

  /// Changes the books as a program of another hand would.
  void sql(String change, Object... values) throws SQLException {
    try (Connection books =
            SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
        PreparedStatement statement = books.prepareStatement(change)) {
      for (int at = 0; at < values.length; at++) {
        statement.setString(at + 1, values[at].toString());
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    settlements.close();
    host.close();
  }

  private UUID session(LocalDate date) {
    return sessions.computeIfAbsent(
        date,
        day -> {
          UUID session = RawTerminal.id();
          till.append(new TillSessionOpened(session, "anna", day, Money.eur(0)));
          return session;
        });
  }
}
