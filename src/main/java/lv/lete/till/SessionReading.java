package lv.lete.till;

import java.time.LocalDate;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the journal says about till sessions: the open one, and the last business date.
record SessionReading(@Nullable TillSession open, @Nullable LocalDate lastBusinessDate) {

  private static final Logger LOG = LoggerFactory.getLogger(SessionReading.class);

  /// Reads the journal; a broken one is read up to its last record that is right, for show only.
  static SessionReading of(Journal journal) {
    TillSession open = null;
    LocalDate last = null;
    for (Entry entry : journal.sessions()) {
      JournalRecord fact = fact(entry);
      if (fact instanceof TillSessionOpened(var id, var teller, var on, var openingFloat)) {
        open = new TillSession(id, teller, on, openingFloat);
        last = on;
      } else if (open != null
          && fact instanceof TillHandedOver over
          && over.session().equals(open.id())) {
        open = open.withTeller(over.toTeller());
      } else if (open != null
          && fact instanceof TillSessionClosed closed
          && closed.session().equals(open.id())) {
        open = null;
      }
    }
    return new SessionReading(open, last);
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
