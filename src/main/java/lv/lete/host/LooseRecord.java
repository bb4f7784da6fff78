package lv.lete.host;

import io.avaje.jsonb.Json;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// As much of a record that breaks its type's rules as suspense needs to know.
@Json
record LooseRecord(Fact record) {
  /// Refuses JSON that is no envelope.
  LooseRecord {
    Objects.requireNonNull(record, "record");
  }

  /// The fact's type, and the payment it names.
  @Json
  record Fact(String type, @Nullable UUID payment) {
    /// Refuses a fact without a type.
    Fact {
      Objects.requireNonNull(type, "type");
    }
  }
}
