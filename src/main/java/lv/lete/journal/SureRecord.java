package lv.lete.journal;

import java.util.List;
import lv.lete.store.StoreFault;

/// Appends a fact that bears an id of its own. After a fault nobody knows whether it reached the
/// disk: what the journal then shows decides, as far as it can be read. As safe for several threads
/// as the journal is; a fact equal to one that was there before is not taken for this one.
public record SureRecord(Journal journal) {
  private static final int PAGE = 500;

  /// The entry on disk.
  ///
  /// @throws StoreFault when it is not there, or nobody can tell
  public Entry append(Actor actor, JournalRecord fact) {
    long before = journal.head().number();
    try {
      return switch (journal.append(actor, fact)) {
        case Appending.Appended(Entry entry) -> entry;
        case Appending.AlreadyRecorded(Entry first) -> first;
      };
    } catch (StoreFault fault) {
      return found(before, fact, fault);
    }
  }

  private Entry found(long after, JournalRecord fact, StoreFault fault) {
    List<Entry> page = journal.after(after, PAGE);
    while (!page.isEmpty()) {
      for (Entry entry : page) {
        if (RecordJson.read(entry.number(), entry.bytes()).record()
                instanceof Recorded.Known(JournalRecord there)
            && there.equals(fact)) {
          return entry;
        }
      }
      page = journal.after(page.getLast().number(), PAGE);
    }
    throw fault;
  }
}
