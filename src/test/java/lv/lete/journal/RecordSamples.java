package lv.lete.journal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PeopleRecord.PersonAdded;
import lv.lete.journal.PeopleRecord.PersonBarred;
import lv.lete.journal.PeopleRecord.PinChanged;
import lv.lete.journal.PeopleRecord.RoleChanged;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;

/// One record of every type, the same at every run.
final class RecordSamples {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private RecordSamples() {}

  static Stream<JournalRecord> oneOfEachType() {
    return Stream.of(
        new JournalOpened(Facts.TERMINAL, 1, true, "till 1", "Saldus, Lielā iela 1"),
        new SignedIn("anna", "TELLER"),
        new SignedOut("anna", true),
        new TillSessionOpened(Facts.SESSION, "anna", Facts.TODAY, Money.eur(10_000)),
        Facts.started(Facts.payment(1)),
        Facts.taken(Facts.payment(1)),
        Facts.abandoned(Facts.payment(1)),
        ReceiptPrinted.ofPayment(Facts.payment(1), 0, "paper"),
        new CashMoved(
            id(1), Facts.SESSION, CashMovement.DROP, Money.eur(50_000), "full drawer", "berta"),
        new DrawerCounted(
            id(2),
            Facts.SESSION,
            1,
            List.of(new PiecesCounted(2_000, 7), new PiecesCounted(50, 3)),
            Money.eur(14_150)),
        new TillSessionClosed(
            Facts.SESSION,
            id(2),
            Money.eur(14_200),
            Money.eur(14_150),
            Money.eur(-50),
            CloseOutcome.DISPUTED,
            "I counted twice",
            3),
        new TillHandedOver(
            Facts.SESSION,
            id(2),
            "anna",
            "berta",
            Money.eur(14_150),
            Money.eur(14_150),
            Money.eur(0)),
        new ReportPrinted(Facts.SESSION, ReportKind.Z, 0, "paper"),
        new ReversalRequested(
            id(3), Facts.payment(1), HASH, ReversalCause.TELLER, "wrong contract"),
        new ReversalApproved(id(3), Facts.payment(1), HASH, "anna"),
        new ReversalWithdrawn(id(3), Facts.payment(1), HASH),
        reversed(),
        new PersonAdded("berta", "TELLER"),
        new RoleChanged("berta", "SUPERVISOR"),
        new PersonBarred("berta", true),
        new PinChanged("berta"),
        new RequestRecord.CardOrdered(
            id(4), "latvenergo", "1002003000", RequestRecord.CardWish.LOST, 1));
  }

  private static UUID id(int n) {
    return new UUID(0x0190_0000_0000_7000L, n);
  }

  private static PaymentReversed reversed() {
    return new PaymentReversed(
        id(3),
        Facts.payment(1),
        Facts.SESSION,
        Facts.TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2_500),
        Money.eur(30),
        Money.eur(0),
        Money.eur(2_530),
        Tender.CASH,
        ReversalCause.SUPERVISOR,
        HASH,
        HASH,
        "zane");
  }
}
