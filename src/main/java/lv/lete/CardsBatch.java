package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.MakeBatch;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Entitlement;
import lv.lete.card.register.PrintJob;
import lv.lete.contract.Biller;
import lv.lete.host.HostCards;

/// A batch that commands make, read back or print.
record CardsBatch(HostCards cards, Batch batch, BatchCards contents) {
  private static final int SHOWN = 20;

  /// Finds it.
  ///
  /// @throws Refusal where there is none, or it is not complete, or cards of it cannot be made
  static CardsBatch find(HostCards cards, Biller biller, long number, PrintWriter out) {
    Batch batch =
        cards
            .batches()
            .find(number)
            .orElseThrow(() ->
                new Refusal(
                    Exit.REFUSED, "LT-W20 There is no batch " + number + ". Nothing was done."));
    if (batch.state() == Batch.State.FILLING) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W54 Cards are still being put into batch %d: lete cards plan --resume first."
              .formatted(number));
    }
    BatchCards contents = new BatchCards(cards.batches(), batch, cards::find, biller, cards.zone());
    List<BatchCards.Unfit> unfit = contents.unfit();
    if (!unfit.isEmpty()) {
      for (BatchCards.Unfit one : unfit.subList(0, Math.min(SHOWN, unfit.size()))) {
        out.println(
            "  %s: %s"
                .formatted(
                    one.card().contract().number(),
                    one.why().map(Entitlement::name).orElse("NO_CONTRACT")));
      }
      throw new Refusal(
          Exit.REFUSED,
          ("LT-W55 %d cards of batch %d cannot be made as their contracts are now. Mend them, or"
                  + " lete cards mark --state BLOCKED. Nothing was made.")
              .formatted(unfit.size(), number));
    }
    return new CardsBatch(cards, batch, contents);
  }

  /// What its files' names begin with.
  String name() {
    return MakeBatch.name(batch.id());
  }

  /// How many of its cards wait to be made.
  int waiting() {
    return cards.batches().states(batch.id()).getOrDefault(CardState.IN_BATCH, 0);
  }

  /// Every card of it was read back and is right.
  void release() {
    cards.batches().release(batch.id(), CardsCommand.actor());
  }

  /// So many of its files were made now. Where cards of it went to a printer or a bureau before,
  /// the files that lie there may cut the batch at other places: mixed with these, a card would be
  /// made twice or not at all.
  void madeAnew(int files, PrintWriter out) {
    List<PrintJob> before = cards.printJobs().of(batch.id(), 1);
    if (files > 0 && !before.isEmpty()) {
      out.println(
          ("LT-W102 Cards of batch %d went to %s before (job %d). These files hold all of it anew:"
                  + " do not mix them with files that were handed over, and have nothing made of"
                  + " them that is made already.")
              .formatted(batch.id(), before.getFirst().printer(), before.getFirst().id()));
    }
  }

  /// Files of it are not right: holds the batch while a card of it waits to be made, and says so.
  void hold(PrintWriter out) {
    if (cards.batches().hold(batch.id(), CardsCommand.actor())) {
      out.println("batch %d is held: nothing of it may be used".formatted(batch.id()));
      return;
    }
    String states = CardsPlanView.states(cards.batches().states(batch.id()));
    out.println(
        ("batch %1$d stays %2$s, as its cards are made already (%3$s). Only this copy is bad: do"
                + " not use it. lete cards render --batch %1$d makes the files again.")
            .formatted(batch.id(), batch.state(), states));
  }
}
