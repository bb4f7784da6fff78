package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lv.lete.barcode.ScannedCode.CustomerCard;
import org.junit.jupiter.api.Test;

class CardCodeTest {

  private static final String GSRN = "475123410020030004";

  @Test
  void gsrnIsPrefixNumberAndCheckDigit() {
    assertEquals(GSRN, CardCode.gsrn("4751234", "1002003000"));
  }

  @Test
  void cardScansAsItIsWritten() {
    String scanned = CardCode.asScanned("4751234", "1002003000", 2);
    assertEquals("]C18018475123410020030004\u001d80192", scanned);
    assertEquals(new CustomerCard(GSRN, 2), CodeParser.parse(scanned));
    assertEquals("(8018)475123410020030004(8019)2", CardCode.asPrinted(GSRN, 2));
    assertEquals(new CustomerCard(GSRN, 2), CodeParser.parse(CardCode.asPrinted(GSRN, 2)));
  }

  @Test
  void cardSaysPrefixAndNumberInOurProfile() {
    CustomerCard card = new CustomerCard(GSRN, null);
    assertEquals("4751234", card.companyPrefix());
    assertEquals("1002003000", card.contractNumber());
  }

  @Test
  void refusesWhatDoesNotFitTheProfile() {
    refuses(() -> CardCode.gsrn("475123", "1002003000"));
    refuses(() -> CardCode.gsrn("4751234", "100200300"));
    refuses(() -> CardCode.gsrn("4751234", "10020030O0"));
    refuses(() -> CardCode.asScanned("4751234", "1002003000", 0));
    refuses(() -> CardCode.asScanned("475123410020030006", 1));
    refuses(() -> CardCode.asPrinted("47512341002003000", 1));
  }

  private static void refuses(org.junit.jupiter.api.function.Executable act) {
    assertThrows(IllegalArgumentException.class, act);
  }
}
