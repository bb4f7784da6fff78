package lv.lete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.payment.Identification;
import lv.lete.payment.Payer;
import lv.lete.payment.SupportCode;
import lv.lete.request.CardOrderBook;
import lv.lete.request.OrderFate;
import lv.lete.request.TakeCardOrder.Taking;

/// `card-order` of `lete counter`.
final class CounterCards {
  private static final int SHOWN = 20;
  private static final String ORDER = "card-order CODE first|lost|damaged|data-changed";

  private final Terminal terminal;
  private final CounterText text;

  CounterCards(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// `card-order CODE REASON`: a customer wants a card. The code is a card's, a slip's or the
  /// contract's number.
  CounterAnswer order(List<String> words) {
    Optional<CardWish> wish = words.size() == 3 ? wish(words.get(2)) : Optional.empty();
    if (wish.isEmpty()) {
      return text.refused("USAGE", ORDER);
    }
    String code = words.get(1);
    Identification who =
        code.startsWith("]") ? terminal.identify().scanned(code) : terminal.identify().keyed(code);
    return switch (who) {
      case Identification.Identified(Payer payer) -> order(payer, wish.get());
      case Identification.Several(var choices) ->
          text.refused(
              "CARD_ORDER_SEVERAL", choices.stream().map(choice -> choice.biller().id()).toList());
      case Identification.NotIdentified(var reason, _) -> text.refused(SupportCode.of(reason));
      case Identification.Unreadable(var reason) -> text.refused(SupportCode.of(reason));
    };
  }

  private CounterAnswer order(Payer payer, CardWish wish) {
    return switch (terminal.cards().orders().take(payer.contract(), wish, payer.cardIssue())) {
      case Taking.Taken(var fact, var entry) -> {
        terminal.sync().nudge();
        yield new CounterAnswer.CardOrdered(
            fact.order(),
            entry.number(),
            fact.biller(),
            fact.contract(),
            fact.wish().name(),
            entry.number() <= terminal.sync().status().acknowledged() ? "acknowledged" : "queued");
      }
      case Taking.NotReady(var reason) -> text.refused(SupportCode.of(reason));
      case Taking.LegalCustomer() -> text.refused("CARD_ORDER_LEGAL");
      case Taking.ContractEnded() -> text.refused(SupportCode.CONTRACT_CLOSED);
      case Taking.AlreadyComing(int issue) -> text.refused("CARD_ORDER_COMING", issue);
      case Taking.NoneBefore() -> text.refused("CARD_ORDER_NONE");
      case Taking.HasCard(int issue) -> text.refused("CARD_ORDER_HAS", issue);
    };
  }

  /// `card-orders`: the newest orders of this till with what the host made of them. A host that
  /// does not answer once is not asked again for this line.
  CounterAnswer orders() {
    if (terminal.till().person().isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    List<CounterAnswer.CardOrderLine> lines = new ArrayList<>();
    OrderFate fate = terminal.cards().fate();
    for (CardOrderBook.Line line : terminal.cards().book().newest(SHOWN)) {
      OrderFate.Answer answer = fate.of(line.fact().order());
      if (answer instanceof OrderFate.Answer.NotKnown) {
        fate = _ -> answer;
      }
      lines.add(line(line, answer));
    }
    return new CounterAnswer.CardOrders(lines);
  }

  private CounterAnswer.CardOrderLine line(CardOrderBook.Line line, OrderFate.Answer answer) {
    String outcome = "NOT_KNOWN";
    Integer card = null;
    String standing = null;
    switch (answer) {
      case OrderFate.Answer.CardOrdered ordered -> {
        outcome = "ORDERED";
        card = ordered.issue();
        standing = ordered.standing() == null ? null : ordered.standing().name();
      }
      case OrderFate.Answer.Declined declined -> {
        outcome = declined.reason();
        card = declined.issue();
      }
      case OrderFate.Answer.NotReceived _ -> outcome = "NOT_RECEIVED";
      case OrderFate.Answer.NotKnown _ -> {}
    }
    return new CounterAnswer.CardOrderLine(
        line.fact().order(),
        line.number(),
        line.at(),
        line.fact().biller(),
        line.fact().contract(),
        line.fact().wish().name(),
        line.actor(),
        line.number() <= terminal.sync().status().acknowledged() ? "acknowledged" : "queued",
        outcome,
        card,
        standing);
  }

  private static Optional<CardWish> wish(String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(CardWish.values()).filter(wish -> wish.name().equals(name)).findFirst();
  }
}
