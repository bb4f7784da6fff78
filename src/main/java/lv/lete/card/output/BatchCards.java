package lv.lete.card.output;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Batches;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardId;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;

/// The cards of a batch as the register has them now, in order of place. One that was blocked since
/// the batch was cut is left out, and keeps its place. One thread.
public final class BatchCards {
  private static final int PAGE = 500;
  private static final Set<CardState> POSTING =
      EnumSet.of(CardState.IN_BATCH, CardState.PRINTED, CardState.POSTED, CardState.ACTIVE);

  private final Batches batches;
  private final Batch batch;
  private final Function<ContractId, Optional<Contract>> find;
  private final Biller biller;
  private final LocalDate made;

  /// Of a batch of a biller's cards. The day on the cards' letters is that of the batch.
  public BatchCards(
      Batches batches,
      Batch batch,
      Function<ContractId, Optional<Contract>> find,
      Biller biller,
      ZoneId zone) {
    this.batches = batches;
    this.batch = batch;
    this.find = find;
    this.biller = biller;
    this.made = LocalDate.ofInstant(batch.cutAt(), zone);
  }

  /// A card of the batch that cannot be made as its contract is now; `why` is empty where there is
  /// no contract any more.
  public record Unfit(CardId card, int place, Optional<Entitlement> why) {}

  /// The cards that cannot be made. Nothing can be made of the batch as long as there are any: they
  /// are blocked, or their contracts mended.
  public List<Unfit> unfit() {
    List<Unfit> unfit = new ArrayList<>();
    for (int from = 1; from <= batch.cards(); from += PAGE) {
      for (Card card : cards(from, Math.min(batch.cards(), from + PAGE - 1))) {
        Optional<Entitlement> answer =
            find.apply(card.id().contract())
                .map(contract -> Eligibility.whenOrdered(contract, biller));
        if (answer.filter(Entitlement.GETS_ONE::equals).isEmpty()) {
          unfit.add(new Unfit(card.id(), place(card), answer));
        }
      }
    }
    return unfit;
  }

  /// The batch, as it was when this was made.
  public Batch batch() {
    return batch;
  }

  /// How many places the batch has.
  public int places() {
    return batch.cards();
  }

  /// All, in chunks of so many places; none of them is empty.
  public Iterator<List<CardWords>> chunks(int places) {
    return chunks(places, _ -> true);
  }

  /// Those that are not made yet, as [#chunks]; looked at when they are asked for.
  public Iterator<List<CardWords>> waiting(int places) {
    return chunks(places, card -> card.state() == CardState.IN_BATCH);
  }

  /// Those that go to their customers or have gone, as [#chunks]: not what was reported lost, was
  /// replaced or came back.
  public Iterator<List<CardWords>> posting(int places) {
    return chunks(places, card -> POSTING.contains(card.state()));
  }

  private Iterator<List<CardWords>> chunks(int places, Predicate<Card> which) {
    return new Iterator<>() {
      private int from = 1;
      private List<CardWords> ahead = List.of();

      @Override
      public boolean hasNext() {
        while (ahead.isEmpty() && from <= batch.cards()) {
          ahead = words(from, (int) Math.min(batch.cards(), (long) from + places - 1), which);
          from += places;
        }
        return !ahead.isEmpty();
      }

      @Override
      public List<CardWords> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        List<CardWords> chunk = ahead;
        ahead = List.of();
        return chunk;
      }
    };
  }

  private List<CardWords> words(int first, int last, Predicate<Card> which) {
    List<CardWords> words = new ArrayList<>();
    for (Card card : cards(first, last).stream().filter(which).toList()) {
      Contract contract =
          find.apply(card.id().contract())
              .orElseThrow(() -> new IllegalStateException("the contract of a card is gone"));
      words.add(new CardWords(contract, biller, card.id().issue(), place(card), made));
    }
    return words;
  }

  private List<Card> cards(int first, int last) {
    return batches.cards(batch.id(), first, last - first + 1).stream()
        .filter(card -> place(card) <= last && card.state() != CardState.BLOCKED)
        .toList();
  }

  private static int place(Card card) {
    Integer place = card.place();
    if (place == null) {
      throw new IllegalStateException("a card of a batch without a place in it");
    }
    return place;
  }
}
