package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.lete.barcode.CardCode;
import lv.lete.contract.IssuedCard;
import lv.lete.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a teller is told about the card that is shown.
class CardNoticeTest {
  @TempDir Path home;

  @Test
  void saysNothingWhereNothingIsKnownOrAllIsWell() {
    assertNull(notice(1));
    assertNull(notice(null, "LOST"));
    assertNull(notice(1, "OUT"));
    assertNull(notice(1, "COMING"));
    assertNull(notice(1, "OUT", "COMING"));
    assertNull(notice(2, "REPLACED", "OUT"));
    assertNull(notice(1, "WORD OF A NEWER HOST"));
  }

  @Test
  void saysWhatBecameOfTheCard() {
    assertEquals(CardNotice.LOST, notice(1, "LOST", "OUT"));
    assertEquals(CardNotice.REPLACED, notice(1, "REPLACED", "COMING"));
    assertEquals(CardNotice.BLOCKED, notice(1, "BLOCKED"));
    assertEquals(CardNotice.RETURNED, notice(1, "RETURNED"));
    assertEquals(CardNotice.REPLACED, notice(1, "OUT", "OUT"));
    assertEquals(CardNotice.NOT_ISSUED, notice(3, "LOST", "OUT"));
  }

  @Test
  void identifiesTheContractAllTheSame() {
    try (Directory directory = Counter.directory(home)) {
      directory.putBillers(List.of(Samples.biller()));
      directory.apply(List.of(Samples.contract(Samples.NUMBER)), 1);
      directory.applyCards(known("LOST", "OUT"), 2);
      IdentifyPayer identify = new IdentifyPayer(directory, () -> Counter.NOON, Counter.RIGA);
      String first = CardCode.asScanned(Samples.PREFIX, Samples.NUMBER, 1);
      assertEquals(CardNotice.LOST, payer(identify.scanned(first)).cardNotice());
      String second = CardCode.asScanned(Samples.PREFIX, Samples.NUMBER, 2);
      assertNull(payer(identify.scanned(second)).cardNotice());
      directory.clearCards();
      assertNull(payer(identify.scanned(first)).cardNotice());
      assertEquals(0, directory.cardsVersion());
    }
  }

  private static Payer payer(Identification identification) {
    return assertInstanceOf(Identification.Identified.class, identification).payer();
  }

  private static @Nullable CardNotice notice(@Nullable Integer shown, String... states) {
    return CardNotice.of(shown, known(states));
  }

  private static List<IssuedCard> known(String... states) {
    List<IssuedCard> cards = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      cards.add(new IssuedCard("latvenergo", Samples.NUMBER, i + 1, states[i]));
    }
    return cards;
  }
}
