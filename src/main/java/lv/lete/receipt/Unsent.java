package lv.lete.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.till.SessionFigures;

/// Records that the host had not answered for: those numbered `first` to `last`, none where `last`
/// is below `first`, and the payments and reversals among them, the oldest first. No more than 20
/// are named; `more` holds where there may be others.
record Unsent(long first, long last, List<UUID> payments, boolean more) {
  private static final int NAMED = 20;
  private static final int PAGE = 200;

  /// None.
  static final Unsent NOTHING = new Unsent(1, 0, List.of(), false);

  long records() {
    return Math.max(0, last - first + 1);
  }

  /// What was unsent when the session was closed: the records right before the close, as many as it
  /// says. Of an open session nothing.
  static Unsent atClose(Journal journal, SessionFigures figures) {
    SessionFigures.Closed closed = figures.closed();
    return closed == null
        ? NOTHING
        : named(journal, closed.number() - closed.fact().unsent(), closed.number() - 1);
  }

  /// What waits now, when the host has answered up to `acknowledged`.
  static Unsent after(Journal journal, long acknowledged) {
    return named(journal, acknowledged + 1, journal.head().number());
  }

  private static Unsent named(Journal journal, long first, long last) {
    List<UUID> found = new ArrayList<>();
    long at = Math.max(0, first - 1);
    while (at < last && found.size() <= NAMED) {
      List<Entry> page = journal.after(at, (int) Math.min(PAGE, last - at));
      if (page.isEmpty()) {
        break;
      }
      for (Entry entry : page) {
        at = entry.number();
        payment(entry, found);
      }
    }
    boolean more = found.size() > NAMED;
    return new Unsent(first, last, List.copyOf(more ? found.subList(0, NAMED) : found), more);
  }

  private static void payment(Entry entry, List<UUID> found) {
    Recorded.Content content = RecordJson.read(entry.number(), entry.bytes()).record();
    if (content instanceof Recorded.Known(PaymentTaken taken)) {
      found.add(taken.payment());
    } else if (content instanceof Recorded.Known(PaymentReversed reversed)) {
      found.add(reversed.payment());
    }
  }
}
