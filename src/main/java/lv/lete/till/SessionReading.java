package lv.lete.till;

import java.time.LocalDate;
import java.util.List;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the journal says about till sessions: the open one, and the last business date.
///
/// Read from the end backwards, because the last session's record lies near the end however old the
/// journal is.
record SessionReading(@Nullable TillSession open, @Nullable LocalDate lastBusinessDate) {

  private static final Logger LOG = LoggerFactory.getLogger(SessionReading.class);
  private static final int PAGE = 500;

  /// No session was ever opened.
  private static final SessionReading NONE = new SessionReading(null, null);

  /// Reads the journal; a broken one is read up to its last record that is right, for show only.
  static SessionReading of(Journal journal) {
    long end = end(journal);
    while (end > 0) {
      long start = Math.max(0, end - PAGE);
      List<Entry> page = journal.after(start, PAGE);
      for (Entry entry : page.reversed()) {
        if (entry.number() <= end
            && fact(entry) instanceof TillSessionOpened(var id, var teller, var on, var f)) {
          return new SessionReading(new TillSession(id, teller, on, f), on);
        }
      }
      end = start;
    }
    return NONE;
  }

  /// The last number that counts. After a fault an intact journal may hold more than its head says;
  /// what comes after a gap is no part of it.
  private static long end(Journal journal) {
    long end = journal.head().number();
    if (journal.verdict() instanceof Verdict.Broken) {
      return end;
    }
    List<Entry> more = journal.after(end, PAGE);
    while (!more.isEmpty() && more.getLast().number() == end + more.size()) {
      end = more.getLast().number();
      more = journal.after(end, PAGE);
    }
    return end;
  }

  private static @Nullable JournalRecord fact(Entry entry) {
    try {
      return RecordJson.read(entry.number(), entry.bytes()).record()
              instanceof Recorded.Known(var fact)
          ? fact
          : null;
    } catch (IllegalArgumentException e) {
      // Opening the journal has read every record up to its head: this one came later.
      LOG.error("record {} cannot be read", entry.number(), e);
      return null;
    }
  }
}
