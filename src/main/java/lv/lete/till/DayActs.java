package lv.lete.till;

import java.util.List;
import java.util.function.Function;
import lv.lete.journal.Actor;
import lv.lete.journal.Appending;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.store.StoreFault;
import lv.lete.till.Till.Readiness.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every act of the day is carried out: alone, by somebody who may, and with a fault of the
/// disk turned into a refusal that leaves nothing in doubt.
final class DayActs {
  private static final Logger LOG = LoggerFactory.getLogger(DayActs.class);
  private static final int PAGE = 500;

  private final Journal journal;
  private final Till till;

  DayActs(Journal journal, Till till) {
    this.journal = journal;
    this.till = till;
  }

  /// Runs the act on the open session when the till is ready for it.
  <T> T on(Function<DayRefusal, T> refuse, Function<Ready, T> act) {
    try {
      return till.alone(reason -> refuse.apply(new DayRefusal.TillNotReady(reason)), act);
    } catch (StoreFault e) {
      LOG.error("the journal did not record an act of the day", e);
      return refuse.apply(new DayRefusal.TillNotReady(Till.Reason.STORE_FAULT));
    }
  }

  /// The name of whoever is signed in; empty when nobody is.
  String actor() {
    return till.person().map(Person::name).orElse("");
  }

  /// The entry of a record that was read before.
  Entry entry(long number) {
    return journal
        .entry(number)
        .orElseThrow(() -> new IllegalStateException("record " + number + " has gone"));
  }

  /// The session has been passed on or closed: the till reads it again.
  void sessionChanged() {
    till.readAgain();
  }

  /// Appends a fact. After a fault nobody knows whether it reached the disk: what the journal now
  /// shows decides.
  ///
  /// @throws StoreFault when it is not there
  Entry record(Actor actor, JournalRecord fact) {
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
