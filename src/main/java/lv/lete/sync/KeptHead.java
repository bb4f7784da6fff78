package lv.lete.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.lete.journal.Journal;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.WireJson;

/// The farthest head that the host ever signed for a terminal, as its home keeps it. Written to a
/// file and kept elsewhere, it shows a cut tail or a chain written anew.
public final class KeptHead {
  private KeptHead() {}

  /// The head in `state.db` of a terminal's home; empty before the host's first answer. Works
  /// beside a running terminal.
  ///
  /// @throws lv.lete.store.StoreFault when the file cannot be read
  public static Optional<SignedHead> of(Path home) {
    try (SyncState state = SyncState.open(home.resolve("state.db"))) {
      return state.farthestHead();
    }
  }

  /// Whether a head in the home's `state.db` that its host signed for this journal's chain is not a
  /// link of this journal: an older copy was put in its place, or another way was gone from one.
  /// Needs no host at hand; works beside a running terminal. False where the home was never
  /// enrolled, before the host's first answer, and for a journal of another terminal or epoch.
  ///
  /// @throws lv.lete.store.StoreFault when a file cannot be read or is damaged
  public static boolean contradicts(Path home, Journal journal) {
    TerminalHome files = new TerminalHome(home);
    Optional<TerminalHome.HostLink> host = files.host();
    if (host.isEmpty() || !Files.exists(files.state())) {
      return false;
    }
    try (SyncState state = SyncState.open(files.state())) {
      return contradiction(state, host.get().hostKey(), journal).isPresent();
    }
  }

  /// The same, as what the teller must know: FORKED before JOURNAL_BEHIND. Both kept heads count:
  /// neither was kept before it was a link of the journal that was there then.
  static Optional<SyncNotice> contradiction(SyncState state, PublicKey hostKey, Journal journal) {
    Set<SyncNotice> found = EnumSet.noneOf(SyncNotice.class);
    Stream.of(state.farthestHead(), state.lastHead())
        .flatMap(Optional::stream)
        .filter(head -> Cursor.isOurs(journal, hostKey, head))
        .filter(head -> !Cursor.isLink(journal, head))
        .forEach(head ->
            found.add(
                head.number() > journal.head().number()
                    ? SyncNotice.JOURNAL_BEHIND
                    : SyncNotice.FORKED));
    return Stream.of(SyncNotice.FORKED, SyncNotice.JOURNAL_BEHIND)
        .filter(found::contains)
        .findFirst();
  }

  /// The head as one line of JSON, for a file.
  public static String text(SignedHead head) {
    return new String(WireJson.write(head), StandardCharsets.UTF_8);
  }
}
