package lv.lete.card.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lv.lete.card.register.CardRegister.Moving;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a card may become, and that the database keeps to it whoever writes.
class CardRegisterTest {
  private static final Instant NOON = Instant.parse("2010-02-01T10:00:00Z");
  private static final Set<CardState> LIVE =
      Set.of(
          CardState.ORDERED,
          CardState.IN_BATCH,
          CardState.PRINTED,
          CardState.POSTED,
          CardState.ACTIVE,
          CardState.RETURNED);

  @TempDir Path folder;
  private CardBooks books;
  private CardRegister register;
  private Batches batches;

  @BeforeEach
  void open() {
    books = CardBooks.open(folder.resolve("host.db"));
    register = new CardRegister(books, () -> NOON);
    batches = new Batches(books, () -> NOON);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void keepsTheSameTableOfMovesInTheDatabaseAsInTheProgram() {
    Set<String> kept =
        books.read(reading -> {
          Set<String> rows = new TreeSet<>();
          try (Statement select = reading.createStatement();
              ResultSet row = select.executeQuery("SELECT before, after FROM card_move")) {
            while (row.next()) {
              rows.add(row.getString(1) + ">" + row.getString(2));
            }
          }
          return rows;
        });
    Set<String> allowed = new TreeSet<>();
    for (CardState from : CardState.values()) {
      for (CardState to : CardState.values()) {
        if (from.mayBecome(to)) {
          allowed.add(from + ">" + to);
        }
      }
    }
    assertEquals(allowed, kept);
    assertTrue(CardState.REPLACED.next().isEmpty() && CardState.BLOCKED.next().isEmpty());
  }

  @Test
  void numbersAContractsCardsFromOneAndEndsTheOneBefore() {
    Contract anna = Customers.person(1);
    Ordering first = order(anna, CardReason.FIRST);
    assertEquals(new Ordering.Ordered(new CardId(anna.id(), 1), null), first);
    assertInstanceOf(Ordering.AlreadyComing.class, order(anna, CardReason.LOST));
    make(anna.id(), CardState.POSTED);
    assertInstanceOf(Ordering.HasCard.class, order(anna, CardReason.FIRST));
    Ordering.Ordered second =
        assertInstanceOf(Ordering.Ordered.class, order(anna, CardReason.LOST));
    assertEquals(2, second.card().issue());
    assertEquals(CardState.LOST, second.before() == null ? null : second.before().state());
    make(anna.id(), CardState.ACTIVE);
    assertInstanceOf(Ordering.Ordered.class, order(anna, CardReason.DAMAGED));
    assertEquals(
        List.of(CardState.ORDERED, CardState.REPLACED, CardState.LOST),
        register.of(anna.id()).stream().map(Card::state).toList());
    assertEquals(
        List.of(
            CardState.ORDERED,
            CardState.IN_BATCH,
            CardState.PRINTED,
            CardState.POSTED,
            CardState.LOST),
        register.history(new CardId(anna.id(), 1)).stream().map(CardStep::state).toList());
  }

  @Test
  void ordersNoneForALegalCustomerAnEndedContractOrOneWithoutAName() {
    Contract anna = Customers.person(1);
    Contract nobody = Customers.with(anna, " ", "", anna.postalCode());
    assertEquals(new Ordering.NotEntitled(Entitlement.NO_NAME), order(nobody, CardReason.FIRST));
    Contract firm =
        Customers.contract(
            2,
            Contract.Kind.LEGAL,
            Contract.Status.ACTIVE,
            Contract.BillingChannel.E_INVOICE,
            false,
            "Saldus novads");
    assertEquals(
        new Ordering.NotEntitled(Entitlement.LEGAL_CUSTOMER), order(firm, CardReason.LOST));
    assertTrue(register.of(anna.id()).isEmpty());
  }

  @Test
  void postsACardThatCameBackAgainAndListsThoseThatDid() {
    Contract anna = Customers.person(1);
    order(anna, CardReason.FIRST);
    assertInstanceOf(Moving.NotAllowed.class, move(anna, CardState.RETURNED));
    make(anna.id(), CardState.POSTED);
    assertInstanceOf(Moving.Moved.class, move(anna, CardState.RETURNED));
    assertInstanceOf(Moving.AlreadyThere.class, move(anna, CardState.RETURNED));
    assertEquals(1, register.in(CardState.RETURNED, 10).size());
    assertInstanceOf(Moving.Moved.class, move(anna, CardState.POSTED));
    assertEquals(0, register.in(CardState.RETURNED, 10).size());
    assertInstanceOf(Moving.NoSuchCard.class, move(Customers.person(9), CardState.BLOCKED));
  }

  @Test
  void refusesEveryOtherWayToChangeACard() {
    Contract anna = Customers.person(1);
    order(anna, CardReason.FIRST);
    for (String bad :
        List.of(
            "UPDATE card SET state = 'ACTIVE', step = step + 1",
            "UPDATE card SET state = 'IN_BATCH', step = step + 1",
            "UPDATE card SET state = 'LOST', step = step + 1",
            "UPDATE card SET state = 'RETURNED', step = step + 1",
            "UPDATE card SET state = 'BLOCKED'",
            "UPDATE card SET issue = 2",
            "UPDATE card SET reason = 'LOST'",
            "DELETE FROM card",
            "UPDATE card_step SET state = 'LOST'",
            "DELETE FROM card_step",
            "INSERT INTO card (biller, number, issue, state, reason, municipality, route,"
                + " ordered_at, changed_at, actor) SELECT biller, number, 3, 'ORDERED', 'LOST',"
                + " municipality, route, 1, 1, 'x' FROM card",
            "INSERT OR REPLACE INTO card SELECT * FROM card")) {
      assertThrows(StoreFault.class, () -> execute(bad), bad);
    }
    assertEquals(1, register.history(new CardId(anna.id(), 1)).size());
  }

  /// Whatever people do in whatever order: numbers without gaps, one live card a contract, a card
  /// in one batch, and a history that is the card's life step by step.
  @Test
  void holdsWhateverPeopleDo() {
    List<CardState> states = List.of(CardState.values());
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<Contract> people = List.of(Customers.person(1), Customers.person(2));
      Map<CardId, List<CardState>> lives = new HashMap<>();
      for (int act = 0; act < 60; act++) {
        Contract contract = people.get(random.nextInt(2));
        int choice = random.nextInt(4);
        CardState state = states.get(random.nextInt(states.size()));
        List<CardReason> reasons = CardReason.forOrders();
        switch (choice) {
          case 0 -> order(contract, reasons.get(random.nextInt(reasons.size())));
          case 1 -> move(contract, state);
          default -> onward(contract.id());
        }
        for (Contract one : people) {
          check(one.id(), lives, "seed " + seed + " act " + act);
        }
      }
    }
  }

  private void check(ContractId contract, Map<CardId, List<CardState>> lives, String where) {
    List<Card> cards = register.of(contract);
    Set<String> places = new HashSet<>();
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      assertEquals(cards.size() - i, card.id().issue(), where);
      List<CardState> steps = register.history(card.id()).stream().map(CardStep::state).toList();
      assertEquals(card.state(), steps.getLast(), where);
      List<CardState> before = lives.getOrDefault(card.id(), List.of());
      assertEquals(before, steps.subList(0, before.size()), where);
      for (int step = 1; step < steps.size(); step++) {
        assertTrue(steps.get(step - 1).mayBecome(steps.get(step)), where + steps);
      }
      lives.put(card.id(), new ArrayList<>(steps));
      if (card.batch() != null) {
        assertTrue(places.add(card.batch() + "/" + card.place()), where);
      }
    }
    assertTrue(cards.stream().filter(card -> LIVE.contains(card.state())).count() <= 1, where);
  }

  @Test
  void countsTheFeedOnlyWhereACounterSeesADifference() {
    Contract anna = Customers.person(1);
    order(anna, CardReason.FIRST);
    assertEquals(1, number("SELECT version FROM card"));
    make(anna.id(), CardState.PRINTED);
    assertEquals(1, number("SELECT version FROM card"));
    make(anna.id(), CardState.ACTIVE);
    assertEquals(2, number("SELECT version FROM card"));
    order(anna, CardReason.LOST);
    assertEquals(3, number("SELECT version FROM card WHERE issue = 1"));
    assertEquals(4, number("SELECT version FROM card WHERE issue = 2"));
  }

  private void execute(String sql) {
    books.write(writing -> {
      try (Statement statement = writing.createStatement()) {
        return statement.executeUpdate(sql);
      }
    });
  }

  private int number(String sql) {
    return books.read(reading -> {
      try (Statement select = reading.createStatement();
          ResultSet row = select.executeQuery(sql)) {
        return row.next() ? row.getInt(1) : -1;
      }
    });
  }

  private Ordering order(Contract contract, CardReason reason) {
    return register.order(contract, Customers.BILLER, reason, "ilze");
  }

  private Moving move(Contract contract, CardState to) {
    return register.move(contract.id(), to, CardReason.MAIL_RETURNED, "ilze");
  }

  /// The newest card goes one step on as in making and posting.
  private void onward(ContractId contract) {
    if (register.of(contract).isEmpty()) {
      return;
    }
    Card card = register.of(contract).getFirst();
    switch (card.state()) {
      case ORDERED -> assertTrue(batches.single(card.id(), "t", "ilze").isPresent());
      case IN_BATCH -> to(card, CardState.PRINTED);
      case PRINTED -> to(card, CardState.POSTED);
      case POSTED -> to(card, CardState.ACTIVE);
      case ACTIVE, RETURNED, LOST, REPLACED, BLOCKED -> assertTrue(true);
    }
  }

  private void to(Card card, CardState state) {
    Long batch = card.batch();
    assertEquals(
        1,
        batches.move(batch == null ? -1 : batch, 1, 1, card.state(), state, CardReason.MADE, "x"));
  }

  private void make(ContractId contract, CardState wanted) {
    while (register.of(contract).getFirst().state() != wanted) {
      onward(contract);
    }
  }
}
