package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lv.lete.barcode.ScannedCode.Reason;
import lv.lete.barcode.ScannedCode.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands for the separator 0x1D in these texts.
class CodeRefusalTest {

  private static final String GSRN = "475123410020030004";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "8018475123410020030006|80192; CHECK_DIGIT",
        "8018475123410020030040|80192; CHECK_DIGIT",
        "(8018)475123410020030006; CHECK_DIGIT",
        "8018475123410020030004|80190; MALFORMED",
        "8018475123410020030004|8019; MALFORMED",
        "8018475123410020030004|80192147483648; MALFORMED",
        "8018475123410020030004|801912345678901; MALFORMED",
        "8018475123410020030004|8019A; MALFORMED",
        "8018475123410020030004|80192|80192; MALFORMED",
        "8018475123410020030004|8018475123410020030004; MALFORMED",
        "8018475123410020030004||80192; MALFORMED",
        "8018475123410020030004|80192|||; MALFORMED",
        "80184751234100200300045; MALFORMED",
        "801847512341002003000; MALFORMED",
        "]C180192; MALFORMED",
        "(8019)2; MALFORMED",
        "(8018)475123410020030004|(8019)2; MALFORMED",
        "(8018)47512341002003000(8019)2; MALFORMED",
        "(8018)475123410020030004(8019; MALFORMED",
        "(8018475123410020030004; MALFORMED",
        "(8018)475123410020030004)(8019)2; MALFORMED",
        "(80)18475123410020030004; OTHER_CODE",
        "(); OTHER_CODE",
        "475123410020030004; OTHER_CODE",
      })
  void refusesBadCards(String code, Reason reason) {
    assertEquals(new Unreadable(reason), parse(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4154751234000003|80201002003000; CHECK_DIGIT",
        "415475123400000280201002003000|8020; MALFORMED",
        "4154751234000002; MALFORMED",
        "]C180201002003000; MALFORMED",
        "4154751234000002|3902250012260131; MALFORMED",
        "415475123400000280201002003000|39032500; MALFORMED",
        "415475123400000280201002003000|39022500|39022500; MALFORMED",
        "415475123400000280201002003000|39022500|39012500; MALFORMED",
        "415475123400000280201002003000|39022500|39129782500; MALFORMED",
        "415475123400000280201002003000|39021234567890123456; MALFORMED",
        "415475123400000280201002003000|3902; MALFORMED",
        "415475123400000280201002003000|390225.00; MALFORMED",
        "415475123400000280201002003000|3902-2500; MALFORMED",
        "415475123400000280201002003000|39128402500; MALFORMED",
        "415475123400000280201002003000|3912978; MALFORMED",
        "415475123400000280201002003000|12260230; MALFORMED",
        "415475123400000280201002003000|12261301; MALFORMED",
        "415475123400000280201002003000|12260001; MALFORMED",
        "415475123400000280201002003000|12260132; MALFORMED",
        "415475123400000280201002003000|1226013; MALFORMED",
        "415475123400000280201002003000|39222500; MALFORMED",
        "415475123400000280201002003000|8018475123410020030004; MALFORMED",
        "41547512340000028020RF491002003000; CHECK_DIGIT",
        "41547512340000028020RF48; MALFORMED",
        "41547512340000028020RF48-1002003000; MALFORMED",
        "41547512340000028020INV1002003; OTHER_CODE",
        "4154751234000002802012345678901234567; OTHER_CODE",
        "4154751234000002802012345678901234567890123456; MALFORMED",
        "4154751234000002|8020123; OTHER_CODE",
      })
  void refusesBadSlips(String code, Reason reason) {
    assertEquals(new Unreadable(reason), parse(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "RF491002003000; CHECK_DIGIT",
        "RF481002003001; CHECK_DIGIT",
        "RF; MALFORMED",
        "123; MALFORMED",
        "123456789012345; MALFORMED",
        "1002 003000; OTHER_CODE",
        "-1002003000; OTHER_CODE",
        "25.00; OTHER_CODE",
        "ABC; OTHER_CODE",
      })
  void refusesBadNumbersAndReferences(String code, Reason reason) {
    assertEquals(new Unreadable(reason), parse(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "]E04750001000013; OTHER_CODE",
        "]E08018475123410020030004; OTHER_CODE",
        "]E441234567; OTHER_CODE",
        "]A01002003000; OTHER_CODE",
        "]I01002003000; OTHER_CODE",
        "]C21002003000; OTHER_CODE",
        "]C11002003000; OTHER_CODE",
        "]C10104750001000013; OTHER_CODE",
        "]C1(8018)475123410020030004; OTHER_CODE",
        "]c18018475123410020030004; OTHER_CODE",
        "00347512340000000015; OTHER_CODE",
        "https://example.org/pay/1002003000; OTHER_CODE",
        "]; MALFORMED",
        "]C; MALFORMED",
      })
  void refusesOtherCodes(String code, Reason reason) {
    assertEquals(new Unreadable(reason), parse(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\t", "|", "]C1", "]C1|", " ]C0\r"})
  void refusesNothing(String code) {
    assertEquals(new Unreadable(Reason.EMPTY), parse(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "١٠٠٢٠٠٣٠٠٠",
        "１００２００３０００",
        "100200300\u0660",
        "8018475123410020030\u0660\u0660\u0664",
        "1002003000\u0000",
        "\u00021002003000",
        "1002\r003000",
        "1002\t003000",
        "\t1002003000",
        "8018475123410020030004\u001e80192",
        "1002003000\u007f",
        "1002003000\u00a0",
        "\u200b1002003000",
        "\ufeff1002003000",
        "10020ā3000",
        "\ud83d\ude00",
        "\ud800"
      })
  void refusesCharactersThatNoCodeHolds(String code) {
    assertEquals(new Unreadable(Reason.BAD_CHARACTER), parse(code));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertEquals(new Unreadable(Reason.TOO_LONG), parse("8018" + GSRN + "|8019" + "2".repeat(100)));
    assertEquals(new Unreadable(Reason.TOO_LONG), parse("9".repeat(1_000_000)));
  }

  private static ScannedCode parse(String code) {
    return CodeParser.parse(code.replace('|', Elements.SEPARATOR));
  }
}
