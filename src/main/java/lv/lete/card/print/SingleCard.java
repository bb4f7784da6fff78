package lv.lete.card.print;

import java.util.Optional;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Batches;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.CardState;
import lv.lete.contract.ContractId;

/// One ordered card, for the card printer of a counter or a service desk: put into a batch of its
/// own, from then on as every other batch.
public final class SingleCard {
  private final CardRegister register;
  private final Batches batches;

  /// Over a register.
  public SingleCard(CardRegister register, Batches batches) {
    this.register = register;
    this.batches = batches;
  }

  /// What came of it.
  public sealed interface Taking {
    /// It is alone in this batch, since now or since it was tried before.
    record Alone(Batch batch, Card card) implements Taking {}

    /// It is to be made with others: print that batch.
    record WithOthers(Card card, long batch) implements Taking {}

    /// Nothing is ordered; the contract's newest card is this.
    record NotOrdered(Card newest) implements Taking {}

    /// The contract never had a card.
    record NeverOrdered() implements Taking {}
  }

  /// Puts the contract's ordered card into a batch of its own, with a template. Doing it again
  /// finds that batch.
  public Taking take(ContractId contract, String template, String actor) {
    Optional<Card> newest = register.of(contract).stream().findFirst();
    if (newest.isEmpty()) {
      return new Taking.NeverOrdered();
    }
    Card card = newest.get();
    if (card.state() == CardState.ORDERED) {
      return batches
          .single(card.id(), template, actor)
          .<Taking>map(batch -> new Taking.Alone(batch, card))
          .orElseGet(() -> take(contract, template, actor));
    }
    Long batch = card.batch();
    if (card.state() != CardState.IN_BATCH || batch == null) {
      return new Taking.NotOrdered(card);
    }
    return batches
        .find(batch)
        .filter(its -> its.campaign() == null && its.cards() == 1)
        .<Taking>map(alone -> new Taking.Alone(alone, card))
        .orElseGet(() -> new Taking.WithOthers(card, batch));
  }
}
