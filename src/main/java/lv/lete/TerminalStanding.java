package lv.lete;

import java.util.Comparator;
import java.util.Optional;
import lv.lete.journal.Journal;
import lv.lete.receipt.Standing;
import lv.lete.sync.HostNotice;
import lv.lete.sync.HostNotices;
import lv.lete.sync.Sync;
import lv.lete.sync.SyncStatus;

/// What a teller's own view says of a terminal beside its journal.
final class TerminalStanding {
  private static final int SHOWN_NOTICES = 20;

  private TerminalStanding() {}

  /// As it stands now.
  static Standing of(Journal journal, Sync sync, HostNotices notices) {
    SyncStatus now = sync.status();
    return new Standing(
        journal.identity().training() ? Standing.Link.NONE : link(now.link()),
        now.queued(),
        now.acknowledged(),
        now.oldestQueued(),
        SoftwareVersion.current(),
        notices.list().stream()
            .flatMap(notice -> told(notice).stream())
            .sorted(Comparator.comparing(Standing.Notice::at).reversed())
            .limit(SHOWN_NOTICES)
            .toList());
  }

  /// What was settled is no news for a teller.
  private static Optional<Standing.Notice> told(HostNotice notice) {
    return switch (notice) {
      case HostNotice.Text(_, var at, var text) -> Optional.of(new Standing.Notice(at, null, text));
      case HostNotice.AskReversal(_, var at, var payment, var note) ->
          Optional.of(new Standing.Notice(at, payment, note));
      case HostNotice.Settled _ -> Optional.empty();
    };
  }

  private static Standing.Link link(SyncStatus.Link link) {
    return switch (link) {
      case UNKNOWN -> Standing.Link.UNKNOWN;
      case UP -> Standing.Link.UP;
      case DOWN -> Standing.Link.DOWN;
      case REFUSED -> Standing.Link.REFUSED;
    };
  }
}
