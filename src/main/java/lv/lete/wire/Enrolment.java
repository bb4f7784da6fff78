package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a terminal becomes known to its host.
public interface Enrolment {
  /// Terminal to host. `publicKey` is Ed25519, X.509 SubjectPublicKeyInfo in base64; `code` is the
  /// one-time code that a terminal on another machine must show; `signature` is the key's over
  /// [EnrolText], so that nobody enrols a key that is not theirs.
  @Json
  record Request(
      UUID terminal,
      int epoch,
      boolean training,
      String till,
      String branch,
      String publicKey,
      @Nullable String code,
      String signature) {
    /// Refuses missing fields and epochs below 1.
    public Request {
      Objects.requireNonNull(terminal, "terminal");
      Objects.requireNonNull(till, "till");
      Objects.requireNonNull(branch, "branch");
      Objects.requireNonNull(publicKey, "publicKey");
      Objects.requireNonNull(signature, "signature");
      Range.atLeast(1, epoch, "epoch");
    }
  }

  /// Host to terminal: the bearer token for every later call, and the key that the host signs heads
  /// with. A repeat of the same request by the same key gets a new token, never a second terminal.
  @Json
  record Answer(String token, String hostPublicKey) {
    /// Refuses missing fields.
    public Answer {
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(hostPublicKey, "hostPublicKey");
    }
  }
}
