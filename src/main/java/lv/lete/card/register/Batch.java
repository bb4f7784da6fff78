package lv.lete.card.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Cards that are made together: one area's, in the order of the post, at places 1 to `cards`.
/// `campaign` is null for a card made on its own.
public record Batch(
    long id,
    @Nullable Long campaign,
    String municipality,
    String template,
    int cards,
    State state,
    Instant cutAt,
    Instant changedAt) {

  /// How far it is. What became of each card is the card's own state.
  public enum State {
    /// Cards are still being put in; nothing is made of it yet.
    FILLING,
    /// Complete; it never changes again which cards it is made of, but for those taken out.
    CUT,
    /// Every card of it was read back and is right: it may be made and posted.
    RELEASED,
    /// A card of it could not be read back: nothing of it may leave the house.
    HELD
  }
}
