package lv.lete.ui.cards.register;

import java.util.List;
import lv.lete.card.campaign.Watch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.CardState;
import lv.lete.card.register.CardStep;
import lv.lete.card.register.Ordering;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import org.jspecify.annotations.Nullable;

/// What the screen of the register asks. Any thread; throws [lv.lete.store.StoreFault] when the
/// disk fails.
public interface RegisterDesk {
  /// A customer with the newest card. `contract` is null where the registry no longer has it,
  /// `newest` where there never was a card.
  record Hit(ContractId id, @Nullable Contract contract, @Nullable Card newest) {}

  /// Who was found. `more` where there are others, `ended` where the watch ended it.
  record Found(List<Hit> hits, boolean more, boolean ended) {}

  /// A card and its life, first step first.
  record Issue(Card card, List<CardStep> steps) {}

  /// A customer with every card, newest first.
  record Life(Hit who, List<Issue> cards) {}

  /// What became of an order.
  sealed interface Answer {
    /// The register answered.
    record Answered(Ordering ordering) implements Answer {}

    /// There is no such contract.
    record NoContract() implements Answer {}
  }

  /// Finds customers by a card's code, a contract number, or words of name and address.
  Found find(String text, Watch watch);

  /// Cards in a state, in the order of the post.
  Found in(CardState state);

  /// One customer.
  Life life(ContractId contract);

  /// Orders the next card.
  Answer order(ContractId contract, CardReason reason);

  /// Moves the newest card.
  CardRegister.Moving move(ContractId contract, CardState to);
}
