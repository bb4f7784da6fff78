package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every envelope says whatever its record is: enough to file a record of a type that only a
/// newer version knows, and to compare the columns beside the bytes with the bytes.
@Json
record Heading(int v, String software, Instant at, Actor actor, Subject record) {
  Heading {
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(record, "record");
  }

  /// The part of an envelope that is compared with the columns when a chain is walked, and no
  /// other: parsing it takes 0.7 of the time that the whole heading takes.
  @Json
  record About(Subject record) {
    About {
      Objects.requireNonNull(record, "record");
    }
  }

  /// A record's type, and the payment and session it is about: every type that is about one calls
  /// it `payment`, or `session`.
  @Json
  record Subject(String type, @Nullable UUID payment, @Nullable UUID session) {
    Subject {
      Objects.requireNonNull(type, "type");
    }
  }
}
