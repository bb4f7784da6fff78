package lv.lete.card.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Cards of a batch that were sent to a printer, or handed to a bureau, together. `number` is the
/// printer's own for the job, null where it never said one; `cameOut` is how many of the places, in
/// their order, are known to be made, -1 while nobody knows; `why` is what the printer or a person
/// said last, empty for nothing.
public record PrintJob(
    long id,
    long batch,
    Places places,
    String printer,
    String name,
    @Nullable String number,
    State state,
    int cameOut,
    String why,
    Instant openedAt,
    Instant changedAt,
    String actor) {

  /// How far it is.
  public enum State {
    /// It is being sent: the printer may have it or not.
    SENDING(true),
    /// The printer has it.
    TAKEN(true),
    /// A bureau has it, as files.
    HANDED(true),
    /// Nobody knows what came out: somebody has to look.
    UNKNOWN(true),
    /// All came out.
    PRINTED(false),
    /// The printer ended it.
    STOPPED(false),
    /// Somebody ended it.
    CANCELLED(false),
    /// The printer took nothing.
    REFUSED(false),
    /// Somebody looked and said how many came out.
    SETTLED(false);

    private final boolean open;

    State(boolean open) {
      this.open = open;
    }

    /// Whether its cards may still come out: nothing else of the batch is printed meanwhile.
    public boolean open() {
      return open;
    }
  }

  /// How many cards it is of.
  public int cards() {
    return places.count();
  }
}
