package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.Verdict.Intact;
import lv.lete.journal.VerifyJournal;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Start;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CloseSession.Proposing;
import lv.lete.till.SessionFigures;
import lv.lete.till.Till;
import lv.lete.till.TillDay;
import lv.lete.till.TillRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While one thread takes payments another closes the till: the close falls between two payments,
/// and the next one is refused like any other over a closed till.
class CloseWhilePayingTest {
  @TempDir Path home;

  @Test
  void noPaymentSlipsInBehindTheClose() throws Exception {
    try (Counter counter = Counter.open(home);
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      TillDay day =
          new TillDay(
              counter.journal,
              counter.till,
              counter.people,
              TillRules.USUAL,
              () -> Counter.NOON,
              Counter.IDS);
      for (int round = 0; round < 10; round++) {
        counter.till.open(Money.eur(100_00), false);
        Future<Refusal> refused = pool.submit(() -> payUntilRefused(counter));
        Future<SessionFigures> closed = pool.submit(() -> closeAtLast(day));
        assertEquals(new Refusal.TillNotReady(Till.Reason.NO_SESSION), refused.get());
        SessionFigures figures = closed.get();
        assertEquals(figures, day.sessions().of(figures.session()).orElseThrow());
      }
    }
    assertInstanceOf(Intact.class, VerifyJournal.of(home.resolve("journal.db")));
  }

  private static Refusal payUntilRefused(Counter counter) {
    List<Refusal> refusals = new ArrayList<>();
    while (refusals.isEmpty()) {
      switch (counter.take.start(Counter.payer("1002003000"), Money.eur(5_00), Counter.YES)) {
        case Start.Started started ->
            counter.take.take(started.payment(), Tender.CARD, started.due());
        case Start.NotStarted(Refusal refusal) -> refusals.add(refusal);
        case Start.Asked asked -> throw new IllegalStateException(asked.toString());
      }
    }
    return refusals.getFirst();
  }

  private static SessionFigures closeAtLast(TillDay day) {
    while (true) {
      day.countDrawer().count(List.of(new PiecesCounted(100_00, 1)));
      if (day.closeSession().propose() instanceof Proposing.Proposed(var proposal)
          && day.closeSession().close(proposal, CloseOutcome.EVEN, null, 0)
              instanceof Ending.Ended(var _, var _, SessionFigures figures)) {
        return figures;
      }
    }
  }
}
