package lv.lete.card.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of a card's life, never changed afterwards. `number` counts from 1.
public record CardStep(
    int number,
    CardState state,
    CardReason reason,
    @Nullable Long batch,
    Instant at,
    String actor) {}
