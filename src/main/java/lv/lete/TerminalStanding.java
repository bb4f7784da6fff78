package lv.lete;

import java.util.List;
import lv.lete.journal.Journal;
import lv.lete.receipt.Standing;
import lv.lete.sync.Sync;
import lv.lete.sync.SyncStatus;

/// What a teller's own view says of a terminal beside its journal.
final class TerminalStanding {
  private TerminalStanding() {}

  /// As it stands now.
  static Standing of(Journal journal, Sync sync) {
    SyncStatus now = sync.status();
    return new Standing(
        journal.identity().training() ? Standing.Link.NONE : link(now.link()),
        now.queued(),
        now.acknowledged(),
        now.oldestQueued(),
        SoftwareVersion.current(),
        List.of());
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
