package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Journal records on their way to the host, and its answers.
public interface Records {

  /// One entry. Hashes and bytes in base64: the bytes as stored, never encoded anew.
  @Json
  record Link(long number, String previousHash, String hash, String bytes) {}

  /// Entries in order without gaps, at most 500 and 1 MiB. `signature` is the terminal's Ed25519
  /// over the last link's hash, base64.
  @Json
  record Batch(UUID terminal, int epoch, List<Link> links, String signature) {}

  /// What the host holds after the batch. Storing and posting are separate answers: every
  /// well-formed record is stored; `lines` says what posting made of those in the batch.
  @Json
  record Answer(SignedHead head, List<Line> lines) {}

  /// Posting of one record.
  @Json
  record Line(long number, Posting posting, @Nullable String reason) {}

  /// What posting made of a record.
  enum Posting {
    /// In the ledger.
    POSTED,
    /// Held by the host until a person matches it.
    SUSPENSE,
    /// A record without money for the ledger.
    NOTHING_TO_POST
  }

  /// The last record of a terminal's chain that the host holds, signed by the host (Ed25519 over
  /// the canonical text that [HeadText] writes).
  @Json
  record SignedHead(
      UUID terminal, int epoch, long number, String hash, Instant at, String signature) {}

  /// A refusal of a whole call: `code` is stable, `message` is for people.
  @Json
  record Problem(String code, String message, @Nullable SignedHead head) {}
}
