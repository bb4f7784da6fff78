package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What day it is on cards and letters is said by the institution, not by the machine.
class CardsLettersDayTest extends TypedLete {
  private static final Pattern UNTIL = Pattern.compile(" – (\\d\\d\\.\\d\\d\\.\\d{4}\\.)");

  private int statement() {
    said.reset();
    return lete(
        "cards",
        "statement",
        "--home",
        hostHome().toString(),
        "--contract",
        "1002003000",
        "--empty",
        "--out",
        out().toString());
  }

  private Path out() {
    return folder.resolve("letters");
  }

  private void institution(String text) throws IOException {
    Files.writeString(hostHome().resolve("institution.json"), text);
  }

  /// The islands' clocks are 25 hours apart: it is never the same day there, whatever the hour and
  /// the zone of the machine that runs this.
  @Test
  void todayIsTheDayWhereTheInstitutionTellsItsHours() throws IOException {
    importSampleContracts();
    Set<String> days = new HashSet<>();
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
      institution(
          """
          {"name": "Pasts (paraugs)", "bic": "SAMPLV22", "iban": "LV32SAMP0000000000099",
           "zone": "%s", "fidavista": [], "sample": true}
          """
              .formatted(zone));
      assertEquals(0, statement(), heard());
      try (PDDocument file = Loader.loadPDF(out().resolve("statements-0001.pdf").toFile())) {
        Matcher until = UNTIL.matcher(new PDFTextStripper().getText(file));
        assertTrue(until.find());
        days.add(until.group(1));
      }
    }
    assertEquals(2, days.size(), days.toString());
  }

  @Test
  void aWrongInstitutionIsRefusedBeforeAnythingIsMade() throws IOException {
    importSampleContracts();
    institution("{}");
    assertEquals(1, statement(), heard());
    assertTrue(heard().contains("LT-W01 The institution of this home is wrong"), heard());
    assertTrue(Files.notExists(out()));
  }
}
