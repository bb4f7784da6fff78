package lv.lete.ui.cards.campaigns;

import java.time.LocalDate;
import java.util.Map;
import lv.lete.card.register.Entitlement;
import org.jspecify.annotations.Nullable;

/// A municipality as it was looked at, or all of them: then `municipality` is null. `due` is the
/// day of the plan that is being made, null where it has none.
record LookRow(
    @Nullable String municipality,
    Map<Entitlement, Long> counts,
    Part part,
    @Nullable LocalDate due) {

  /// What the plan does with it.
  enum Part {
    /// In its turn, after the pilots.
    REST,
    /// First.
    PILOT,
    /// Not at all.
    OUT
  }

  long contracts() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  long count(Entitlement why) {
    return counts.getOrDefault(why, 0L);
  }

  long of(Entitlement.Group group) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().group() == group)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
