package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import lv.lete.barcode.ScannedCode.ContractNumber;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.PaymentSlip;
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
