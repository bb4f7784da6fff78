package lv.lete.host;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order of a card that a counter took: record `number` of that terminal's journal, taken by
/// `actor` and posted at `at`. `outcome` is `ORDERED` or the reason why it is no card; `issue` the
/// card that was ordered, or the one in the way; `standing` where the ordered card is now, in the
/// words a counter uses.
public record CounterOrder(
    UUID id,
    UUID terminal,
    String till,
    long number,
    String biller,
    String contract,
    String wish,
    String actor,
    String outcome,
    @Nullable Integer issue,
    Instant at,
    @Nullable String standing) {}
