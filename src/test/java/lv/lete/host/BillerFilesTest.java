package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.host.BillerFiles.Reading;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillerFilesTest {
  @TempDir Path home;

  @Test
  void aFreshHomeGetsSampleBillers() {
    Reading.Billers billers = assertInstanceOf(Reading.Billers.class, BillerFiles.read(home));
    assertEquals(
        List.of("dabasgaze", "latvenergo", "rigas-udens"),
        billers.billers().stream().map(Biller::id).toList());
    Biller energy = billers.byDefault().orElseThrow();
    assertEquals("latvenergo", energy.id());
    assertEquals(LocalDate.of(2010, 12, 31), energy.slipCutOff());
    assertTrue(energy.tariffs().stream().allMatch(tariff -> tariff.sample()));
    assertEquals(billers, BillerFiles.read(home));
  }

  @Test
  void aHomesOwnBillersAreLeftAsTheyAre() throws IOException {
    BillerFiles.read(home);
    Files.delete(file("latvenergo"));
    Files.delete(file("dabasgaze"));
    Reading.Billers billers = assertInstanceOf(Reading.Billers.class, BillerFiles.read(home));
    assertEquals(Optional.of("rigas-udens"), billers.byDefault().map(Biller::id));
    Files.delete(file("rigas-udens"));
    assertEquals(List.of("billers: holds no *.json file"), problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "gln": "4751234000002" | "gln": "4751234000012" | gln is not 13 digits
          "LV59SAMP0000000000001" | "LV58SAMP0000000000001" | iban is not an IBAN
          "companyPrefix": "4751234" | "companyPrefix": "47512" | companyPrefix is not 6-12
          "id": "latvenergo" | "id": "Latv energo" | id is not
          "id": "latvenergo" | "id": "rigas-udens" | id is another biller's too
          "companyPrefix": "4751234" | "companyPrefix": "4755678" | companyPrefix overlaps
          "minor": 30 | "minor": -30 | fees.scanned is negative
          "minor": 500000 | "minor": 0 | maximum is below the minimum
          "usualHighPercent": 400 | "usualHighPercent": 10 | usualHighPercent is not above
          "length": 10 | "length": 0 | numberRule.length is not
          "Latvenergo (paraugs)" | "" | name is empty
          "name": | "title": | latvenergo.json
          "code": "T3" | "code": "T1" | tariffs T1 stands there twice
          "2024-04-01" | "2009-04-01" | tariffs.T1
          "currency": "EUR" | "currency": "DEM" | latvenergo.json
          "currency": "EUR" | "currency": "LVL" | fees.scanned is not in the biller's currency
          """)
  void saysWhatIsWrong(String right, String wrong, String problem) throws IOException {
    BillerFiles.read(home);
    String json = Files.readString(file("latvenergo"));
    String spoilt = json.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    assertTrue(!spoilt.equals(json), "the sample has " + right);
    Files.writeString(file("latvenergo"), spoilt);
    List<String> problems = problems();
    assertTrue(
        problems.stream().anyMatch(line -> line.contains(problem)), problems + " has " + problem);
  }

  @Test
  void reportsTheProblemsOfAllFilesTogether() throws IOException {
    BillerFiles.read(home);
    Files.writeString(file("latvenergo"), "{}");
    Files.writeString(file("dabasgaze"), "not json");
    Files.writeString(
        file("rigas-udens"), Files.readString(file("rigas-udens")).replace("SAMP", "PMAS"));
    List<String> problems = problems();
    assertTrue(problems.contains("latvenergo.json: gln is missing"), problems.toString());
    assertTrue(problems.contains("latvenergo.json: fees is missing"), problems.toString());
    for (String name : List.of("dabasgaze.json: ", "rigas-udens.json: iban")) {
      assertTrue(problems.stream().anyMatch(line -> line.startsWith(name)), problems.toString());
    }
  }

  @Test
  void aHomeThatCannotHoldBillersIsAFault() throws IOException {
    Path file = Files.createFile(home.resolve("a file"));
    assertThrows(StoreFault.class, () -> BillerFiles.read(file));
  }

  private List<String> problems() {
    Reading.Broken broken = assertInstanceOf(Reading.Broken.class, BillerFiles.read(home));
    return broken.problems().stream().map(Object::toString).toList();
  }

  private Path file(String id) {
    return home.resolve("billers").resolve(id + ".json");
  }
}
