package lv.lete.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Head;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures;
import lv.lete.till.SessionFigures.BillerLine;
import lv.lete.till.SessionFigures.Closed;
import lv.lete.till.SessionFigures.Correction;
import lv.lete.till.SessionFigures.CorrectionKind;
import lv.lete.till.SessionFigures.Count;
import lv.lete.till.SessionFigures.Drawer;
import lv.lete.till.SessionFigures.HandedOver;
import lv.lete.till.SessionFigures.Movement;
import lv.lete.till.SessionFigures.Payments;
import lv.lete.till.SessionFigures.Reversal;
import lv.lete.till.SessionFigures.TenderLine;
import org.jspecify.annotations.Nullable;

/// Reports of one made-up day on which everything happened, the same in every test.
final class SampleReports {
  private static final Instant MORNING = Instant.parse("2026-11-22T06:02:00Z");
  private static final Actor ANNA = new Actor(Actor.Kind.TELLER, "anna");
  private static final Actor ZANETE = new Actor(Actor.Kind.TELLER, "žanete.ķ");
  private static final String HASH = "0123456789abcdef".repeat(4);

  private SampleReports() {}

  private static Instant at(int minutes) {
    return MORNING.plusSeconds(60L * minutes);
  }

  private static Money eur(long cents) {
    return Money.eur(cents);
  }

  /// The Z of the day, closed in dispute, with records unsent.
  static Report z(int copy) {
    Unsent unsent = new Unsent(120, 122, List.of(Samples.PAYMENT), false);
    return report(ReportKind.Z, figures(closed()), true, copy, "žanete.ķ", unsent, null, false);
  }

  /// An X in the middle of the day, for the teller who has not counted.
  static Report x() {
    SessionFigures all = figures(null);
    return report(ReportKind.X, all, false, 2, "žanete.ķ", Unsent.NOTHING, null, false);
  }

  /// Her own view at a training till whose chain is broken.
  static Report view() {
    Standing standing =
        new Standing(
            Standing.Link.DOWN,
            21,
            101,
            at(300),
            "1.0.0",
            List.of(
                new Standing.Notice(at(95), Samples.PAYMENT, "maksāts par citu līgumu"),
                new Standing.Notice(at(90), null, "Rītdien karšu maksājumi no 10:00. ąčęė")));
    Unsent unsent = new Unsent(102, 122, List.of(Samples.PAYMENT, new UUID(7, 8)), true);
    return report(ReportKind.OWN_VIEW, figures(null), true, 0, "zane", unsent, standing, true);
  }

  private static Report report(
      ReportKind kind,
      SessionFigures figures,
      boolean shown,
      int copy,
      String by,
      Unsent unsent,
      @Nullable Standing standing,
      boolean training) {
    byte[] hash = new byte[32];
    IntStream.range(0, 32).forEach(i -> hash[i] = (byte) (i * 37 + 11));
    Verdict verdict =
        training
            ? new Verdict.Broken(88, Verdict.Flaw.ALTERED, "the hash differs")
            : new Verdict.Intact(new Head(123, hash));
    return new Report(
        kind,
        figures,
        shown,
        copy,
        by,
        at(600),
        unsent,
        standing,
        new Report.Proof(
            "2. kase",
            "Saldus pasta nodaļa",
            new ChainIdentity(Samples.TERMINAL, 1, training),
            verdict,
            figures.lastNumber(),
            hash),
        Map.of("latvenergo", "AS \"Latvenergo\""),
        Samples.RIGA);
  }

  private static Closed closed() {
    TillSessionClosed fact =
        new TillSessionClosed(
            Samples.SESSION,
            new UUID(5, 2),
            eur(185_30),
            eur(185_00),
            eur(-30),
            CloseOutcome.DISPUTED,
            "Atlikumu izdevu pareizi, 30 centu trūkst jau kopš rīta.",
            3);
    return new Closed(123, at(595), ZANETE, fact);
  }

  private static SessionFigures figures(@Nullable Closed closed) {
    return new SessionFigures(
        Samples.SESSION,
        12,
        LocalDate.of(2026, 11, 22),
        "anna",
        "žanete.ķ",
        MORNING,
        14,
        closed == null ? 119 : 123,
        110,
        new Payments(
            4,
            1,
            closed == null ? 1 : 0,
            1,
            eur(140_02),
            eur(1_40),
            eur(-2),
            eur(190_00),
            eur(48_60),
            eur(25_00),
            eur(30),
            eur(0),
            eur(25_30)),
        List.of(
            new BillerLine(
                "latvenergo", 3, eur(125_02), eur(90), eur(-2), 1, eur(25_00), eur(30), eur(0)),
            new BillerLine(
                "rigas-udens", 1, eur(15_00), eur(50), eur(0), 0, eur(0), eur(0), eur(0))),
        List.of(
            new TenderLine(Tender.CASH, 3, eur(115_60), 1, eur(25_30)),
            new TenderLine(Tender.CARD, 1, eur(25_80), 0, eur(0))),
        List.of(),
        new Drawer(
            eur(100_00), eur(115_60), eur(25_30), eur(50_00), eur(15_00), eur(40_00), eur(185_30)),
        movements(),
        List.of(reversal()),
        counts(),
        handOvers(),
        corrections(),
        closed);
  }

  private static List<Movement> movements() {
    return List.of(
        movement(60, CashMovement.PAY_IN, 50_00, "maiņas nauda no seifa", null),
        movement(120, CashMovement.PAY_OUT, 15_00, "pastmarkas", null),
        movement(240, CashMovement.DROP, 40_00, "uz seifu, lielās banknotes", "zane"));
  }

  private static List<Count> counts() {
    return List.of(
        count(1, 480, 185_30, List.of(new PiecesCounted(50_00, 3))),
        count(2, 590, 185_30, List.of(new PiecesCounted(50_00, 3), new PiecesCounted(5_00, 7))));
  }

  private static List<HandedOver> handOvers() {
    return List.of(
        new HandedOver(
            100,
            at(482),
            ANNA,
            new TillHandedOver(
                Samples.SESSION,
                new UUID(5, 1),
                "anna",
                "žanete.ķ",
                eur(150_00),
                eur(150_00),
                eur(0))));
  }

  private static List<Correction> corrections() {
    return List.of(
        new Correction(
            90, at(200), ANNA, false, CorrectionKind.REVERSED, Samples.PAYMENT, eur(-25_30)),
        new Correction(
            95,
            at(230),
            new Actor(Actor.Kind.SUPERVISOR, "zane"),
            true,
            CorrectionKind.MOVED_BY_ANOTHER,
            new UUID(9, 9),
            eur(-40_00)),
        new Correction(
            97,
            at(235),
            ANNA,
            false,
            CorrectionKind.NOT_TAKEN_AFTER_RESTART,
            Samples.PAYMENT,
            eur(0)));
  }

  private static Movement movement(
      int minutes, CashMovement way, long cents, String note, @Nullable String approver) {
    return new Movement(
        minutes,
        at(minutes),
        ANNA,
        new CashMoved(new UUID(3, minutes), Samples.SESSION, way, eur(cents), note, approver));
  }

  private static Count count(int attempt, int minutes, long expected, List<PiecesCounted> pieces) {
    long sum = pieces.stream().mapToLong(each -> each.faceMinor() * each.pieces()).sum();
    return new Count(
        minutes,
        at(minutes),
        ANNA,
        new DrawerCounted(new UUID(5, attempt), Samples.SESSION, attempt, pieces, eur(sum)),
        eur(expected),
        eur(sum - expected));
  }

  private static Reversal reversal() {
    return new Reversal(
        90,
        at(200),
        ANNA,
        new PaymentReversed(
            new UUID(4, 4),
            Samples.PAYMENT,
            Samples.SESSION,
            Samples.TODAY,
            "latvenergo",
            "1002003000",
            eur(25_00),
            eur(30),
            eur(0),
            eur(25_30),
            Tender.CASH,
            ReversalCause.TELLER,
            HASH,
            HASH,
            null));
  }
}
