package lv.lete.till;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures.Closed;
import lv.lete.till.SessionFigures.Correction;
import lv.lete.till.SessionFigures.CorrectionKind;
import lv.lete.till.SessionFigures.Count;
import lv.lete.till.SessionFigures.HandedOver;
import lv.lete.till.SessionFigures.Movement;
import lv.lete.till.SessionFigures.Reversal;
import org.jspecify.annotations.Nullable;

/// Adds up one session, record by record in the journal's order. Takes what names this session and
/// what closes its payments; passes over everything else, and over everything after the close.
///
/// Holds sums and the few records that reports list, so a day of 50,000 payments costs no more than
/// one of ten. Not safe for several threads: its only user, [SessionBook], locks.
final class SessionFold {
  private final int ordinal;
  private final long firstNumber;
  private final Instant openedAt;
  private final TillSessionOpened opened;

  private String teller;
  private long drawerMovedAt;
  private @Nullable Closed closed;
  private final Map<UUID, PaymentStarted> open = new HashMap<>();
  private int abandoned;
  private final PaymentSums all;
  private final Map<String, PaymentSums> byBiller = new TreeMap<>();
  private final Map<Tender, PaymentSums> byTender = new EnumMap<>(Tender.class);
  private final Map<Instant, PaymentSums> byHour = new TreeMap<>();
  private Money payIns;
  private Money payOuts;
  private Money drops;
  private final List<Movement> movements = new ArrayList<>();
  private final List<Reversal> reversals = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();
  private final List<HandedOver> handOvers = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();

  /// Begins with the record that opened the session, the `ordinal`-th of the journal.
  SessionFold(int ordinal, Recorded by, TillSessionOpened opened) {
    Money nothing = Money.zero(opened.openingFloat().currency());
    this.ordinal = ordinal;
    this.firstNumber = by.number();
    this.openedAt = by.at();
    this.opened = opened;
    this.teller = opened.teller();
    this.drawerMovedAt = by.number();
    this.all = new PaymentSums(nothing);
    this.payIns = nothing;
    this.payOuts = nothing;
    this.drops = nothing;
    for (Tender tender : Tender.values()) {
      byTender.put(tender, new PaymentSums(nothing));
    }
  }

  UUID session() {
    return opened.session();
  }

  /// The session as the till knows it: with the teller who answers for it now.
  TillSession heading() {
    return new TillSession(opened.session(), teller, opened.businessDate(), opened.openingFloat());
  }

  /// Takes in one more record.
  void note(Recorded by) {
    if (closed == null && by.record() instanceof Recorded.Known(JournalRecord fact)) {
      note(by, fact);
    }
  }

  private void note(Recorded by, JournalRecord fact) {
    switch (fact) {
      case PaymentStarted started when ours(started.session()) ->
          open.put(started.payment(), started);
      case PaymentTaken taken when ours(taken.session()) -> taken(by, taken);
      case PaymentAbandoned gone when open.remove(gone.payment()) != null -> abandoned(by, gone);
      case PaymentReversed back when ours(back.session()) -> reversed(by, back);
      case CashMoved moved when ours(moved.session()) -> moved(by, moved);
      case DrawerCounted counted when ours(counted.session()) -> counted(by, counted);
      case TillHandedOver over when ours(over.session()) -> {
        handOvers.add(new HandedOver(by.number(), by.at(), by.actor(), over));
        teller = over.toTeller();
      }
      case TillSessionClosed close when ours(close.session()) ->
          closed = new Closed(by.number(), by.at(), by.actor(), close);
      case PaymentStarted _, PaymentTaken _, PaymentAbandoned _, PaymentReversed _ -> {}
      case CashMoved _, DrawerCounted _, TillHandedOver _, TillSessionClosed _ -> {}
      case ReversalRequested _, ReversalApproved _, ReversalWithdrawn _, ReceiptPrinted _ -> {}
      case JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _, ReportPrinted _ -> {}
      case PeopleRecord _, RequestRecord _ -> {}
    }
  }

  private boolean ours(UUID session) {
    return session.equals(opened.session());
  }

  private void taken(Recorded by, PaymentTaken taken) {
    open.remove(taken.payment());
    all.add(taken);
    sums(taken.biller()).add(taken);
    sums(taken.tender()).add(taken);
    byHour
        .computeIfAbsent(by.at().truncatedTo(ChronoUnit.HOURS), _ -> new PaymentSums(all.nothing()))
        .add(taken);
    Money due = taken.given().minus(taken.change());
    if (taken.tender() == Tender.CASH) {
      drawerMovedAt = by.number();
    }
    if (taken.afterRestart()) {
      correct(by, CorrectionKind.TAKEN_AFTER_RESTART, taken.payment(), due);
    } else if (byAnother(by.actor())) {
      correct(by, CorrectionKind.TAKEN_BY_ANOTHER, taken.payment(), due);
    }
  }

  private void abandoned(Recorded by, PaymentAbandoned gone) {
    abandoned++;
    if (gone.afterRestart()) {
      correct(by, CorrectionKind.NOT_TAKEN_AFTER_RESTART, gone.payment(), all.nothing());
    }
  }

  private void reversed(Recorded by, PaymentReversed back) {
    all.add(back);
    sums(back.biller()).add(back);
    sums(back.tender()).add(back);
    reversals.add(new Reversal(by.number(), by.at(), by.actor(), back));
    if (back.tender() == Tender.CASH) {
      drawerMovedAt = by.number();
    }
    Money moved = all.nothing().minus(back.paidBack());
    correct(by, CorrectionKind.REVERSED, back.payment(), moved);
  }

  private void moved(Recorded by, CashMoved moved) {
    movements.add(new Movement(by.number(), by.at(), by.actor(), moved));
    drawerMovedAt = by.number();
    Money amount = moved.amount();
    switch (moved.direction()) {
      case PAY_IN -> payIns = payIns.plus(amount);
      case PAY_OUT -> payOuts = payOuts.plus(amount);
      case DROP -> drops = drops.plus(amount);
    }
    if (byAnother(by.actor())) {
      Money signed =
          switch (moved.direction()) {
            case PAY_IN -> amount;
            case PAY_OUT, DROP -> all.nothing().minus(amount);
          };
      correct(by, CorrectionKind.MOVED_BY_ANOTHER, moved.movement(), signed);
    }
  }

  private void counted(Recorded by, DrawerCounted counted) {
    Money expected = drawer().expected();
    counts.add(
        new Count(
            by.number(),
            by.at(),
            by.actor(),
            counted,
            expected,
            counted.declared().minus(expected)));
    if (byAnother(by.actor())) {
      correct(by, CorrectionKind.COUNTED_BY_ANOTHER, counted.count(), all.nothing());
    }
  }

  private void correct(Recorded by, CorrectionKind kind, UUID subject, Money amount) {
    boolean another = byAnother(by.actor());
    corrections.add(
        new Correction(by.number(), by.at(), by.actor(), another, kind, subject, amount));
  }

  /// Names are unique at a terminal, but a part of the system could bear one too.
  private boolean byAnother(Actor actor) {
    return switch (actor.kind()) {
      case TELLER, SUPERVISOR, STAFF -> !actor.name().equals(teller);
      case SYSTEM, RECOVERY, SYNC -> true;
    };
  }

  private PaymentSums sums(String biller) {
    return byBiller.computeIfAbsent(biller, _ -> new PaymentSums(all.nothing()));
  }

  private PaymentSums sums(Tender tender) {
    return Objects.requireNonNull(byTender.get(tender));
  }

  private SessionFigures.Drawer drawer() {
    PaymentSums cash = sums(Tender.CASH);
    Money expected =
        opened
            .openingFloat()
            .plus(cash.received())
            .minus(cash.paidBack())
            .plus(payIns)
            .minus(payOuts)
            .minus(drops);
    return new SessionFigures.Drawer(
        opened.openingFloat(), cash.received(), cash.paidBack(), payIns, payOuts, drops, expected);
  }

  /// The figures as of the record `lastNumber`, which is at or after the last one noted.
  SessionFigures figures(long lastNumber) {
    return new SessionFigures(
        opened.session(),
        ordinal,
        opened.businessDate(),
        opened.teller(),
        teller,
        openedAt,
        firstNumber,
        closed == null ? lastNumber : closed.number(),
        drawerMovedAt,
        all.payments(abandoned, open.size()),
        byBiller.entrySet().stream().map(each -> each.getValue().line(each.getKey())).toList(),
        byTender.entrySet().stream().map(each -> each.getValue().line(each.getKey())).toList(),
        byHour.entrySet().stream().map(each -> each.getValue().line(each.getKey())).toList(),
        drawer(),
        List.copyOf(movements),
        List.copyOf(reversals),
        List.copyOf(counts),
        List.copyOf(handOvers),
        List.copyOf(corrections),
        closed);
  }
}
