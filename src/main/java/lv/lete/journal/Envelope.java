package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Objects;

/// What is written once as UTF-8 JSON: a fact, with who stated it, when, and by which software. `v`
/// is the version of this format.
@Json
public record Envelope(int v, String software, Instant at, Actor actor, JournalRecord record) {
  /// Refuses a missing part.
  public Envelope {
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(record, "record");
  }
}
