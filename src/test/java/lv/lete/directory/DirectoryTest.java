package lv.lete.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lv.lete.bench.ContractGenerator;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
  @TempDir Path home;
  private Directory directory;

  @BeforeEach
  void open() {
    directory = Directory.open(home.resolve("contracts.db"));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  @Test
  void keepsEveryFieldAcrossReopening() {
    List<Contract> contracts = new java.util.ArrayList<>();
    new ContractGenerator(7).chunks(0, 300, 300, contracts::addAll);
    contracts.add(Samples.mapped("latvenergo", "A-17/b", "475123499999999993"));
    directory.apply(contracts, 9);
    close();
    open();
    for (Contract contract : contracts) {
      assertEquals(Optional.of(contract), directory.find(contract.id()));
      assertEquals(List.of(contract), directory.byNumber(contract.number()));
    }
    assertEquals(301, directory.size());
    assertEquals(9, directory.version());
    assertFalse(directory.rebuilt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1002003000",
        "0002003000",
        "2003000",
        "A1",
        "1",
        "0",
        "123456789012345",
        "1234567890123456",
        "12345678901234567890123",
        "10020030００"
      })
  void tellsNumbersApartAsText(String number) {
    Contract one = Samples.person("one", number, "Anna", "Ozola");
    Contract two = Samples.person("two", number, "Jānis", "Ozols");
    directory.apply(List.of(one, Samples.person("one", "0" + number, "Cits", "Cilvēks"), two), 1);
    assertEquals(List.of(one, two), directory.byNumber(number));
    assertEquals(Optional.of(two), directory.find(two.id()));
    assertEquals(Optional.empty(), directory.find(new ContractId("three", number)));
    assertEquals(Optional.empty(), directory.find(new ContractId("two", "0" + number)));
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertEquals(List.of(), directory.byNumber(""));
    assertEquals(List.of(), directory.byNumber("1002003000"));
    assertEquals(List.of(), directory.byGsrn("x"));
    assertEquals(List.of(), directory.search("Anna", 20));
    assertEquals(0, directory.version());
    directory.warm();
  }

  @Test
  void findsByGsrnThroughTheCompanyPrefix() {
    Contract ten = Samples.person("ten", "1002003000", "Anna", "Ozola");
    Contract eight = Samples.person("eight", "02003000", "Jānis", "Ozols");
    directory.putBillers(
        List.of(Samples.biller("ten", "4751234"), Samples.biller("eight", "475999910", 8)));
    directory.apply(List.of(ten, eight), 1);
    assertEquals(List.of(ten), directory.byGsrn("475123410020030005"));
    assertEquals(List.of(eight), directory.byGsrn("475999910020030005"));
    assertEquals(List.of(), directory.byGsrn("475123510020030005"));
  }

  @Test
  void theMappingColumnGoesBeforeTheCompanyPrefix() {
    Contract mapped = Samples.mapped("odd", "A-17", "475123410020030005");
    directory.putBillers(List.of(Samples.biller("ten", "4751234")));
    directory.apply(List.of(mapped, Samples.person("ten", "1002003000", "Anna", "Ozola")), 1);
    assertEquals(List.of(mapped), directory.byGsrn("475123410020030005"));
  }

  @Test
  void aChangedContractReplacesTheOldOne() {
    directory.apply(List.of(Samples.person("one", "1002003000", "Anna", "Ozola")), 1);
    Contract married = Samples.person("one", "1002003000", "Anna", "Liepiņa");
    assertTrue(directory.apply(List.of(married), 2));
    assertEquals(Optional.of(married), directory.find(married.id()));
    assertEquals(1, directory.size());
    assertEquals(List.of(married), directory.search("liepina", 20));
    assertEquals(List.of(), directory.search("ozola", 20));
  }

  @Test
  void theWatermarkNeverGoesBack() {
    Contract now = Samples.person("one", "1002003000", "Anna", "Ozola");
    directory.apply(List.of(now), 5);
    assertFalse(directory.apply(List.of(Samples.person("one", "1002003000", "Old", "Name")), 4));
    assertEquals(Optional.of(now), directory.find(now.id()));
    assertEquals(5, directory.version());
  }

  @Test
  void aRepeatedChunkChangesNothing() {
    List<Contract> chunk = List.of(Samples.person("one", "1002003000", "Anna", "Ozola"));
    directory.apply(chunk, 5);
    assertTrue(directory.apply(chunk, 5));
    assertEquals(1, directory.size());
    assertEquals(chunk, directory.search("ozo", 20));
  }

  @Test
  void aChunkThatFailsLeavesNothing() {
    Contract good = Samples.person("fresh", "1002003000", "Anna", "Ozola");
    @SuppressWarnings("NullAway")
    List<Contract> chunk = java.util.Arrays.asList(good, null);
    assertThrows(NullPointerException.class, () -> directory.apply(chunk, 1));
    assertEquals(0, directory.size());
    assertEquals(0, directory.version());
    assertEquals(List.of(), directory.search("ozola", 20));
    directory.apply(List.of(good), 1);
    assertEquals(Optional.of(good), directory.find(good.id()));
  }

  @Test
  void forgetsTheContractsOfAnotherHost() {
    assertFalse(directory.replicaOf("host A"));
    Contract held = Samples.person("one", "1002003000", "Anna", "Ozola");
    directory.apply(List.of(held), 5);
    assertFalse(directory.replicaOf("host A"));
    assertEquals(Optional.of(held), directory.find(held.id()));
    assertTrue(directory.replicaOf("host B"));
    assertEquals(Optional.empty(), directory.find(held.id()));
    assertEquals(List.of(), directory.search("ozola", 20));
    assertEquals(0, directory.version());
    assertEquals(0, directory.size());
    assertEquals(Optional.of("host B"), directory.source());
    directory.apply(List.of(held), 1);
    assertEquals(List.of(held), directory.search("ozola", 20));
  }

  @Test
  void replacesTheBillers() {
    directory.putBillers(List.of(Samples.biller("b", "4751235"), Samples.biller("a", "4751234")));
    directory.putBillers(List.of(Samples.biller("c", "4751236"), Samples.biller("a", "4751234")));
    close();
    open();
    assertEquals(List.of("a", "c"), directory.billers().stream().map(b -> b.id()).toList());
    assertEquals(Optional.of(Samples.biller("a", "4751234")), directory.biller("a"));
    assertEquals(Optional.empty(), directory.biller("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k",
        "ka",
        "kal",
        "kaln",
        "kalni",
        "kalniņš",
        "KALNIŅŠ",
        "j kalniņ",
        "Šķ",
        "skele",
        "1",
        "1002",
        "10020",
        "1002003000",
        "kalnin skel 10020",
        "\"kalniņš\" * ( jānis",
        "ja\u0304nis"
      })
  void findsByBeginningsOfEveryLength(String text) {
    Contract sought = Samples.person("one", "1002003000", "Jānis", "Kalniņš-Šķēle");
    directory.apply(List.of(sought, Samples.person("one", "2002003000", "Anna", "Ozola")), 1);
    assertEquals(List.of(sought), directory.search(text, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kalns", "kalninsx", "alnins", "kalnins ozola", "10021", "002003000"})
  void findsNothingByOtherWords(String text) {
    directory.apply(List.of(Samples.person("one", "1002003000", "Jānis", "Kalniņš")), 1);
    directory.apply(List.of(Samples.person("one", "2002003000", "Anna", "Ozola")), 2);
    assertEquals(List.of(), directory.search(text, 20));
  }

  @Test
  void findsABeginningThatManyWordsHave() {
    List<Contract> contracts = new java.util.ArrayList<>();
    for (int n = 0; n < 90; n++) {
      contracts.add(
          Samples.person(
              "one", "10020030" + (10 + n), "Jānis", "Kalniņ" + (char) ('a' + n % 26) + n));
    }
    directory.apply(contracts, 1);
    assertEquals(90, directory.search("kalni", 100).size());
    assertEquals(20, directory.search("kalniņ", 20).size());
  }

  @Test
  void aWordOfAChunkThatFailedIsFoundWhenItComesAgain() {
    Contract good = Samples.person("one", "1002003000", "Anna", "Ozoliņa");
    @SuppressWarnings("NullAway")
    List<Contract> chunk = java.util.Arrays.asList(good, null);
    assertThrows(NullPointerException.class, () -> directory.apply(chunk, 1));
    directory.apply(List.of(good), 1);
    assertEquals(List.of(good), directory.search("ozolina", 20));
  }
}
