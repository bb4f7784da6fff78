package lv.lete.card.register;

import java.util.Objects;
import lv.lete.contract.ContractId;

/// The identity of a card: its contract, and which card of that contract it is (GS1 AI 8019),
/// counted from 1 without gaps.
public record CardId(ContractId contract, int issue) {
  /// Refuses a missing contract and an issue below 1.
  public CardId {
    Objects.requireNonNull(contract, "contract");
    if (issue < 1) {
      throw new IllegalArgumentException("cards are numbered from 1, not " + issue);
    }
  }
}
