package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;
import lv.lete.host.HostCards;
import lv.lete.host.TestHost;
import lv.lete.wire.Feed;
import lv.lete.wire.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the register says of cards reaches the tills, through real sockets.
class CardFeedTest {
  private static final int MANY = Feed.MAX_PAGE + 7;

  @TempDir Path folder;

  @Test
  void bringsEachCardsStandingAndWhatChangedOfIt() throws Exception {
    try (TestHost host = TestHost.start(folder.resolve("host"));
        Counter counter = Counter.enrolled(folder.resolve("terminal"), host.address())) {
      for (int number = 1; number <= MANY; number++) {
        order(number, CardReason.FIRST);
      }
      assertTrue(counter.settle());
      assertEquals(MANY, counter.directory.cardsVersion());
      assertEquals(List.of("1 COMING"), heard(counter, MANY));
      post(5);
      assertTrue(counter.settle());
      assertEquals(List.of("1 OUT"), heard(counter, 5));
      order(5, CardReason.LOST);
      assertTrue(counter.settle());
      assertEquals(List.of("2 COMING", "1 LOST"), heard(counter, 5));
      assertEquals(MANY + 3, counter.directory.cardsVersion());
    }
  }

  @Test
  void fetchesAnewWhenTheHostWasSetBackAndGoesOnWithOneThatIsOlderThanCards() throws Exception {
    Path home = folder.resolve("host");
    Path backup = folder.resolve("backup.db");
    try (TestHost host = TestHost.start(home);
        BadFront front = new BadFront(host.address().getPort());
        Counter counter = Counter.enrolled(folder.resolve("terminal"), front.address())) {
      front.misbehave(
          Paths.CARDS,
          (_, out) ->
              Badness.send(
                  out, "404 Not Found", "{\"code\":\"not-found\",\"message\":\"nothing\"}"));
      order(1, CardReason.FIRST);
      counter.pay();
      assertTrue(counter.settle());
      assertEquals(SyncStatus.Link.UP, counter.sync.status().link());
      assertEquals(List.of(), heard(counter, 1));
      front.behave();
      host.restart(() -> copy(home.resolve("host.db"), backup));
      order(2, CardReason.FIRST);
      assertTrue(counter.settle());
      assertEquals(2, counter.directory.cardsVersion());
      host.restart(() -> copy(backup, home.resolve("host.db")));
      assertTrue(counter.settle());
      assertEquals(1, counter.directory.cardsVersion());
      assertEquals(List.of(), heard(counter, 2));
      assertEquals(List.of("1 COMING"), heard(counter, 1));
    }
  }

  private void order(int number, CardReason reason) {
    Contract contract = Customers.person(number);
    try (HostCards cards = cards()) {
      cards.register().order(contract, Customers.BILLER, reason, "ilze");
    }
  }

  private void post(int number) {
    try (HostCards cards = cards()) {
      Card card = cards.register().of(Customers.person(number).id()).getFirst();
      Batch batch = cards.batches().single(card.id(), "t", "x").orElseThrow();
      move(cards, batch, CardState.IN_BATCH, CardState.PRINTED);
      move(cards, batch, CardState.PRINTED, CardState.POSTED);
    }
  }

  private static void move(HostCards cards, Batch batch, CardState from, CardState to) {
    assertEquals(1, cards.batches().move(batch.id(), 1, 1, from, to, CardReason.MADE, "x"));
  }

  private HostCards cards() {
    return HostCards.open(folder.resolve("host"), TestHost.CLOCK);
  }

  private static List<String> heard(Counter counter, int number) {
    List<String> heard = new ArrayList<>();
    for (IssuedCard card : counter.directory.cards(Customers.person(number).id())) {
      heard.add(card.issue() + " " + card.state());
    }
    return heard;
  }

  private static void copy(Path from, Path to) throws java.io.IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
