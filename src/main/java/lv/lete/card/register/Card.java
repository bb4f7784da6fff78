package lv.lete.card.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card as it stands now. `reason`, `actor` and `changedAt` are those of its last step;
/// `campaign` is null for a card that a person ordered and no run has taken up yet. `place` counts
/// from 1 in the batch; `municipality` and `route` are the contract's of the day it was ordered,
/// and say where in a batch it goes.
public record Card(
    CardId id,
    CardState state,
    CardReason reason,
    @Nullable Long campaign,
    @Nullable Long batch,
    @Nullable Integer place,
    String municipality,
    String route,
    Instant orderedAt,
    Instant changedAt,
    String actor) {}
