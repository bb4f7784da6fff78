package lv.lete.card.register;

import java.util.Arrays;
import java.util.List;

/// Why a card was ordered or changed.
public enum CardReason {
  /// A campaign gave it.
  CAMPAIGN(false),
  /// The customer asked for a first card.
  FIRST(true),
  /// The card before is lost.
  LOST(true),
  /// The card before cannot be read or is broken.
  DAMAGED(true),
  /// Name, address or number on the card before is no longer right.
  DATA_CHANGED(true),
  /// The post could not deliver the card before.
  MAIL_RETURNED(true),
  /// Put into a batch.
  BATCHED(false),
  /// Made.
  MADE(false),
  /// Made by a bureau, from files of ours.
  MADE_OUTSIDE(false),
  /// Came out spoiled and was destroyed: to be made again.
  SPOILED(false),
  /// Taken out of a batch that was not released.
  WITHDRAWN(false),
  /// Given to the post.
  MAILED(false),
  /// Handed over or used for the first time.
  DELIVERED(false),
  /// The contract has ended.
  CONTRACT_ENDED(false),
  /// The utility blocked it.
  UTILITY(false);

  private final boolean orders;

  CardReason(boolean orders) {
    this.orders = orders;
  }

  /// Whether a person may order a card for this reason.
  public boolean orders() {
    return orders;
  }

  /// The reasons for which a person may order a card.
  public static List<CardReason> forOrders() {
    return Arrays.stream(values()).filter(CardReason::orders).toList();
  }
}
