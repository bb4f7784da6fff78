package lv.lete.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.money.Money;

/// Facts of one made-up counter day, the same in every test.
final class Facts {
  static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);
  static final UUID TERMINAL = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");
  static final UUID SESSION = UUID.fromString("0190a0b0-0000-7000-8000-000000000002");
  static final ChainIdentity CHAIN = new ChainIdentity(TERMINAL, 1, false);
  static final Actor TELLER = new Actor(Actor.Kind.TELLER, "anna");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Facts() {}

  /// The id of the n-th payment of the day.
  static UUID payment(long n) {
    return new UUID(0x0190_a0b0_0000_7000L + (n << 16), 0x8000_0000_0000_0000L | n);
  }

  static TillSessionOpened opened() {
    return new TillSessionOpened(SESSION, "anna", TODAY, Money.eur(100_00));
  }

  static PaymentStarted started(UUID payment) {
    return new PaymentStarted(
        payment,
        SESSION,
        TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2500),
        Money.eur(30),
        Capture.SCANNED,
        1,
        null);
  }

  static PaymentTaken taken(UUID payment) {
    return new PaymentTaken(
        payment,
        SESSION,
        TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2500),
        Money.eur(30),
        Money.eur(0),
        Money.eur(3000),
        Money.eur(470),
        Tender.CASH,
        Capture.SCANNED,
        151L,
        163L,
        false);
  }

  static PaymentAbandoned abandoned(UUID payment) {
    return new PaymentAbandoned(payment, AbandonCause.CANCELLED, false);
  }
}
