package lv.lete.card.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.lete.card.register.PrintJobs.Opening;
import lv.lete.contract.ContractId;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was sent to printers is known for ever, and nothing is sent twice.
class PrintJobsTest {
  private static final int CARDS = 5;
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2010-02-01T10:00:00Z"));

  @TempDir private Path folder;
  private CardBooks books;
  private PrintJobs jobs;
  private Batches batches;
  private CardRegister register;
  private long batch;

  @BeforeEach
  void fill() {
    books = CardBooks.open(folder.resolve("host.db"));
    jobs = new PrintJobs(books, NOON);
    batches = new Batches(books, NOON);
    register = new CardRegister(books, NOON);
    for (int i = 1; i <= CARDS; i++) {
      register.order(Customers.person(i), Customers.BILLER, CardReason.FIRST, "anna");
    }
    batch =
        books.write(writing -> {
          long opened = BatchRows.open(writing, null, "Saldus", "klienta-karte", 1, "anna");
          try (Statement put = writing.createStatement()) {
            put.executeUpdate(
                "UPDATE card SET state = 'IN_BATCH', reason = 'BATCHED', step = step + 1, batch = "
                    + opened
                    + ", place = id");
            put.executeUpdate("UPDATE card_batch SET cards = 5");
          }
          BatchRows.seal(writing, opened, 1, "anna");
          return opened;
        });
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void opensNothingOfABatchThatIsNotReleasedOrHasChanged() {
    assertEquals(new Opening.Changed(), open("1-5"));
    release();
    ContractId second = Customers.person(2).id();
    register.move(second, CardState.BLOCKED, CardReason.UTILITY, "anna");
    assertEquals(new Opening.Changed(), open("1-5"));
    assertInstanceOf(Opening.Opened.class, open("1,3-5"));
  }

  @Test
  void hasOneOpenJobOfABatchAndTheDatabaseKeepsToIt() {
    release();
    PrintJob first = opened("1-2");
    assertEquals(new Opening.OtherOpen(first), open("3-5"));
    assertThrows(StoreFault.class, () -> sql(another("INSERT")));
    assertThrows(StoreFault.class, () -> sql(another("INSERT OR REPLACE")));
    jobs.unknown(first.id(), "silent", "anna");
    assertInstanceOf(Opening.OtherOpen.class, open("3-5"));
    assertEquals(PrintJob.State.UNKNOWN, jobs.open(batch).orElseThrow().state());
  }

  @Test
  void makesTheFirstCardsOfAJobWhenItEnds() {
    release();
    PrintJob job = opened("1,3-5");
    jobs.taken(job.id(), "77", "anna");
    assertEquals("77", jobs.open(batch).orElseThrow().number());
    jobs.end(job, PrintJob.State.STOPPED, 2, CardReason.MADE, "jam", "anna");
    assertEquals(Optional.empty(), jobs.open(batch));
    assertEquals(Map.of(CardState.PRINTED, 2, CardState.IN_BATCH, 3), batches.states(batch));
    List<Card> cards = batches.cards(batch, 1, CARDS);
    assertEquals(CardState.PRINTED, cards.get(2).state());
    jobs.end(job, PrintJob.State.PRINTED, 4, CardReason.MADE, "", "anna");
    PrintJob ended = jobs.of(batch, 10).getFirst();
    assertEquals(PrintJob.State.STOPPED, ended.state());
    assertEquals(2, ended.cameOut());
  }

  @Test
  void forgetsNoJobAndChangesNoneThatHasEnded() {
    release();
    PrintJob job = opened("1-5");
    assertThrows(StoreFault.class, () -> sql("DELETE FROM card_job"));
    assertThrows(StoreFault.class, () -> sql("UPDATE card_job SET places = '1'"));
    jobs.end(job, PrintJob.State.REFUSED, 0, CardReason.MADE, "no", "anna");
    assertThrows(StoreFault.class, () -> sql("UPDATE card_job SET came_out = 5"));
    assertThrows(
        IllegalArgumentException.class,
        () -> jobs.end(job, PrintJob.State.HANDED, 0, CardReason.MADE, "", "anna"));
  }

  @Test
  void readsPlacesAsItWroteThem() {
    Places places = Places.of(List.of(1, 2, 3, 5, 8, 9));
    assertEquals("1-3,5,8-9", places.toString());
    assertEquals(places, Places.parse(places.toString()));
    assertEquals("[1-3, 5]", places.first(4).toString());
    assertEquals(List.of(), places.first(0));
    assertEquals("[1-2, 3, 5, 8-9]", Places.pieces(places.runs(), 2).toString());
    for (String wrong : List.of("", "5-3", "1,2", "3,1", "0", "x")) {
      assertThrows(IllegalArgumentException.class, () -> Places.parse(wrong), wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> places.first(7));
  }

  private String another(String insert) {
    return insert
        + " INTO card_job (batch, places, printer, name, state, came_out, why, opened_at,"
        + " changed_at, actor) VALUES ("
        + batch
        + ", '3', 'p', 'n', 'SENDING', -1, '', 1, 1, 'anna')";
  }

  private void sql(String text) {
    books.write(writing -> {
      try (Statement statement = writing.createStatement()) {
        return statement.executeUpdate(text);
      }
    });
  }

  private void release() {
    assertTrue(batches.mark(batch, Batch.State.CUT, Batch.State.RELEASED, "anna"), "released");
  }

  private Opening open(String places) {
    return jobs.open(batch, Places.parse(places), "ipp://p", PrintJob.State.SENDING, "anna");
  }

  private PrintJob opened(String places) {
    return assertInstanceOf(Opening.Opened.class, open(places)).job();
  }
}
