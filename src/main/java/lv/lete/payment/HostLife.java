package lv.lete.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the host says became of a payment that this terminal took. Asks over the network: never on
/// the FX thread, nor while anybody waits at the counter.
@FunctionalInterface
public interface HostLife {
  /// A terminal that has nobody to ask.
  HostLife NOBODY = _ -> new Answer.NotKnown(Why.NOT_ASKED);

  /// The host's part of a payment's life. Never throws: what cannot be known now is an answer.
  Answer of(UUID payment);

  /// Known or not.
  sealed interface Answer {
    /// As the host has it at `asOf`. `batch` is what settled the payment, null before that;
    /// `reversal` is null while the host has none for it.
    record Known(
        Instant asOf, Standing standing, @Nullable Batch batch, @Nullable Reversed reversal)
        implements Answer {}

    /// Not known now.
    record NotKnown(Why why) implements Answer {}
  }

  /// Where a record stands at the host.
  sealed interface Standing {
    /// The host has not got it: it is still queued here, or held back.
    record NotReceived() implements Standing {}

    /// In the ledger.
    record Posted(Instant at, long position) implements Standing {}

    /// Kept, but the host cannot match it: why, who looks after it, what they do next.
    record InSuspense(Instant at, String reason, String owner, String nextAction)
        implements Standing {}
  }

  /// A settlement batch, with the forms it has been exported in so far.
  record Batch(String messageId, LocalDate businessDate, Instant cutAt, List<String> exported) {
    /// Keeps the forms from being changed.
    public Batch {
      exported = List.copyOf(exported);
    }
  }

  /// The reversal as the host has it; `batch` is the one that takes the money back from the biller.
  record Reversed(UUID reversal, Standing standing, @Nullable Batch batch) {}

  /// Why it is not known now.
  enum Why {
    /// Nobody was asked yet, or there is nobody to ask.
    NOT_ASKED,
    /// The host does not answer.
    OFFLINE,
    /// The host is of a version that cannot say.
    OLD_HOST,
    /// The host refuses to tell this terminal.
    REFUSED
  }
}
