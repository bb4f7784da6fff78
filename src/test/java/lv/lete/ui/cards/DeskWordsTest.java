package lv.lete.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Entitlement;
import lv.lete.ui.Words;
import lv.lete.ui.cards.designs.DesignDesk;
import org.junit.jupiter.api.Test;

/// Whatever state, reason or stage a card, batch or campaign may have, the desk has a word for it.
class DeskWordsTest {
  private static final Map<String, Enum<?>[]> SAID =
      Map.of(
          "cards.state", CardState.values(),
          "cards.reason", CardReason.values(),
          "cards.why", Entitlement.values(),
          "cards.batch-state", Batch.State.values(),
          "cards.campaign-state", Campaign.State.values(),
          "cards.campaign-kind", Campaign.Kind.values(),
          "cards.stage", Campaign.Stage.values(),
          "cards.stop", RunCampaign.Stop.values(),
          "cards.obstacle", CardPrinter.Obstacle.Kind.values(),
          "cards.trait", DesignDesk.Trait.values());

  @Test
  void hasAWordForEverything() {
    List<String> missing = new ArrayList<>();
    for (String language : List.of("lv", "lt", "en")) {
      Words words = Words.of(Locale.of(language), ZoneOffset.UTC);
      SAID.forEach((prefix, values) -> {
        for (Enum<?> value : values) {
          if (!words.bundle().containsKey(prefix + "." + value.name())) {
            missing.add(language + " " + prefix + "." + value.name());
          }
        }
      });
    }
    assertEquals(List.of(), missing);
    assertEquals(List.of(CardState.values()).size(), CardStates.IN_ORDER.size(), "parts of a bar");
  }
}
