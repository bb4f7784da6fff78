package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is taken at a counter beside payments, to be carried out by others.
public sealed interface RequestRecord extends JournalRecord {

  /// A customer wants a card of a contract. The host's register decides whether one is made, and
  /// which number it gets. `shownIssue` is the number on the card that the customer had with them,
  /// null where there was none.
  @Json
  record CardOrdered(
      UUID order, String biller, String contract, CardWish wish, @Nullable Integer shownIssue)
      implements RequestRecord {
    /// Refuses a missing part.
    public CardOrdered {
      Objects.requireNonNull(order, "order");
      RecordRules.requireText(biller, "biller");
      RecordRules.requireText(contract, "contract");
      Objects.requireNonNull(wish, "wish");
    }
  }

  /// Why a customer wants a card.
  enum CardWish {
    /// Has none yet.
    FIRST,
    /// Lost it.
    LOST,
    /// It cannot be read or is broken.
    DAMAGED,
    /// Name or address on it is no longer right.
    DATA_CHANGED
  }
}
