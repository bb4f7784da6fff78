package lv.lete.card.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lv.lete.card.campaign.Campaigns.Answer;
import lv.lete.card.campaign.RunCampaign.Stop;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Batches;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.CardId;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Customers;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Contract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Campaigns from plan to batches: everybody once, in the order of the post, wherever it stops.
class CampaignTest {
  private static final Instant NOON = Instant.parse("2009-12-01T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2009, 12, 1);
  private static final List<String> AREAS = List.of("Saldus novads", "Brocēnu novads", "Rīga");
  private static final List<Contract> PEOPLE = Customers.many(7, 3_000, AREAS);

  @TempDir Path folder;
  private final Customers contracts = new Customers(PEOPLE);
  private CardBooks books;

  @BeforeEach
  void open() {
    books = CardBooks.open(folder.resolve("host.db"));
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void previewsByMunicipalityAndReasonWithoutChangingAnything() {
    List<Preview.Problem> exceptions = new ArrayList<>();
    Preview preview =
        Preview.of(contracts, register(), Customers.BILLER, null, exceptions::add, Watch.NONE);
    for (String area : AREAS) {
      assertEquals(
          PEOPLE.stream().filter(one -> one.municipality().equals(area)).count(),
          preview.contracts(area));
      assertEquals(getOne(area).size(), preview.count(area, Entitlement.GETS_ONE));
    }
    assertEquals(
        PEOPLE.stream().filter(one -> one.kind() == Contract.Kind.LEGAL).count(),
        preview.count(Entitlement.LEGAL_CUSTOMER));
    assertEquals(List.of(), exceptions);
    assertTrue(campaigns().all().isEmpty());
  }

  @Test
  void cutsBatchesOfAnAreaInTheOrderOfThePost() {
    start(AREAS.subList(0, 2), 100);
    assertEquals(Stop.ALL_CUT, run(Watch.NONE));
    assertWhole(AREAS.subList(0, 2), 100);
    Campaign done = campaigns().find("pilot").orElseThrow();
    assertEquals(Campaign.State.RUNNING, done.state());
    for (Batch batch : batches().all()) {
      assertTrue(
          batches()
                  .move(
                      batch.id(),
                      1,
                      batch.cards(),
                      CardState.IN_BATCH,
                      CardState.PRINTED,
                      CardReason.MADE,
                      "x")
              == batch.cards());
      assertFalse(campaigns().finish(done.id(), "x"));
      batches()
          .move(
              batch.id(),
              1,
              batch.cards(),
              CardState.PRINTED,
              CardState.POSTED,
              CardReason.MAILED,
              "x");
    }
    assertTrue(campaigns().finish(done.id(), "x"));
    assertInstanceOf(Answer.NotNow.class, campaigns().start("pilot", "x"));
  }

  /// The process dies after each number of steps in turn, and another goes on.
  @Test
  void losesAndDoublesNothingWhereverItStops() {
    int stops = 0;
    for (int patience = 1; ; patience++) {
      books.close();
      books = CardBooks.open(folder.resolve("host-" + patience + ".db"));
      start(AREAS.subList(0, 2), 130);
      Stop stop = run(stopsAfter(patience));
      if (stop == Stop.ALL_CUT) {
        break;
      }
      assertEquals(Stop.ENDED_BY_WATCH, stop);
      stops++;
      books.close();
      books = CardBooks.open(folder.resolve("host-" + patience + ".db"));
      assertEquals(Stop.ALL_CUT, run(Watch.NONE));
      assertWhole(AREAS.subList(0, 2), 130);
    }
    assertTrue(stops > 15, "only " + stops + " places to stop at");
  }

  @Test
  void givesEachOneCardWhenTwoProcessesRunIt() throws InterruptedException {
    start(AREAS, 90);
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failed = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((_, why) -> failed.add(why))
              .start(() -> {
                try (CardBooks own = CardBooks.open(folder.resolve("host.db"))) {
                  new RunCampaign(own, contracts, () -> NOON)
                      .run("pilot", Customers.BILLER, TODAY, "x", Watch.NONE);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failed);
    assertWhole(AREAS, 90);
  }

  @Test
  void stopsWhenSomebodyPausesItAndGoesOnWhenResumed() {
    start(AREAS, 100);
    AtomicInteger steps = new AtomicInteger();
    Stop stop =
        run((_, _) -> {
          if (steps.incrementAndGet() == 4) {
            campaigns().pause("pilot", "ilze");
          }
          return true;
        });
    assertEquals(Stop.NOT_RUNNING, stop);
    assertEquals(Stop.NOT_RUNNING, run(Watch.NONE));
    assertInstanceOf(Answer.Done.class, campaigns().start("pilot", "ilze"));
    assertEquals(Stop.ALL_CUT, run(Watch.NONE));
    assertWhole(AREAS, 100);
  }

  @Test
  void waitsForTheDayOfAnArea() {
    Schedule schedule =
        Schedule.of(
            List.of("Saldus novads"),
            TODAY,
            List.of(new Schedule.Size("Brocēnu novads", 100), new Schedule.Size("Rīga", 100)),
            TODAY.plusDays(30),
            4);
    assertEquals(TODAY.plusDays(30), schedule.areas().get(1).due());
    assertEquals(TODAY.plusDays(90), schedule.areas().get(2).due());
    plan(schedule, Campaign.Kind.MAILING, 1_000);
    campaigns().start("pilot", "x");
    assertEquals(Stop.NEXT_IS_LATER, run(Watch.NONE));
    assertWhole(List.of("Saldus novads"), 1_000);
    assertEquals(
        Stop.ALL_CUT,
        new RunCampaign(books, contracts, () -> NOON)
            .run("pilot", Customers.BILLER, TODAY.plusDays(90), "x", Watch.NONE));
    assertWhole(AREAS, 1_000);
  }

  @Test
  void makesWhatPeopleOrderedAndPutsATakenOutCardIntoABatchAgain() {
    for (int number = 1; number <= 7; number++) {
      register().order(Customers.person(number), Customers.BILLER, CardReason.FIRST, "x");
    }
    plan(Schedule.allOn(TODAY, List.of(Campaigns.Plan.EVERYWHERE)), Campaign.Kind.ORDERS, 5);
    campaigns().start("pilot", "x");
    assertEquals(Stop.ALL_CUT, run(Watch.NONE));
    assertEquals(List.of(5, 2), batches().all().stream().map(Batch::cards).toList());
    batches().move(1, 3, 3, CardState.IN_BATCH, CardState.ORDERED, CardReason.WITHDRAWN, "x");
    assertEquals(4, batches().cards(1, 1, 10).size());
    assertEquals(Stop.ALL_CUT, run(Watch.NONE));
    assertEquals(List.of(5, 2, 1), batches().all().stream().map(Batch::cards).toList());
    assertEquals(7, campaigns().find("pilot").orElseThrow().cards(CardState.IN_BATCH));
  }

  @Test
  void refusesANameThatIsTakenAndOneThatIsNot() {
    start(AREAS, 10);
    assertInstanceOf(
        Answer.NameTaken.class,
        campaigns()
            .plan(
                new Campaigns.Plan(
                    "pilot",
                    "latvenergo",
                    Campaign.Kind.MAILING,
                    "t",
                    5,
                    Schedule.allOn(TODAY, AREAS)),
                "x"));
    assertEquals(new Answer.NoSuchCampaign(List.of("pilot")), campaigns().start("none", "x"));
  }

  /// Everybody of the areas who gets one has one, in one batch, at places without gaps, batches are
  /// full but the last of an area, and addresses of an area's batches are in order.
  private void assertWhole(List<String> areas, int size) {
    Set<CardId> seen = new HashSet<>();
    for (String area : areas) {
      String before = "";
      List<Batch> cut =
          batches().all().stream().filter(one -> one.municipality().equals(area)).toList();
      for (Batch batch : cut) {
        assertEquals(Batch.State.CUT, batch.state());
        assertTrue(batch.cards() == size || batch.equals(cut.getLast()), batch.toString());
        List<Card> cards = batches().cards(batch.id(), 1, 100_000);
        assertEquals(batch.cards(), cards.size());
        for (int i = 0; i < cards.size(); i++) {
          assertEquals(i + 1, cards.get(i).place());
          assertTrue(before.compareTo(cards.get(i).route()) < 0, "out of order");
          before = cards.get(i).route();
          assertTrue(seen.add(cards.get(i).id()), "twice: " + cards.get(i));
        }
      }
    }
    Set<CardId> expected = new HashSet<>();
    areas.forEach(area -> getOne(area).forEach(one -> expected.add(new CardId(one.id(), 1))));
    assertEquals(expected, seen);
  }

  private static List<Contract> getOne(String area) {
    return PEOPLE.stream()
        .filter(one -> one.municipality().equals(area))
        .filter(one -> one.kind() == Contract.Kind.PRIVATE)
        .filter(one -> one.status() == Contract.Status.ACTIVE)
        .filter(one -> one.billingChannel() == Contract.BillingChannel.PAPER_SLIP)
        .filter(Contract::selfDeclares)
        .toList();
  }

  private static Watch stopsAfter(int steps) {
    AtomicInteger left = new AtomicInteger(steps);
    return (_, _) -> left.decrementAndGet() > 0;
  }

  private void start(List<String> areas, int size) {
    plan(Schedule.allOn(TODAY, areas), Campaign.Kind.MAILING, size);
    assertInstanceOf(Answer.Done.class, campaigns().start("pilot", "ilze"));
  }

  private void plan(Schedule schedule, Campaign.Kind kind, int size) {
    Answer answer =
        campaigns()
            .plan(
                new Campaigns.Plan("pilot", "latvenergo", kind, "klienta-karte", size, schedule),
                "ilze");
    assertInstanceOf(Answer.Done.class, answer);
  }

  private Stop run(Watch watch) {
    return new RunCampaign(books, contracts, () -> NOON)
        .run("pilot", Customers.BILLER, TODAY, "ilze", watch);
  }

  private Campaigns campaigns() {
    return new Campaigns(books, () -> NOON);
  }

  private Batches batches() {
    return new Batches(books, () -> NOON);
  }

  private CardRegister register() {
    return new CardRegister(books, () -> NOON);
  }
}
