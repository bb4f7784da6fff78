package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import lv.lete.barcode.ScannedCode.ContractNumber;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.PaymentSlip;
import lv.lete.barcode.ScannedCode.Reason;
import lv.lete.barcode.ScannedCode.Unreadable;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands for the separator 0x1D in these texts.
class CodeParserTest {

  private static final String GSRN = "475123410020030004";
  private static final String GLN = "4751234000002";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C18018475123410020030004|80192",
        "]C1801847512341002003000480192",
        "]d28018475123410020030004|80192",
        "]Q38018475123410020030004|80192",
        "]Q18018475123410020030004|80192",
        "]e08018475123410020030004|80192",
        "]C08018475123410020030004|80192",
        "8018475123410020030004|80192",
        "801847512341002003000480192",
        "|8018475123410020030004|80192",
        "80192|8018475123410020030004",
        "8018475123410020030004|801902",
        "8018475123410020030004|80192|",
        "]C18018475123410020030004|80192\r\n",
        "]C18018475123410020030004|80192|\r",
        "8018475123410020030004|80192\t",
        "(8018)475123410020030004(8019)2",
        " (8018) 4751234 1002003000 4 (8019) 2 ",
      })
  void readsACustomerCard(String code) {
    assertEquals(new CustomerCard(GSRN, 2), parse(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C18018475123410020030004",
        "]C18018475123410020030004|",
        "8018475123410020030004",
        "(8018)475123410020030004"
      })
  void readsACardWithoutIssueNumber(String code) {
    assertEquals(new CustomerCard(GSRN, null), parse(code));
  }

  @Test
  void readsEveryIssueNumberThatACardCanHave() {
    assertEquals(new CustomerCard(GSRN, 1), parse("8018" + GSRN + "|80191"));
    assertEquals(
        new CustomerCard(GSRN, Integer.MAX_VALUE), parse("8018" + GSRN + "|80192147483647"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1002003000", "]C01002003000", "]Q11002003000", "1002003000\r", "1002003000|"})
  void readsAPlainContractNumber(String code) {
    assertEquals(new ContractNumber("1002003000"), parse(code));
  }

  @Test
  void keepsLeadingZerosOfAContractNumber() {
    assertEquals(new ContractNumber("0000123456"), parse("0000123456"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RF481002003000", "rf481002003000", "RF48 1002 0030 00", "]C0RF481002003000"})
  void readsACreditorReferenceKeyedFromASlip(String code) {
    assertEquals(new ContractNumber("1002003000"), parse(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C1415475123400000280201002003000",
        "4154751234000002|80201002003000",
        "80201002003000|4154751234000002",
        "]Q380201002003000|4154751234000002|",
        "(415)4751234000002(8020)1002003000",
        "(8020)1002003000(415)4751234000002"
      })
  void readsASlipWithABareReference(String code) {
    PaymentSlip slip = assertInstanceOf(PaymentSlip.class, parse(code));
    assertEquals(new PaymentSlip(GLN, "1002003000", "1002003000", null, null), slip);
    assertFalse(slip.numberChecked());
  }

  @Test
  void unwrapsTheReferenceOfASlip() {
    PaymentSlip slip =
        assertInstanceOf(PaymentSlip.class, parse("]C1415" + GLN + "8020RF481002003000"));
    assertEquals(new PaymentSlip(GLN, "RF481002003000", "1002003000", null, null), slip);
    assertTrue(slip.numberChecked());
  }

  @ParameterizedTest
  @CsvSource({
    "39022500,2500",
    "39012505,25050",
    "390025,2500",
    "3902000000000000001,1",
    "39020,0",
    "39129782500,2500",
    "391097825,2500"
  })
  void readsTheAmountOfASlip(String amount, long cents) {
    PaymentSlip slip =
        assertInstanceOf(
            PaymentSlip.class, parse("415" + GLN + "80201002003000|" + amount + "|12260131"));
    assertEquals(Money.eur(cents), slip.amount());
    assertEquals(LocalDate.of(2026, 1, 31), slip.dueDate());
  }

  @Test
  void readsAnOldAmountAsLats() {
    PaymentSlip slip =
        assertInstanceOf(PaymentSlip.class, parse("415" + GLN + "80201002003000|39124281250"));
    assertEquals(new Money(Currency.LVL, 1250), slip.amount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C1415#1226013180201002003000|39022500",
        "]C112260131415#80201002003000|39022500",
        "]C112260131|415#|39022500|80201002003000",
        "]C139022500|80201002003000|12260131415#",
        "(415)#(8020)1002003000(3902)2500(12)260131",
        "(12)260131 (3902)2500 (8020)1002003000 (415)#"
      })
  void readsASlipInAnyOrder(String template) {
    assertEquals(
        new PaymentSlip(
            GLN, "1002003000", "1002003000", Money.eur(2500), LocalDate.of(2026, 1, 31)),
        parse(template.replace("#", GLN)));
  }

  @Test
  void dayZeroIsTheLastOfTheMonth() {
    assertEquals(LocalDate.of(2028, 2, 29), withDue("280200"));
    assertEquals(LocalDate.of(2028, 2, 29), withDue("280229"));
  }

  @Test
  void readsTheLongestSlip() {
    String reference = CreditorReference.of("12345678901234");
    String code = "]Q3415" + GLN + "12260131" + "8020" + reference + "|3912978" + "9".repeat(15);
    assertEquals(
        Money.eur(999_999_999_999_999L), assertInstanceOf(PaymentSlip.class, parse(code)).amount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // card
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
        // slip
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
        // plain and reference
        "RF491002003000; CHECK_DIGIT",
        "RF481002003001; CHECK_DIGIT",
        "RF; MALFORMED",
        "123; MALFORMED",
        "123456789012345; MALFORMED",
        "1002 003000; OTHER_CODE",
        "-1002003000; OTHER_CODE",
        "25.00; OTHER_CODE",
        "ABC; OTHER_CODE",
        // other codes
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
  void refusesWithTheReason(String code, String reason) {
    assertEquals(new Unreadable(Reason.valueOf(reason)), parse(code));
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

  private static LocalDate withDue(String due) {
    PaymentSlip slip =
        assertInstanceOf(PaymentSlip.class, parse("415" + GLN + "12" + due + "80201002003000"));
    LocalDate date = slip.dueDate();
    if (date == null) {
      throw new AssertionError("no due date");
    }
    return date;
  }

  private static ScannedCode parse(String code) {
    return CodeParser.parse(code.replace('|', Elements.SEPARATOR));
  }
}
