package lv.lete.host;

import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// A payment at a terminal made by hand, and all that takes it back; each part can be made wrong.
final class TakenBack {
  static final Actor ANNA = new Actor(Actor.Kind.TELLER, "anna");
  static final Actor ZANE = new Actor(Actor.Kind.SUPERVISOR, "zane");

  final UUID payment = RawTerminal.id();
  final String original;
  UUID reversal = RawTerminal.id();
  String request = "";
  @Nullable String approver = ZANE.name();
  private final RawTerminal terminal;

  TakenBack(RawTerminal terminal, int contract, long cents) {
    this.terminal = terminal;
    terminal.append(terminal.started(payment, contract, cents));
    original = terminal.append(ANNA, terminal.taken(payment, contract, cents));
  }

  TakenBack asked(Actor who) {
    request =
        terminal.append(
            who,
            new ReversalRequested(
                reversal, payment, original, ReversalCause.TELLER, "the other contract"));
    return this;
  }

  TakenBack approved(Actor who) {
    terminal.append(who, new ReversalApproved(reversal, payment, request, ANNA.name()));
    return this;
  }

  PaymentReversed fact(int contract, long cents) {
    return new PaymentReversed(
        reversal,
        payment,
        terminal.session,
        RawTerminal.TODAY,
        FakeContracts.BILLER,
        FakeContracts.number(contract),
        Money.eur(cents),
        Money.eur(30),
        Money.eur(0),
        Money.eur(cents + 30),
        Tender.CASH,
        ReversalCause.TELLER,
        original,
        request,
        approver);
  }

  static PaymentReversed in(PaymentReversed was, UUID session) {
    return copy(was, session, was.tender(), was.originalHash());
  }

  static PaymentReversed by(PaymentReversed was, Tender tender, String original) {
    return copy(was, was.session(), tender, original);
  }

  private static PaymentReversed copy(
      PaymentReversed was, UUID session, Tender tender, String original) {
    return new PaymentReversed(
        was.reversal(),
        was.payment(),
        session,
        was.businessDate(),
        was.biller(),
        was.contract(),
        was.amount(),
        was.fee(),
        was.rounding(),
        was.paidBack(),
        tender,
        was.reversalCause(),
        original,
        was.requestHash(),
        was.approver());
  }
}
