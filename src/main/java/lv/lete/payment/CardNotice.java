package lv.lete.payment;

import java.util.List;
import lv.lete.contract.IssuedCard;
import lv.lete.contract.IssuedCard.Standing;
import org.jspecify.annotations.Nullable;

/// What a teller is told about the card that a customer shows. The contract is identified all the
/// same, and the payment is taken: only the customer should know, or get another card.
public enum CardNotice {
  /// It was reported lost: whoever shows it has found it, or another does.
  LOST("LT-W31"),
  /// A later card takes its place.
  REPLACED("LT-W32"),
  /// The utility does not want it used.
  BLOCKED("LT-W33"),
  /// The post brought it back once: the address may be wrong.
  RETURNED("LT-W34"),
  /// The utility has given no card of this number.
  NOT_ISSUED("LT-W35");

  private final String code;

  CardNotice(String code) {
    this.code = code;
  }

  /// The short code, shown beside the text and read to support.
  public String code() {
    return code;
  }

  /// What there is to say about the card of this number, given what the host said of the contract's
  /// cards; null where there is nothing. A host that said nothing knows no cards, and a card
  /// without a number says nothing of itself. A card that is only coming, as far as this till has
  /// heard, may have been handed over since.
  static @Nullable CardNotice of(@Nullable Integer shown, List<IssuedCard> known) {
    if (shown == null || known.isEmpty()) {
      return null;
    }
    boolean later = false;
    int newest = 0;
    for (IssuedCard card : known) {
      newest = Math.max(newest, card.issue());
      later |= card.issue() > shown && card.standing().filter(Standing.OUT::equals).isPresent();
    }
    for (IssuedCard card : known) {
      if (card.issue() == shown) {
        CardNotice notice = card.standing().map(CardNotice::of).orElse(null);
        return notice == null && later ? REPLACED : notice;
      }
    }
    return shown > newest ? NOT_ISSUED : REPLACED;
  }

  private static @Nullable CardNotice of(Standing standing) {
    return switch (standing) {
      case COMING, OUT -> null;
      case LOST -> LOST;
      case REPLACED -> REPLACED;
      case BLOCKED -> BLOCKED;
      case RETURNED -> RETURNED;
    };
  }
}
