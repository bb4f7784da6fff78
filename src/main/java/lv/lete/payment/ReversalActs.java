package lv.lete.payment;

import java.util.function.Function;
import lv.lete.journal.Journal;
import lv.lete.journal.Verdict;
import lv.lete.store.StoreFault;
import lv.lete.till.Till;
import lv.lete.till.Till.Readiness.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every step of a reversal is taken: alone, on the open session, by somebody who may.
final class ReversalActs {
  private static final Logger LOG = LoggerFactory.getLogger(ReversalActs.class);

  private final Journal journal;
  private final Till till;
  private final Object turn = new Object();
  private boolean stopped;

  ReversalActs(Journal journal, Till till) {
    this.journal = journal;
    this.till = till;
  }

  /// Runs one act. A fault of the disk becomes a refusal; anything else that is thrown is a bug,
  /// after which nothing is reversed until Lete is started again.
  <T> T on(Function<ReversalRefusal, T> refuse, Function<Ready, T> act) {
    synchronized (turn) {
      if (stopped) {
        return refuse.apply(new ReversalRefusal.Stopped());
      }
      stopped = true;
      T answer;
      try {
        answer = till.alone(reason -> refuse.apply(notReady(reason)), act);
      } catch (StoreFault e) {
        answer = refuse.apply(fault(e));
      }
      stopped = false;
      return answer;
    }
  }

  /// A fault of the disk as a refusal; it is logged here.
  static ReversalRefusal fault(StoreFault e) {
    LOG.error("{}: a step of a reversal was not recorded", SupportCode.STORE_FAULT.code(), e);
    return new ReversalRefusal.StoreFault(SupportCode.STORE_FAULT.code());
  }

  private ReversalRefusal notReady(Till.Reason reason) {
    return journal.verdict() instanceof Verdict.Broken broken
        ? new ReversalRefusal.JournalBroken(broken)
        : new ReversalRefusal.TillNotReady(reason);
  }
}
