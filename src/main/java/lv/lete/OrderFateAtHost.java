package lv.lete;

import java.util.Arrays;
import java.util.UUID;
import lv.lete.contract.IssuedCard.Standing;
import lv.lete.request.OrderFate;
import lv.lete.sync.OrderAtHost;
import lv.lete.wire.CardOrders;
import org.jspecify.annotations.Nullable;

/// What the host made of an order of a card, over the line of this terminal.
record OrderFateAtHost(OrderAtHost line) implements OrderFate {
  @Override
  public Answer of(UUID order) {
    return switch (line.ask(order)) {
      case OrderAtHost.Answer.Told(CardOrders.Answer words) -> known(words);
      case OrderAtHost.Answer.NotTold(OrderAtHost.Why why) ->
          new Answer.NotKnown(
              switch (why) {
                case NO_HOST -> Why.NO_HOST;
                case NO_ANSWER -> Why.OFFLINE;
                case OLD_HOST -> Why.OLD_HOST;
                case REFUSED -> Why.REFUSED;
              });
    };
  }

  private static Answer known(CardOrders.Answer words) {
    String outcome = words.outcome();
    Integer issue = words.issue();
    if (outcome == null) {
      return new Answer.NotReceived();
    }
    return outcome.equals(CardOrders.ORDERED) && issue != null
        ? new Answer.CardOrdered(issue, standing(words.state()), words.at())
        : new Answer.Declined(outcome, issue, words.at());
  }

  private static @Nullable Standing standing(@Nullable String state) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.name().equals(state))
        .findFirst()
        .orElse(null);
  }
}
