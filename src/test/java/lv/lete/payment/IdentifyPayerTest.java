package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.lete.barcode.CardCode;
import lv.lete.barcode.ScannedCode;
import lv.lete.contract.Biller.Profile;
import lv.lete.contract.Contract;
import lv.lete.contract.Contract.Status;
import lv.lete.directory.Directory;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.money.Money;
import lv.lete.payment.Identification.Identified;
import lv.lete.payment.Identification.NotIdentified;
import lv.lete.payment.Identification.Reason;
import lv.lete.payment.Identification.Several;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyPayerTest {
  private static final String GAS_GLN = "4759999000008";
  private static final String SHARED = "1002003001";
  private static final String CLOSED = "1002003002";
  private static final String GS = "\u001d";
  private final Contract contract = Samples.contract(Samples.NUMBER);
  private final Contract closed =
      Samples.contract("latvenergo", CLOSED, Status.CLOSED, null, null, null, null);
  @TempDir Path home;
  private Directory directory;
  private IdentifyPayer identify;

  @BeforeEach
  void fill() {
    directory = Counter.directory(home);
    directory.putBillers(
        List.of(
            Samples.biller(),
            Samples.biller("gas", GAS_GLN, "4759999", Set.of(Profile.PLAIN_NUMBER), null)));
    directory.apply(
        List.of(
            contract,
            closed,
            Samples.contract(SHARED),
            Samples.contract("gas", SHARED, Status.ACTIVE, null, null, null, null),
            Samples.contract("gas", CLOSED, Status.ACTIVE, null, null, null, null),
            Samples.contract("water", "1002003005", Status.ACTIVE, null, null, null, null),
            Samples.contract(
                "latvenergo",
                "77",
                Status.ACTIVE,
                null,
                null,
                null,
                CardCode.gsrn(Samples.PREFIX, "9999999999"))),
        1);
    identify = new IdentifyPayer(directory, () -> Counter.NOON, Counter.RIGA);
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private static Payer payer(Identification identification) {
    return assertInstanceOf(Identified.class, identification).payer();
  }

  private static Reason reason(Identification identification) {
    return assertInstanceOf(NotIdentified.class, identification).reason();
  }

  private static String card(String number) {
    return CardCode.asScanned(Samples.PREFIX, number, 2);
  }

  private static String slip(String gln, String rest) {
    return "]C1415" + gln + "8020" + rest;
  }

  @Test
  void aScannedCardLeadsToItsContract() {
    Payer payer = payer(identify.scanned(card(Samples.NUMBER)));

    assertEquals(contract, payer.contract());
    assertEquals(Samples.biller(), payer.biller());
    assertEquals(Capture.SCANNED, payer.capture());
    assertEquals(2, payer.cardIssue());
    assertFalse(payer.confirmName());
  }

  @Test
  void aKeyedCardIsCheckedAsStrictlyAndSaysThatItWasKeyed() {
    String gsrn = CardCode.gsrn(Samples.PREFIX, Samples.NUMBER);
    assertEquals(Capture.KEYED, payer(identify.keyed("(8018)" + gsrn)).capture());
    String wrong = gsrn.substring(0, 17) + (gsrn.charAt(17) == '0' ? '1' : '0');
    assertEquals(
        new Identification.Unreadable(ScannedCode.Reason.CHECK_DIGIT),
        identify.keyed("(8018)" + wrong));
  }

  @Test
  void aCardWhoseNumberDoesNotFitLeadsByTheMappingColumn() {
    assertEquals("77", payer(identify.scanned(card("9999999999"))).contract().number());
  }

  @Test
  void tellsWhyACardLeadsNowhere() {
    assertEquals(
        Reason.UNKNOWN_BILLER,
        reason(identify.scanned(CardCode.asScanned("4750000", Samples.NUMBER, 1))));
    assertEquals(Reason.UNKNOWN_CONTRACT, reason(identify.scanned(card("1999999999"))));
    assertEquals(new NotIdentified(Reason.CONTRACT_CLOSED, closed), identify.scanned(card(CLOSED)));
    assertEquals(
        Reason.CODE_NOT_ACCEPTED,
        reason(identify.scanned(CardCode.asScanned("4759999", SHARED, 1))));
  }

  @Test
  void aSlipProposesItsAmount() {
    Payer payer = payer(identify.scanned(slip(Samples.GLN, "RF481002003000" + GS + "39022550")));

    assertEquals(contract, payer.contract());
    assertEquals("RF481002003000", payer.slipReference());
    assertEquals(Money.eur(25_50), payer.statedAmount());
    assertFalse(payer.confirmName());
    assertNull(payer.cardIssue());
  }

  @Test
  void aSlipWithoutACheckDigitInItsReferenceHasTheNameConfirmed() {
    assertTrue(payer(identify.scanned(slip(Samples.GLN, Samples.NUMBER))).confirmName());
  }

  @Test
  void proposesNoAmountInAnotherCurrency() {
    String lats = slip(Samples.GLN, "RF481002003000" + GS + "39124282550");
    assertNull(payer(identify.scanned(lats)).statedAmount());
  }

  @Test
  void tellsWhyASlipLeadsNowhere() {
    assertEquals(Reason.CODE_NOT_ACCEPTED, reason(identify.scanned(slip(GAS_GLN, SHARED))));
    assertEquals(Reason.UNKNOWN_BILLER, reason(identify.scanned(slip("4750000000000", SHARED))));
    assertEquals(Reason.NUMBER_RULE, reason(identify.scanned(slip(Samples.GLN, "10020030001"))));
    assertEquals(
        Reason.UNKNOWN_CONTRACT, reason(identify.scanned(slip(Samples.GLN, "1999999999"))));
    assertEquals(Reason.CONTRACT_CLOSED, reason(identify.scanned(slip(Samples.GLN, CLOSED))));
  }

  @Test
  void takesSlipsUntilTheCutOffDateAndNotAfterIt() {
    for (int days : new int[] {0, -1}) {
      LocalDate cutOff = Counter.TODAY.plusDays(days);
      directory.putBillers(
          List.of(
              Samples.biller(
                  "latvenergo", Samples.GLN, Samples.PREFIX, Set.of(Profile.values()), cutOff)));
      Identification slip = identify.scanned(slip(Samples.GLN, Samples.NUMBER));
      if (days == 0) {
        assertEquals(contract, payer(slip).contract());
      } else {
        assertEquals(Reason.SLIP_CUT_OFF, reason(slip));
        assertEquals(contract, payer(identify.scanned(card(Samples.NUMBER))).contract());
      }
    }
  }

  @Test
  void aPlainNumberHasTheNameConfirmed() {
    for (Identification identification :
        List.of(identify.scanned("]C0" + Samples.NUMBER), identify.keyed(Samples.NUMBER))) {
      assertEquals(contract, payer(identification).contract());
      assertTrue(payer(identification).confirmName());
    }
  }

  @Test
  void aPlainNumberOfSeveralBillersIsAQuestion() {
    Several several = assertInstanceOf(Several.class, identify.keyed(SHARED));

    assertEquals(
        Set.of("latvenergo", "gas"),
        Set.copyOf(several.choices().stream().map(p -> p.biller().id()).toList()));
    assertTrue(several.choices().stream().allMatch(Payer::confirmName));
  }

  @Test
  void aPlainNumberSkipsTheBillerWhoseContractHasEnded() {
    assertEquals("gas", payer(identify.keyed(CLOSED)).biller().id());
  }

  @Test
  void tellsWhyAPlainNumberLeadsNowhere() {
    assertEquals(Reason.NUMBER_RULE, reason(identify.keyed("12345")));
    assertEquals(Reason.UNKNOWN_CONTRACT, reason(identify.keyed("1999999999")));
    assertEquals(Reason.UNKNOWN_BILLER, reason(identify.keyed("1002003005")));
    directory.putBillers(
        List.of(
            Samples.biller(
                "latvenergo", Samples.GLN, Samples.PREFIX, Set.of(Profile.CUSTOMER_CARD), null)));
    assertEquals(Reason.CODE_NOT_ACCEPTED, reason(identify.keyed(Samples.NUMBER)));
    assertEquals(Reason.CODE_NOT_ACCEPTED, reason(identify.keyed("1999999999")));
  }

  @Test
  void whatCannotBeReadIsSaidSo() {
    assertEquals(new Identification.Unreadable(ScannedCode.Reason.EMPTY), identify.scanned(""));
  }

  @Test
  void aFoundContractIsReadAgainAndItsNameNotAskedFor() {
    Payer payer = payer(identify.found(contract));
    assertEquals(Capture.FOUND, payer.capture());
    assertFalse(payer.confirmName());
    assertEquals(Reason.CONTRACT_CLOSED, reason(identify.found(Samples.contract(CLOSED))));
    assertEquals(Reason.UNKNOWN_CONTRACT, reason(identify.found(Samples.contract("1888888888"))));
  }
}
