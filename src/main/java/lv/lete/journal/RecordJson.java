package lv.lete.journal;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one encoding of records: UTF-8 JSON, written once and never again.
///
/// A new constant of an enum that an old reader knows, or a new meaning of a field, raises
/// [#FORMAT]; a new type or a new field does not.
public final class RecordJson {
  /// The version of the envelope's format.
  public static final int FORMAT = 1;

  private static final Jsonb JSONB =
      Jsonb.builder().serializeNulls(false).serializeEmpty(true).failOnUnknown(false).build();
  private static final JsonType<Envelope> ENVELOPES = JSONB.type(Envelope.class);
  private static final JsonType<Heading> HEADINGS = JSONB.type(Heading.class);
  private static final JsonType<Heading.About> ABOUT = JSONB.type(Heading.About.class);

  private RecordJson() {}

  /// The bytes of a fact.
  public static byte[] write(Instant at, Actor actor, String software, JournalRecord fact) {
    return ENVELOPES.toJsonBytes(new Envelope(FORMAT, software, at, actor, fact));
  }

  /// Reads an entry; an unknown type, or a format newer than [#FORMAT], is no error, broken JSON is
  /// [IllegalArgumentException].
  public static Recorded read(long number, byte[] bytes) {
    Envelope read;
    try {
      read = parse(ENVELOPES, bytes);
    } catch (IllegalArgumentException unreadable) {
      Heading heading = heading(bytes);
      if (heading.v() <= FORMAT && RecordTypes.isKnown(heading.record().type())) {
        throw unreadable;
      }
      var unknown = new Recorded.Unknown(heading.record().type());
      return new Recorded(number, heading.at(), heading.actor(), heading.software(), unknown);
    }
    Recorded.Content content =
        read.v() > FORMAT
            ? new Recorded.Unknown(RecordTypes.nameOf(read.record()))
            : new Recorded.Known(read.record());
    return new Recorded(number, read.at(), read.actor(), read.software(), content);
  }

  /// Refuses by [IllegalArgumentException] exactly what [#read] refuses; `type` is what [#subject]
  /// says, so that a type that is not known is not parsed in vain. Answers the fact; null where it
  /// is not known here.
  static @Nullable JournalRecord requireReadable(String type, byte[] bytes) {
    if (!RecordTypes.isKnown(type)) {
      heading(bytes);
      return null;
    }
    try {
      Envelope read = parse(ENVELOPES, bytes);
      return read.v() > FORMAT ? null : read.record();
    } catch (IllegalArgumentException broken) {
      if (heading(bytes).v() <= FORMAT) {
        throw broken;
      }
      return null;
    }
  }

  /// What stands in every envelope; broken JSON is [IllegalArgumentException].
  static Heading heading(byte[] bytes) {
    return parse(HEADINGS, bytes);
  }

  /// What the record is and about what; broken JSON is [IllegalArgumentException].
  static Heading.Subject subject(byte[] bytes) {
    return parse(ABOUT, bytes).record();
  }

  private static <T> T parse(JsonType<T> type, byte[] bytes) {
    try {
      return type.fromJson(bytes);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a journal record: " + e.getMessage(), e);
    } catch (StackOverflowError tooDeep) {
      throw new IllegalArgumentException("not a journal record: nested too deep", tooDeep);
    }
  }
}
