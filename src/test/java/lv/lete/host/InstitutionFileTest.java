package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionFileTest {
  private static final String RIGHT =
      "{\"name\":\"Pasts\",\"bic\":\"ABCDLV22XXX\",\"iban\":\"LV32SAMP0000000000099\","
          + "\"zone\":\"Europe/Riga\",\"fidavista\":[],\"sample\":false}";

  @TempDir Path home;

  @Test
  void isTheSampleUntilSomebodyWritesTheirOwn() {
    var reading = InstitutionFile.read(home);
    assertTrue(
        assertInstanceOf(InstitutionFile.Reading.Right.class, reading).institution().sample());
    assertFalse(Files.exists(home.resolve("institution.json")), "reading changes nothing");
    InstitutionFile.require(home);
    assertTrue(Files.exists(home.resolve("institution.json")));
  }

  @Test
  void namesEveryProblemTogether() throws IOException {
    write("{\"bic\":\"x\",\"iban\":\"LV00SAMP0000000000099\",\"zone\":\"Mars\",\"sample\":false}");
    List<String> problems =
        assertInstanceOf(InstitutionFile.Reading.Broken.class, InstitutionFile.read(home))
            .problems()
            .stream()
            .map(BillerFiles.Problem::message)
            .map(message -> message.split(" ")[0])
            .toList();
    assertEquals(List.of("name", "bic", "iban", "zone", "fidavista"), problems);
    assertThrows(StoreFault.class, () -> InstitutionFile.require(home));
  }

  @Test
  void refusesWhatIsNoInstitution() throws IOException {
    for (String text : List.of("", "{", "[]", "7", RIGHT.replace("\"bic\"", "\"bik\""))) {
      write(text);
      assertInstanceOf(
          InstitutionFile.Reading.Broken.class, InstitutionFile.read(home), "text: " + text);
    }
    write(RIGHT);
    assertInstanceOf(InstitutionFile.Reading.Right.class, InstitutionFile.read(home));
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve("institution.json"), text);
  }
}
