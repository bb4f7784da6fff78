package lv.lete.sync;

import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the host has answered: its last signed head that this journal agrees with. Read by any
/// thread, moved by the sync thread.
final class Cursor {
  private static final Logger LOG = LoggerFactory.getLogger(Cursor.class);

  /// What a head says about the two chains.
  enum Finding {
    /// It is a link of this journal: the cursor is there now.
    FITS,
    /// Not this chain's, or not signed by our host. It says nothing.
    NOT_OURS,
    /// This journal has another record under its number.
    FORKED,
    /// This journal ends before it.
    JOURNAL_BEHIND
  }

  private final Journal journal;
  private final PublicKey hostKey;
  private final SyncState state;
  private final Optional<SyncNotice> contradiction;
  private volatile long acknowledged;
  private volatile long farthest;
  private volatile boolean wentBack;

  /// Starts from the last head in the state, checked anew: the file may be another's.
  Cursor(Journal journal, PublicKey hostKey, SyncState state) {
    this.journal = journal;
    this.hostKey = hostKey;
    this.state = state;
    this.contradiction = KeptHead.contradiction(state, hostKey, journal);
    this.farthest = state.farthestHead().filter(this::isOurs).map(SignedHead::number).orElse(0L);
    this.acknowledged =
        state
            .lastHead()
            .filter(this::isOurs)
            .filter(head -> head.number() <= journal.head().number() && isLink(journal, head))
            .map(SignedHead::number)
            .orElse(0L);
  }

  /// What a head that the host signed before speaks against this journal, from the start on: it
  /// stays until the right journal is back, whatever the host says meanwhile.
  Optional<SyncNotice> contradiction() {
    return contradiction;
  }

  /// The number of the last record that the host has answered; 0 before the first.
  long acknowledged() {
    return acknowledged;
  }

  /// Whether the host had signed for more than it holds now.
  boolean hostIsBehind() {
    return acknowledged < farthest;
  }

  /// Whether it was seen going back, also when it has caught up.
  boolean hostWentBack() {
    return wentBack;
  }

  /// Moves to a head when it is true; keeps it, with `lines` of its records in suspense.
  Finding accept(SignedHead head, List<Line> lines) {
    if (!isOurs(head)) {
      return Finding.NOT_OURS;
    }
    if (head.number() > journal.head().number()) {
      return Finding.JOURNAL_BEHIND;
    }
    if (!isLink(journal, head)) {
      return Finding.FORKED;
    }
    if (head.number() < acknowledged) {
      LOG.error(
          "the host went back from record {} to {}: it was restored, and gets them again",
          acknowledged,
          head.number());
      wentBack = true;
    }
    boolean further = contradiction.isEmpty() && head.number() >= farthest;
    state.keepHead(head, further, lines);
    farthest = Math.max(farthest, head.number());
    acknowledged = head.number();
    return Finding.FITS;
  }

  private boolean isOurs(SignedHead head) {
    return isOurs(journal, hostKey, head);
  }

  /// Whether the host of this key signed the head, and for this journal's chain.
  static boolean isOurs(Journal journal, PublicKey hostKey, SignedHead head) {
    ChainIdentity chain = journal.identity();
    return head.terminal().equals(chain.terminal())
        && head.epoch() == chain.epoch()
        && Signing.verifies(hostKey, head.signedText(), head.signature());
  }

  /// Whether the journal holds the very record that the head is of.
  static boolean isLink(Journal journal, SignedHead head) {
    if (head.number() == 0) {
      return true;
    }
    String hash = head.hash();
    return journal
        .entry(head.number())
        .map(entry -> Base64.getEncoder().encodeToString(entry.hash()).equals(hash))
        .orElse(false);
  }
}
