package lv.lete.host;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import lv.lete.journal.Head;
import lv.lete.wire.HeadText;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.Signing;

/// Signs what the host holds of a chain, so that a terminal, or anyone later, can show it.
final class HostKey {
  private final PrivateKey privateKey;
  private final String publicKey;
  private final InstantSource clock;

  HostKey(KeyPair keys, InstantSource clock) {
    this.privateKey = keys.getPrivate();
    this.publicKey = Signing.text(keys.getPublic());
    this.clock = clock;
  }

  /// The public key, as it travels.
  String publicText() {
    return publicKey;
  }

  /// The head with the host's signature, as of now to the millisecond.
  SignedHead sign(UUID terminal, int epoch, Head head) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String hash = Base64.getEncoder().encodeToString(head.hash());
    byte[] text = HeadText.of(terminal, epoch, head.number(), hash, at);
    return new SignedHead(terminal, epoch, head.number(), hash, at, Signing.sign(privateKey, text));
  }
}
