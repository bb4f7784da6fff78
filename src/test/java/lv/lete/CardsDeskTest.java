package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardState;
import lv.lete.contract.ContractId;
import org.junit.jupiter.api.Test;

/// The desk of the card-printing staff, driven by its keys over a real host's home: from the look
/// at who gets a card to cards with the post.
class CardsDeskTest extends TypedDesk {
  @Test
  void plansStartsMakesReleasesAndPosts() throws Exception {
    open("en");
    key(KeyCode.F7);
    assertTrue(says("All contracts were looked at"), "the look");
    mark("Saldus novads");
    key(KeyCode.SPACE, KeyCode.F9);
    robot.write("pilot");
    set("months", "4");
    key(KeyCode.ENTER);
    assertTrue(says("Campaign pilot is planned"), "the plan");
    assertEquals(0, books().batches().all().size(), "nothing is ordered by a plan");
    key(KeyCode.F8);
    assertTrue(says("What is due today is in batches"), "the run");
    key(KeyCode.F3);
    long batch = books().batches().all().getLast().id();
    assertTrue(says("Batch " + batch), "a batch");
    key(KeyCode.F7);
    assertTrue(says("Batch %d is released".formatted(batch)), "made and released");
    assertEquals(Batch.State.RELEASED, state(batch));
    spoil(batch);
    key(KeyCode.F9);
    assertTrue(says("is held: use nothing of it") && says("LT-W57"), "held");
    assertEquals(Batch.State.HELD, state(batch));
    key(KeyCode.F7);
    assertTrue(says("Batch %d is released".formatted(batch)), "made again");
    printed(batch);
    key(KeyCode.F12, KeyCode.F11, KeyCode.ENTER, KeyCode.F7);
    assertEquals(0, count(batch, CardState.POSTED), "Enter is no yes, and nothing else is done");
    key(KeyCode.ESCAPE, KeyCode.F11, KeyCode.F8, KeyCode.F8);
    assertTrue(count(batch, CardState.POSTED) > 0, "posted");
    assertEquals(0, count(batch, CardState.PRINTED));
  }

  @Test
  void refusesAPlanThatIsNotWholeAndKeepsNothing() throws Exception {
    open("en");
    key(KeyCode.F7, KeyCode.F9, KeyCode.ENTER);
    assertTrue(says("Give the campaign a name"));
    robot.write("all");
    set("from", "soon");
    key(KeyCode.ENTER);
    assertTrue(says("This is not a date") && says("LT-W92"));
    set("from", "1.12.2026");
    set("months", "25");
    key(KeyCode.ENTER);
    assertTrue(says("Months are 0 to 24"));
    set("months", "0");
    set("batchSize", "0");
    key(KeyCode.ENTER);
    assertTrue(says("LT-W93"));
    assertEquals(List.of(), books().campaigns().all());
    set("batchSize", "50");
    key(KeyCode.ENTER);
    assertEquals(1, books().campaigns().all().size());
    key(KeyCode.F7, KeyCode.F9);
    robot.write("all");
    key(KeyCode.ENTER);
    assertTrue(says("There is a campaign all already") && says("LT-W09"));
    assertEquals(1, books().campaigns().all().size());
  }

  @Test
  void writesExceptionsAndPausesAndGoesOn() throws Exception {
    open("en");
    key(KeyCode.F7, KeyCode.F10);
    assertTrue(says("Exceptions written: "));
    try (Stream<Path> written = Files.list(files())) {
      Path csv = written.filter(file -> file.toString().endsWith(".csv")).findFirst().get();
      assertTrue(Files.readString(csv, StandardCharsets.UTF_8).startsWith("contract_number,"));
    }
    key(KeyCode.F9);
    robot.write("all");
    key(KeyCode.ENTER, KeyCode.F8, KeyCode.F9);
    assertTrue(says("Campaign all: paused"));
    key(KeyCode.F8);
    assertTrue(says("What is due today is in batches"));
  }

  @Test
  void findsACustomerOrdersTheNextCardAndMarksIt() throws Exception {
    open("en");
    key(KeyCode.F4);
    robot.write("vitolina gertrude");
    key(KeyCode.ENTER);
    assertTrue(says("Found: 2"), "words without diacritics");
    assertTrue(says("This contract never had a card"));
    key(KeyCode.F7, KeyCode.DIGIT1, KeyCode.ENTER);
    ContractId who = new ContractId("latvenergo", "1002003000");
    assertEquals(0, books().register().of(who).size(), "Enter is no yes");
    key(KeyCode.F8);
    assertEquals(1, books().register().of(who).size());
    assertTrue(says("Card 1 is ordered, the first"));
    key(KeyCode.F7, KeyCode.DIGIT2, KeyCode.F8, KeyCode.F8);
    assertTrue(says("card 1 is on its way already") && says("LT-W14"));
    assertEquals(1, books().register().of(who).size());
    key(KeyCode.F11);
    robot.write("1002003000");
    key(KeyCode.ENTER, KeyCode.F10, KeyCode.DIGIT1);
    assertTrue(says("Card 1 of Ģertrūde Šarlote Vītoliņa-Ķīķerniece: blocked?"));
    key(KeyCode.F8);
    assertEquals(CardState.BLOCKED, books().register().of(who).getFirst().state());
    key(KeyCode.F9, KeyCode.F9);
    assertTrue(says("Cards blocked: 1"), "the ones that need an eye");
  }

  @Test
  void showsADesignAnewWhenAFileIsSavedAndNamesItsFaults() throws Exception {
    copyDesigns();
    open("en");
    key(KeyCode.F5);
    design("klienta-karte");
    assertTrue(says("klienta-karte: no faults; the bars read back"));
    Path front = designs().resolve("klienta-karte").resolve(front());
    String right = Files.readString(front, StandardCharsets.UTF_8);
    Files.writeString(front, right.replace("id=\"name\"", "id=\"nobody\""));
    tick();
    assertTrue(says("klienta-karte has faults") && says("LT-W41"), "faults");
    assertTrue(says(front.getFileName().toString()), "the file is named");
    Files.writeString(front, right + "\n");
    tick();
    assertTrue(says("no faults; the bars read back"), "mended");
    key(KeyCode.F8);
    robot.write("no such");
    key(KeyCode.ENTER);
    assertTrue(says("No card can be made of contract no such") && says("LT-W13"));
    key(KeyCode.F7);
    assertTrue(says("Longest name"));
  }

  @Test
  void refusesAHomeThatIsNone() {
    assertEquals(1, lete("cards", "desk", "--home", folder.resolve("nothing").toString()));
    assertTrue(heard().contains("LT-H03"), heard());
  }

  @Test
  void leavesWorkAloneThatIsNotBegunTwice() throws Exception {
    open("en");
    key(KeyCode.F8, KeyCode.F9);
    assertFalse(says("LT-W10"), "nothing is marked, nothing is done");
  }

  @Test
  void saysWhatAPrinterDidAndAsksWhatNobodyKnows() throws Exception {
    open("en");
    assertEquals(
        0, lete("cards", "plan", "--home", hostHome().toString(), "--name", "a", "--start"));
    key(KeyCode.F3, KeyCode.F7, KeyCode.F10);
    long batch = books().batches().all().getLast().id();
    key(KeyCode.F7);
    assertTrue(says("This names no printer") && says("LT-W64"));
    key(KeyCode.F11);
    robot.write("ipp://localhost:9/ipp/print");
    key(KeyCode.ENTER);
    assertTrue(says("The printer does not answer"));
    key(KeyCode.F7);
    assertTrue(says("The printer took nothing") && says("LT-W67"));
    assertEquals(0, count(batch, CardState.PRINTED));
    lookAfter(batch);
    key(KeyCode.F12);
    assertTrue(says("Places 1-3 were sent to ipp://lost"));
    set("cameOut", "4");
    key(KeyCode.ENTER);
    assertTrue(says("Key how many cards are there, 0 to 3") && says("LT-W69"));
    set("cameOut", "2");
    key(KeyCode.ENTER, KeyCode.ENTER);
    assertEquals(2, count(batch, CardState.PRINTED), "what a person saw, once");
    assertTrue(books().printJobs().open(batch).isEmpty());
  }
}
