package lv.lete.card.register;

import org.jspecify.annotations.Nullable;

/// What became of an order.
public sealed interface Ordering {
  /// A card was ordered. `before` is the contract's card before it, as it stands now: lost or
  /// replaced by this one; null for a contract's first.
  record Ordered(CardId card, @Nullable Card before) implements Ordering {}

  /// Nothing was ordered: a card is on its way already.
  record AlreadyComing(Card card) implements Ordering {}

  /// Nothing was ordered: a first card was asked for, and the customer has one.
  record HasCard(Card card) implements Ordering {}

  /// Nothing was ordered: this contract gets no card, or none can be made.
  record NotEntitled(Entitlement why) implements Ordering {}
}
