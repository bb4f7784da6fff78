package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.output.MakeBatch;
import lv.lete.card.output.Templates;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.SingleCard;
import lv.lete.card.print.SingleCard.Taking;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Card;
import lv.lete.contract.Biller;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;

/// One ordered card on its way to a printer at hand: a batch of its own, read back and released.
final class CardsSingle {
  private final HostCards cards;
  private final Biller biller;
  private final Templates templates;
  private final Path spool;
  private final PrintWriter out;

  CardsSingle(HostCards cards, Biller biller, Templates templates, Path spool, PrintWriter out) {
    this.cards = cards;
    this.biller = biller;
    this.templates = templates;
    this.spool = spool;
    this.out = out;
  }

  /// The released batch of the contract's card. The printer is looked at first, so that a card that
  /// cannot be printed here stays with the others.
  ///
  /// @throws Refusal where no card is ordered, the printer is not ready, or the card does not read
  long batch(String contract, String template, Optional<CardPrinter> printer) {
    CardsTemplates.open(templates, template).close();
    printer.ifPresent(CardsSingle::mustBeReady);
    SingleCard single = new SingleCard(cards.register(), cards.batches());
    ContractId id = new ContractId(biller.id(), contract);
    return switch (single.take(id, template, CardsCommand.actor())) {
      case Taking.Alone(Batch batch, Card card) -> {
        out.println("card %d of %s is batch %d".formatted(card.id().issue(), contract, batch.id()));
        yield released(batch);
      }
      case Taking.WithOthers(_, long batch) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W75 The card is in batch %d with others: print that batch. Nothing was done."
                  .formatted(batch));
      case Taking.NotOrdered(Card newest) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W76 No card is ordered: card %d is %s. lete cards reissue first. Nothing was done."
                  .formatted(newest.id().issue(), newest.state()));
      case Taking.NeverOrdered() ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W76 No card was ever ordered for this contract: lete cards reissue --reason FIRST"
                  + " first. Nothing was done.");
    };
  }

  private static void mustBeReady(CardPrinter printer) {
    switch (printer.ready(2)) {
      case Readiness.Ready _ -> {}
      case Readiness.NotReady(List<Obstacle> obstacles) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W71 The printer needs somebody: %s. Nothing was done."
                  .formatted(
                      obstacles.stream()
                          .map(Obstacle::toString)
                          .collect(Collectors.joining("; "))));
      case Readiness.NoAnswer(String why) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W67 The printer took nothing: %s. Nothing was done.".formatted(why));
    }
  }

  private long released(Batch batch) {
    MakeBatch make =
        new MakeBatch(cards.batches(), cards::find, biller, templates, cards.zone(), 1);
    BatchOutcome outcome = make.make(batch.id(), spool, 1, CardsCommand.actor(), Watch.NONE);
    if (outcome instanceof BatchOutcome.Released) {
      return batch.id();
    }
    throw new Refusal(
        Exit.REFUSED,
        ("LT-W77 The card does not become a file that reads back: batch %d is not released."
                + " lete cards render --batch %d says why. Nothing was printed.")
            .formatted(batch.id(), batch.id()));
  }
}
