package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The host's part of one payment's life. Neither names nor contracts are in it.
public interface Whereabouts {

  /// As the host has it at `at`. All parts are missing where it has nothing of the payment. A
  /// payment may be posted, and further records about it held.
  @Json
  record Answer(
      UUID payment,
      Instant at,
      @Nullable Booked taken,
      @Nullable Booked reversed,
      List<Held> held,
      @Nullable Asked asked) {
    /// Refuses missing fields.
    public Answer {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(at, "at");
      held = List.copyOf(Objects.requireNonNull(held, "held"));
    }
  }

  /// Posted: `id` is the payment's, or the reversal's. `batch` is what settled it, null before.
  @Json
  record Booked(UUID id, long position, Instant at, Spot spot, @Nullable Batch batch) {
    /// Refuses missing fields.
    public Booked {
      Objects.requireNonNull(id, "id");
      Range.atLeast(1, position, "position");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(spot, "spot");
    }
  }

  /// In suspense. `reversal` is null where the held record is not a reversal; `state` is `OPEN`
  /// until a person has decided.
  @Json
  record Held(
      @Nullable UUID reversal,
      Spot spot,
      Instant since,
      String reason,
      String owner,
      String nextAction,
      String state) {
    /// Refuses missing fields.
    public Held {
      Objects.requireNonNull(spot, "spot");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(nextAction, "nextAction");
      Objects.requireNonNull(state, "state");
    }
  }

  /// Which record of which till.
  @Json
  record Spot(String branch, String till, UUID terminal, int epoch, long number) {
    /// Refuses missing fields.
    public Spot {
      Objects.requireNonNull(branch, "branch");
      Objects.requireNonNull(till, "till");
      Objects.requireNonNull(terminal, "terminal");
      Range.atLeast(1, epoch, "epoch");
      Range.atLeast(1, number, "number");
    }
  }

  /// A settlement batch, and what it was exported as.
  @Json
  record Batch(String messageId, LocalDate businessDate, Instant cutAt, List<Export> exports) {
    /// Refuses missing fields.
    public Batch {
      Objects.requireNonNull(messageId, "messageId");
      Objects.requireNonNull(businessDate, "businessDate");
      Objects.requireNonNull(cutAt, "cutAt");
      exports = List.copyOf(Objects.requireNonNull(exports, "exports"));
    }
  }

  /// The first export in a form.
  @Json
  record Export(String form, Instant at) {
    /// Refuses missing fields.
    public Export {
      Objects.requireNonNull(form, "form");
      Objects.requireNonNull(at, "at");
    }
  }

  /// The host asked the till to reverse the payment, by the notice of this number.
  @Json
  record Asked(long number, Instant at, String note) {
    /// Refuses missing fields.
    public Asked {
      Range.atLeast(1, number, "number");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(note, "note");
    }
  }
}
