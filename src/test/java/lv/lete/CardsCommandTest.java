package lv.lete;

import static lv.lete.card.register.CardState.IN_BATCH;
import static lv.lete.card.register.CardState.PRINTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.register.CardReason;
import lv.lete.host.Host;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.Test;

/// `lete cards` as a person types it, over the sample contracts.
class CardsCommandTest extends TypedLete {
  private static final String ANNA = "1002003000";

  @Test
  void previewsPlansStartsAndLists() throws IOException {
    importSampleContracts();
    said.reset();
    assertEquals(0, cards("plan"));
    assertTrue(heard().contains("municipality") && heard().contains("4.29-4.74 g"), heard());
    assertEquals(1, cards("plan", "--municipality", "Nowhere"));
    assertTrue(heard().contains("LT-W08"), heard());
    said.reset();
    assertEquals(1, cards("plan", "--name", "all", "--pilot", "Nowhere"));
    assertTrue(heard().contains("LT-W08"), heard());
    assertFalse(heard().contains("saved a year"), "no table before it: " + heard());
    assertEquals(2, cards("plan", "--start"));
    assertTrue(heard().contains("LT-W05"), heard());
    assertEquals(0, cards("plan", "--name", "all"));
    assertTrue(heard().contains("campaign all  PLANNED"), heard());
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertTrue(heard().contains("every area is in batches"), heard());
    assertEquals(0, cards("plan", "--name", "all", "--pause"));
    assertTrue(heard().contains("campaign all  PAUSED"), heard());
    assertEquals(0, cards("plan", "--name", "all", "--resume"));
    assertEquals(1, cards("plan", "--name", "other", "--resume"));
    assertTrue(heard().contains("LT-W11"), heard());
    said.reset();
    assertEquals(0, cards("plan", "--list"));
    assertTrue(heard().contains("campaign all  RUNNING"), heard());
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch 1  CUT") && heard().contains(" IN_BATCH  cut "), heard());
    assertFalse(heard().contains("{"), heard());
  }

  @Test
  void aPreviewAfterTheCampaignNamesTheBatchesThatAreThere() throws IOException {
    importSampleContracts();
    String out = folder.resolve("preview").toString();
    assertEquals(0, cards("render", "--limit", "1", "--out", out), heard());
    try (Stream<Path> files = Files.list(Path.of(out))) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".lock")));
    }
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    said.reset();
    assertEquals(1, cards("render", "--limit", "1", "--out", out));
    assertTrue(heard().contains("LT-W47") && heard().contains("Their batches: 1"), heard());
    assertTrue(heard().contains("lete cards render --batch 1"), heard());
    assertFalse(Files.exists(Path.of(out, ".lete-cards.lock")));
  }

  @Test
  void ordersFollowsAndReissuesACard() throws IOException {
    importSampleContracts();
    said.reset();
    assertEquals(0, cards("reissue", "--contract", ANNA, "--reason", "FIRST"));
    assertTrue(heard().contains("card 1 ordered, the first"), heard());
    assertEquals(1, cards("reissue", "--contract", ANNA, "--reason", "LOST"));
    assertTrue(heard().contains("LT-W14"), heard());
    assertEquals(1, cards("mark", "--contract", ANNA, "--state", "POSTED"));
    assertTrue(heard().contains("LT-W21"), heard());
    assertEquals(0, cards("plan", "--name", "orders", "--orders", "--start"));
    assertTrue(heard().contains("1 cards: 1 IN_BATCH"), heard());
    assertEquals(2, cards("mark", "--contract", ANNA, "--state", "LOST"));
    assertTrue(heard().contains("LT-W19"), heard());
    assertEquals(1, cards("mark", "--batch", "1", "--state", "POSTED"));
    assertTrue(heard().contains("LT-W21 1 of batch 1 is IN_BATCH"), heard());
    assertTrue(heard().contains("lete cards print --batch 1"), heard());
    assertEquals(1, cards("mark", "--batch", "7", "--state", "POSTED"));
    assertTrue(heard().contains("LT-W20"), heard());
    said.reset();
    assertEquals(0, cards("show", "--contract", ANNA));
    assertTrue(heard().contains("IN_BATCH  BATCHED  batch 1"), heard());
  }

  @Test
  void takesAFileAndCanTakeItAgain() throws IOException {
    importSampleContracts();
    Path file = folder.resolve("lost.csv");
    Files.write(file, List.of("contract_number", ANNA, "9999999999"));
    said.reset();
    assertEquals(1, cards("reissue", "--file", file.toString(), "--reason", "LOST"));
    assertTrue(heard().contains("LT-W13") && heard().contains("1 ordered, 1 not"), heard());
    assertTrue(heard().contains("knows no card before it, so none is LOST"), heard());
    said.reset();
    assertEquals(1, cards("reissue", "--file", file.toString(), "--reason", "LOST"));
    assertTrue(heard().contains("0 ordered, 2 not"), heard());
    Files.write(file, List.of("number", ANNA));
    assertEquals(1, cards("reissue", "--file", file.toString(), "--reason", "LOST"));
    assertTrue(heard().contains("LT-W17"), heard());
    assertEquals(1, cards("reissue", "--file", folder + "/none.csv", "--reason", "LOST"));
    assertTrue(heard().contains("LT-W18"), heard());
    assertEquals(2, cards("reissue", "--contract", ANNA, "--reason", "CAMPAIGN"));
    assertTrue(heard().contains("LT-W12"), heard());
  }

  @Test
  void takesACountersOrderIntoTheRegisterOnceAndTellsTheTillWhatToSay() throws IOException {
    importSampleContracts();
    String order = "card-order " + ANNA + " first";
    try (Host host = host()) {
      enrolAnna(host);
      String day =
          counter(
              "sync 60",
              order,
              "sign-in anna 2468",
              "open 100.00",
              "card-order " + ANNA,
              order,
              order,
              "sync 60",
              order,
              "quit");
      assertTrue(day.contains("NOT_SIGNED_IN") && day.contains("USAGE"), day);
      assertTrue(day.contains("\"kind\":\"card-ordered\""), day);
      assertTrue(day.contains("LT-W38"), day);
      said.reset();
      assertEquals(0, cards("show", "--contract", ANNA));
      assertTrue(heard().contains("card 1  ORDERED  FIRST"), heard());
      assertTrue(!heard().contains("card 2"), heard());
      assertEquals(0, cards("plan", "--name", "orders", "--orders", "--start"));
      try (HostCards made = HostCards.open(hostHome(), Wiring.CLOCK)) {
        made.batches().move(1, 1, 1, IN_BATCH, PRINTED, CardReason.MADE, "x");
      }
      assertEquals(0, cards("mark", "--contract", ANNA, "--state", "POSTED"));
      assertEquals(0, cards("reissue", "--contract", ANNA, "--reason", "LOST"));
      String paid =
          counter(
              "sign-in anna 2468", "sync 60", "pay " + CARD + " 25.00 cash 30.00 --yes", "quit");
      assertTrue(paid.contains("\"kind\":\"taken\"") && paid.contains("LT-W31"), paid);
    }
  }

  @Test
  void refusesAHomeWithoutAHostAndHelpsEverywhere() {
    assertEquals(1, cards("plan"));
    assertTrue(heard().contains("LT-H03"), heard());
    for (String command : List.of("plan", "reissue", "mark", "show")) {
      said.reset();
      assertEquals(0, lete("cards", command, "--help"));
      assertTrue(heard().contains("Usage: lete cards " + command), heard());
    }
    assertEquals(2, lete("cards"));
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
