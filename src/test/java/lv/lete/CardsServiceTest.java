package lv.lete;

import static lv.lete.card.register.CardState.IN_BATCH;
import static lv.lete.card.register.CardState.POSTED;
import static lv.lete.card.register.CardState.PRINTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.lete.barcode.CardCode;
import lv.lete.card.register.CardReason;
import lv.lete.host.Host;
import lv.lete.host.HostCards;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/// What the service desk and the mailing house do with cards, as a person types it.
class CardsServiceTest extends TypedLete {
  private static final String ANNA = "1002003000";

  @Test
  void listsWhatCountersOrderedAtTheHostAndAtTheTill() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String day =
          counter(
              "card-orders",
              "sync 60",
              "sign-in anna 2468",
              "card-order " + ANNA + " lost",
              "card-order " + ANNA + " first",
              "card-order " + ANNA + " first",
              "sync 60",
              "card-orders",
              "quit");
      assertTrue(day.contains("NOT_SIGNED_IN"), day);
      assertTrue(day.contains("LT-W30") && day.contains("first"), "none can be lost: " + day);
      assertTrue(day.contains("\"outcome\":\"ORDERED\",\"card\":1,\"standing\":\"COMING\""), day);
      assertTrue(day.contains("\"outcome\":\"ALREADY_COMING\",\"card\":1"), day);
      said.reset();
      assertEquals(0, cards("show", "--orders"));
      assertTrue(heard().contains("anna: ORDERED card 1, now COMING"), heard());
      assertTrue(heard().contains("anna: ALREADY_COMING card 1") && heard().contains("2 orders"));
    }
    String offline = counter("sign-in anna 2468", "card-orders", "quit");
    assertTrue(offline.contains("\"outcome\":\"NOT_KNOWN\""), offline);
  }

  @Test
  void marksTheVeryCardThatThePostBroughtBack() throws IOException {
    importSampleContracts();
    try (HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      cards("reissue", "--contract", ANNA, "--reason", "FIRST");
      cards("plan", "--name", "orders", "--orders", "--start");
      cards.batches().move(1, 1, 1, IN_BATCH, PRINTED, CardReason.MADE, "x");
      String code = CardCode.asScanned("4751234", ANNA, 1);
      Path file = folder.resolve("returned.csv");
      Files.write(file, List.of("code", code));
      said.reset();
      assertEquals(1, cards("returned", "--file", file.toString()));
      assertTrue(heard().contains("LT-W25"), heard());
      cards.batches().move(1, 1, 1, PRINTED, POSTED, CardReason.MAILED, "x");
      assertEquals(0, cards("returned", "--file", file.toString()));
      assertEquals(0, cards("returned", "--file", file.toString()));
      assertTrue(heard().contains("card 1 is RETURNED already"), heard());
      assertEquals(0, cards("reissue", "--contract", ANNA, "--reason", "MAIL_RETURNED"));
      Files.write(file, List.of("contract_number,issue_number", ANNA + ",2", "9999999999,"));
      said.reset();
      assertEquals(1, cards("returned", "--file", file.toString()));
      assertTrue(heard().contains("card 2 is ORDERED") && heard().contains("LT-W26"), heard());
      assertEquals(0, cards("mark", "--contract", ANNA, "--state", "BLOCKED"));
      List<String> rows =
          new ArrayList<>(List.of("code,contract_number,issue_number", code + ",,"));
      rows.addAll(List.of("]C1(01)95012345678903,,", ",,2", "," + ANNA + ",x"));
      rows.addAll(Collections.nCopies(20, "nonsense,,"));
      Files.write(file, rows);
      said.reset();
      assertEquals(1, cards("returned", "--file", file.toString()));
      assertTrue(heard().contains("LT-W24 23 rows") && heard().contains("and 3 more"), heard());
      assertTrue(heard().contains("line 3: a code") && heard().contains("line 4: neither"));
      assertTrue(heard().contains("line 5: an issue_number"), heard());
      assertFalse(
          heard().contains("line 2:"), "the good row is neither named nor used: " + heard());
    }
  }

  @Test
  void whereTheHomeKeepsPeopleOnlyTheirRolesOrder() throws IOException {
    importSampleContracts();
    Files.writeString(
        hostHome().resolve("people.json"),
        """
        [{"name": "dace", "role": "SERVICE_DESK", "barred": false},
         {"name": "eva", "role": "CARD_PRINTING", "barred": false},
         {"name": "ivo", "role": "SERVICE_DESK", "barred": true}]
        """);
    said.reset();
    assertEquals(1, cards("reissue", "--contract", ANNA, "--reason", "LOST", "--by", "eva"));
    assertTrue(heard().contains("LT-W29"), heard());
    assertEquals(1, cards("reissue", "--contract", ANNA, "--reason", "LOST", "--by", "ivo"));
    assertTrue(heard().contains("LT-W27"), heard());
    assertEquals(0, cards("reissue", "--contract", ANNA, "--reason", "LOST", "--by", "dace"));
    said.reset();
    cards("show", "--contract", ANNA);
    assertTrue(heard().contains("ORDERED  FIRST  dace"), heard());
  }

  @Test
  void pagesForAPrintingHouseSayWhereTheyAreCutAndReadBack() throws IOException {
    importSampleContracts();
    Path out = folder.resolve("out");
    said.reset();
    assertEquals(0, cards("render", "--limit", "3", "--bleed", "--out", out.toString()), heard());
    try (PDDocument file = Loader.loadPDF(out.resolve("preview-0001.pdf").toFile())) {
      PDPage page = file.getPage(0);
      assertEquals(91.6 / 25.4 * 72, page.getMediaBox().getWidth(), 0.02);
      assertEquals(85.6 / 25.4 * 72, page.getTrimBox().getWidth(), 0.02);
      assertEquals(91.6 / 25.4 * 72, page.getBleedBox().getWidth(), 0.02);
    }
    said.reset();
    assertEquals(0, cards("render", "--limit", "3", "--out", out.toString()), heard());
    assertTrue(heard().contains("files that were there already: 0"), heard());
  }

  private int cards(String command, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "cards";
    all[1] = command;
    all[2] = "--home";
    all[3] = hostHome().toString();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return lete(all);
  }
}
