package lv.lete.ui.cards.register;

import lv.lete.card.register.Card;
import lv.lete.card.register.CardStep;

/// A line of a customer's cards: a card, and below it the steps of its life, latest first.
sealed interface LifeRow {
  /// A card.
  record OfCard(Card card) implements LifeRow {}

  /// A step of the card above.
  record OfStep(CardStep step) implements LifeRow {}
}
