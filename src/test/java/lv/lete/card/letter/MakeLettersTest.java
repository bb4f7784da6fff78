package lv.lete.card.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.lete.card.campaign.Watch;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.card.letter.MakeLetters.Made;
import lv.lete.card.letter.MakeLetters.Parting;
import lv.lete.card.letter.MakeLetters.Writing;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.register.Customers;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters in files of ten: stopped, gone on with, parted as the files of a batch, read back.
class MakeLettersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int PEOPLE = 47;
  private static final Watch AT_25 = (done, _) -> done < 25;

  @TempDir private Path folder;
  private String design = "paterina-tabula";
  private String what = "";
  private LocalDate day = DAY;
  private Parting parting = new Parting(10, false);
  private Writing writing = MakeLettersTest::toMost;

  /// The third gets none for a reason, the fifth needs none.
  private static Letter toMost(CardWords customer) {
    return switch (customer.place()) {
      case 3 -> new Letter.NotWritten("LT-W84 TWO_CURRENCIES");
      case 5 -> new Letter.NotNeeded();
      default -> plain(customer);
    };
  }

  private static Letter plain(CardWords customer) {
    return new Letter.Written(List.of(new Sheet(0, customer)), List.of());
  }

  private Iterator<CardWords> people() {
    return IntStream.rangeClosed(1, PEOPLE)
        .mapToObj(at -> new CardWords(Customers.person(at), Customers.BILLER, 1, at, day))
        .iterator();
  }

  private Made make(Watch watch) {
    try (Template template = Shipped.right(design)) {
      return new MakeLetters(template, "print", List.of(), what)
          .make(folder, "letters", this::people, parting, PEOPLE, writing, watch);
    }
  }

  /// Contract numbers by file, as the lists have them.
  private List<List<Integer>> listed() throws IOException {
    List<List<Integer>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path list : files.filter(MakeLettersTest::list).sorted().toList()) {
        all.add(
            Files.readAllLines(list).stream()
                .skip(1)
                .map(row -> Integer.valueOf(row.split(",")[1]))
                .toList());
      }
    }
    return all;
  }

  private static boolean list(Path file) {
    return file.getFileName().toString().matches("letters-\\d+\\.csv");
  }

  private void assertEachOnce() throws IOException {
    assertEquals(
        IntStream.rangeClosed(1, PEOPLE).filter(at -> at != 3 && at != 5).boxed().toList(),
        listed().stream().flatMap(List::stream).toList());
    assertEquals(
        List.of("contract_number,why", "0000000003,LT-W84 TWO_CURRENCIES"),
        Files.readAllLines(folder.resolve("letters-not-made.csv")));
    assertFalse(Files.exists(folder.resolve(".lete-letters.run")), "the run has ended");
  }

  @Test
  void aRunThatWasStoppedGoesOnFromItsLastWholeFile() throws IOException {
    Made stopped = make(AT_25);
    assertTrue(stopped.cancelled());
    assertEquals(2, stopped.files().size());
    List<Object> before = keys(stopped.files());
    AtomicInteger written = new AtomicInteger();
    writing =
        customer -> {
          written.incrementAndGet();
          return toMost(customer);
        };
    Made ended = make(Watch.NONE);
    assertEquals(PEOPLE - 22, written.get(), "those of the first two files are not written again");
    assertEquals(2, ended.kept());
    assertEquals(before, keys(ended.files().subList(0, 2)));
    assertEquals(List.of(45L, 45L, 1L, 1L), counts(ended));
    assertEachOnce();
  }

  private static List<Long> counts(Made made) {
    return List.of(made.letters(), made.pages(), made.notNeeded(), made.notWritten());
  }

  /// What a file system knows a file by: another file of the same content has another.
  private static List<Object> keys(List<ChunkFiles> files) throws IOException {
    List<Object> keys = new ArrayList<>();
    for (ChunkFiles file : files) {
      keys.add(Files.readAttributes(file.pdf(), "unix:ino,lastModifiedTime"));
    }
    return keys;
  }

  @Test
  void aRunThatHasEndedIsMadeAnew() throws IOException {
    make(Watch.NONE);
    assertEquals(0, make(Watch.NONE).kept());
    assertEachOnce();
  }

  @Test
  void aFileThatIsNotAsItWasMadeIsMadeAgainWithAllAfterIt() throws IOException {
    Made stopped = make((done, _) -> done < 35);
    Path second = stopped.files().get(1).pdf();
    byte[] right = Files.readAllBytes(second);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(second, wrong);
    assertEquals(1, make(Watch.NONE).kept());
    assertEachOnce();
    assertEquals(-1, java.util.Arrays.mismatch(right, Files.readAllBytes(second)));
  }

  @Test
  void otherLettersAreNotTakenForThoseOfTheRunThatWasStopped() throws IOException {
    make(AT_25);
    what = "another period";
    assertEquals(0, make(AT_25).kept());
    day = DAY.plusDays(1);
    assertEquals(0, make(AT_25).kept(), "another day stands on them");
    parting = new Parting(7, false);
    assertEquals(0, make(AT_25).kept(), "files of another size");
    assertEquals(3, make(Watch.NONE).kept());
    assertEachOnce();
  }

  @Test
  void aRecordTornByAPowerCutIsGoodUpToItsLastWholeLine() throws IOException {
    make(AT_25);
    Path record = folder.resolve(".lete-letters.run");
    List<String> lines = Files.readAllLines(record);
    String last = lines.getLast();
    assertTrue(last.startsWith("reached\t"), lines.toString());
    Files.writeString(
        record,
        String.join("\n", lines.subList(0, lines.size() - 1))
            + "\n"
            + last.substring(0, last.length() - 5));
    assertEquals(1, make(AT_25).kept());
    Files.write(record, new byte[] {(byte) 0xff, (byte) 0xfe}, StandardOpenOption.APPEND);
    assertEquals(0, make(Watch.NONE).kept(), "no text at all");
    assertEachOnce();
  }

  @Test
  void filesAsThoseOfABatchHoldThePlacesOfTheirCards() throws IOException {
    parting = new Parting(10, true);
    make(AT_25);
    assertEquals(2, make(Watch.NONE).kept());
    assertEachOnce();
    assertEquals(
        List.of(1, 2, 4, 6, 7, 8, 9, 10), listed().getFirst(), "two of ten places get none");
    assertEquals(IntStream.rangeClosed(11, 20).boxed().toList(), listed().get(1));
    assertEquals(IntStream.rangeClosed(41, 47).boxed().toList(), listed().getLast());
  }

  @Test
  void lettersWithBarsAreReadBackAndAFileWithAWrongOneIsNotThere() throws IOException {
    design = "pavadvestule";
    writing =
        customer ->
            customer.place() == 25
                ? new Letter.Written(List.of(new Sheet(0, new Changing(customer))), List.of())
                : toMost(customer);
    Made made = make(Watch.NONE);
    assertEquals(2, made.files().size());
    var unreadable = made.unreadable().orElseThrow();
    assertEquals(1, unreadable.report().faulty());
    assertEquals(2, unreadable.report().findings().getFirst().place());
    assertFalse(Files.exists(unreadable.file().pdf()), "it is not given out");
    assertFalse(Files.exists(unreadable.file().sums()));
    writing = MakeLettersTest::toMost;
    assertEquals(2, make(Watch.NONE).kept());
    assertEachOnce();
  }

  @Test
  void readingBackIsEndedByTheWatch() {
    design = "pavadvestule";
    parting = new Parting(PEOPLE, false);
    AtomicInteger asked = new AtomicInteger();
    Made made = make((_, _) -> asked.incrementAndGet() <= PEOPLE);
    assertTrue(made.cancelled());
    assertEquals(List.of(), made.files());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  /// Bars that are drawn as somebody else's: what a fault in memory or in the program would do.
  private static final class Changing implements Words {
    private final CardWords whose;
    private boolean drawn;

    Changing(CardWords whose) {
      this.whose = whose;
    }

    @Override
    public String of(Field field) {
      return whose.of(field);
    }

    @Override
    public String bars() {
      String right = whose.bars();
      String other = new CardWords(Customers.person(1), Customers.BILLER, 2, 1, DAY).bars();
      boolean first = !drawn;
      drawn = true;
      return first ? other : right;
    }
  }

  @Test
  void nothingOfACustomersNameIsInTheRecord() throws IOException {
    make(AT_25);
    String record = Files.readString(folder.resolve(".lete-letters.run"), StandardCharsets.UTF_8);
    assertFalse(record.contains("Ozola"), record);
  }
}
