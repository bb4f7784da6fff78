package lv.lete;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.payment.FindPayments.Wanted;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.ReversalRefusal;
import lv.lete.payment.ReversePayment;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.payment.ReversePayment.Withdrawing;
import lv.lete.payment.SupportCode;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// `reverse` and `withdraw` of `lete counter`. A line states a whole reversal at once, so what
/// cannot be carried out is withdrawn at once: no request stays open behind a refused line, but
/// after a fault or a crash one does, and `status` lists it.
final class CounterReversals {
  private static final String REVERSE =
      "reverse CODE|ID NOTE | reverse CODE|ID --approve NAME PIN NOTE";
  private static final String WITHDRAW = "withdraw CODE|ID";

  private final Terminal terminal;
  private final CounterText text;

  CounterReversals(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// A supervisor's name and PIN, as the line has them.
  private record Approver(String name, String pin) {}

  /// `reverse CODE|ID [--approve NAME PIN] NOTE...`.
  CounterAnswer reverse(List<String> words) {
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    int at = rest.indexOf("--approve");
    if (rest.isEmpty() || at == 0 || (at > 0 && rest.size() < at + 3)) {
      return text.refused("USAGE", REVERSE);
    }
    Approver approver = at < 0 ? null : new Approver(rest.get(at + 1), rest.get(at + 2));
    if (at > 0) {
      rest.subList(at, at + 3).clear();
    }
    String note = String.join(" ", rest.subList(1, rest.size()));
    return on(rest.getFirst(), line -> reverse(line.payment(), note, approver));
  }

  /// `withdraw CODE|ID`: the open request about a payment.
  CounterAnswer withdraw(List<String> words) {
    if (words.size() != 2) {
      return text.refused("USAGE", WITHDRAW);
    }
    return on(
        words.get(1),
        line ->
            terminal.reversals().leftOpen().stream()
                .filter(open -> open.fact().payment().equals(line.payment()))
                .findFirst()
                .map(this::withdraw)
                .orElseGet(() -> text.refused(new ReversalRefusal.NoSuchRequest())));
  }

  /// The requests that nobody has finished, as `status` lists them.
  List<CounterAnswer.OpenReversal> leftOpen() {
    return terminal.reversals().leftOpen().stream()
        .map(open ->
            new CounterAnswer.OpenReversal(
                open.fact().reversal(),
                open.fact().payment(),
                PaymentCode.of(open.fact().payment()),
                open.requester(),
                open.fact().note(),
                open.approver(),
                open.at()))
        .toList();
  }

  /// What is done with a payment that was found.
  @FunctionalInterface
  private interface Act {
    CounterAnswer on(Line line);
  }

  /// Who may not work here learns nothing about payments either.
  private CounterAnswer on(String code, Act act) {
    Till.Reason notReady = terminal.till().cannotTakePayments();
    if (notReady != null) {
      return text.refused(SupportCode.of(notReady));
    }
    List<Line> found =
        terminal.findPayments().find(new Wanted(code, null, null, null, null, null), 2);
    return switch (found.size()) {
      case 0 -> text.refused(new ReversalRefusal.NoSuchPayment());
      case 1 -> act.on(found.getFirst());
      default -> text.refused("SEVERAL_PAYMENTS", found.stream().map(Line::payment).toList());
    };
  }

  private CounterAnswer reverse(UUID payment, String note, @Nullable Approver approver) {
    ReversePayment reversals = terminal.reversals();
    return switch (reversals.offer(payment)) {
      case Offer.MayNotBe(ReversalRefusal refusal) -> text.refused(refusal);
      case Offer.MayBe(_, _, boolean alone, var why)
          when !alone && why != null && approver == null ->
          text.refused(SupportCode.of(why));
      case Offer.MayBe _ ->
          switch (reversals.ask(payment, note)) {
            case Asking.NotAsked(ReversalRefusal refusal) -> text.refused(refusal);
            case Asking.Asked asked -> carryOut(asked.fact().reversal(), approver);
          };
    };
  }

  private CounterAnswer carryOut(UUID reversal, @Nullable Approver approver) {
    ReversePayment reversals = terminal.reversals();
    Reversing reversing =
        approver == null
            ? reversals.carryOut(reversal)
            : reversals.approve(reversal, approver.name(), approver.pin().toCharArray());
    return switch (reversing) {
      case Reversing.Reversed(var fact, var entry) -> reversed(fact, entry);
      case Reversing.NotReversed(ReversalRefusal.StoreFault fault) -> text.refused(fault);
      case Reversing.NotReversed(ReversalRefusal refusal) -> {
        reversals.withdraw(reversal);
        yield text.refused(refusal);
      }
    };
  }

  private CounterAnswer reversed(PaymentReversed fact, Entry entry) {
    terminal.sync().nudge();
    return new CounterAnswer.Reversed(
        fact.reversal(),
        entry.number(),
        fact.payment(),
        PaymentCode.of(fact.payment()),
        fact.paidBack().plain(),
        fact.tender().name(),
        fact.approver(),
        entry.number() <= terminal.sync().status().acknowledged() ? "acknowledged" : "queued");
  }

  private CounterAnswer withdraw(OpenRequest open) {
    return switch (terminal.reversals().withdraw(open.fact().reversal())) {
      case Withdrawing.Withdrawn(UUID id) ->
          new CounterAnswer.Withdrawn(
              id, open.fact().payment(), PaymentCode.of(open.fact().payment()));
      case Withdrawing.NotWithdrawn(ReversalRefusal refusal) -> text.refused(refusal);
    };
  }
}
