package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Journal records on their way to the host, and its answers.
public interface Records {

  /// One entry. Hashes and bytes in base64: the bytes as stored, never encoded anew.
  @Json
  record Link(long number, String previousHash, String hash, String bytes) {
    /// Refuses missing fields and numbers below 1.
    public Link {
      Range.atLeast(1, number, "number");
      Objects.requireNonNull(previousHash, "previousHash");
      Objects.requireNonNull(hash, "hash");
      Objects.requireNonNull(bytes, "bytes");
    }
  }

  /// Entries in order without gaps, 1 to 500 and 1 MiB at most. `signature` is the terminal's
  /// Ed25519 over the last link's hash, base64.
  @Json
  record Batch(UUID terminal, int epoch, List<Link> links, String signature) {
    /// Refuses missing fields and a batch of no or too many links.
    public Batch {
      Objects.requireNonNull(terminal, "terminal");
      Range.atLeast(1, epoch, "epoch");
      links = List.copyOf(Objects.requireNonNull(links, "links"));
      Range.atLeast(1, links.size(), "links");
      Range.atLeast(links.size(), Paths.MAX_BATCH_RECORDS, "most links");
      Objects.requireNonNull(signature, "signature");
    }
  }

  /// What the host holds after the batch. Storing and posting are separate answers: every
  /// well-formed record is stored; `lines` says what posting made of those in the batch.
  @Json
  record Answer(SignedHead head, List<Line> lines) {
    /// Refuses missing fields.
    public Answer {
      Objects.requireNonNull(head, "head");
      lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }
  }

  /// Posting of one record. `reason` is there when it is in suspense: a stable code.
  @Json
  record Line(long number, Posting posting, @Nullable String reason) {
    /// Refuses missing fields.
    public Line {
      Range.atLeast(1, number, "number");
      Objects.requireNonNull(posting, "posting");
    }
  }

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
  /// the canonical text that [HeadText] writes). Number 0 and 32 zero bytes before the first.
  @Json
  record SignedHead(
      UUID terminal, int epoch, long number, String hash, Instant at, String signature) {
    /// Refuses missing fields and negative numbers.
    public SignedHead {
      Objects.requireNonNull(terminal, "terminal");
      Range.atLeast(1, epoch, "epoch");
      Range.atLeast(0, number, "number");
      Objects.requireNonNull(hash, "hash");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(signature, "signature");
    }

    /// The bytes under the signature.
    public byte[] signedText() {
      return HeadText.of(terminal, epoch, number, hash, at);
    }
  }

  /// A refusal of a whole call: `code` is stable, one of [Problems]; `message` is for people.
  @Json
  record Problem(String code, String message, @Nullable SignedHead head) {
    /// Refuses missing fields.
    public Problem {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }
}
