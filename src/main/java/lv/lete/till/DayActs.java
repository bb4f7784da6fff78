package lv.lete.till;

import java.util.function.Function;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.SureRecord;
import lv.lete.store.StoreFault;
import lv.lete.till.Till.Readiness.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every act of the day is carried out: alone, by somebody who may, and with a fault of the
/// disk turned into a refusal that leaves nothing in doubt.
final class DayActs {
  private static final Logger LOG = LoggerFactory.getLogger(DayActs.class);

  private final Journal journal;
  private final Till till;
  private final SureRecord record;

  DayActs(Journal journal, Till till) {
    this.journal = journal;
    this.till = till;
    this.record = new SureRecord(journal);
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

  /// Appends a fact, as [SureRecord#append].
  Entry record(Actor actor, JournalRecord fact) {
    return record.append(actor, fact);
  }
}
