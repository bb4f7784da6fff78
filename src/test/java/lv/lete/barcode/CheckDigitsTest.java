package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

  @ParameterizedTest
  @CsvSource({"5367,02", "5303,97", "5335,98"})
  void mod97GivesTheExamplesOfTheStandard(String digits, String check) {
    assertEquals(check, CheckDigits.mod97(digits));
  }

  @ParameterizedTest
  @CsvSource({
    // GTIN-13, GTIN-8, SSCC and GTIN-14 as GS1 prints them
    "629104150021,3",
    "9638507,4",
    "37610425002123456,9",
    "1061414100041,5"
  })
  void gs1GivesTheDigitThatGs1Prints(String digits, int check) {
    assertEquals(check, CheckDigits.gs1(digits));
    assertTrue(CheckDigits.gs1Holds(digits + check));
  }

  @Test
  void checkDigitNeedsSomethingToCheck() {
    assertFalse(CheckDigits.gs1Holds(""));
    assertFalse(CheckDigits.gs1Holds("0"));
    assertFalse(CheckDigits.gs1Holds("12a4"));
  }

  @Test
  void digitsOfOtherScriptsAreNoDigits() {
    assertTrue(CheckDigits.isDigits("0123456789"));
    assertFalse(CheckDigits.isDigits("١٠٠٢٠٠٣٠٠٠"));
    assertFalse(CheckDigits.isDigits("１００２"));
    assertFalse(CheckDigits.isDigits(""));
  }

  @Test
  void creditorReferencesOfTheStandardUnwrap() {
    assertEquals(Optional.of("539007547034"), CreditorReference.unwrap("RF18539007547034"));
    assertEquals(Optional.of("1002003000"), CreditorReference.unwrap("RF481002003000"));
    assertEquals("RF481002003000", CreditorReference.of("1002003000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF", "RF48", "rf481002003000", "RF4\u06611002003000", "RF48100200-000"})
  void textThatIsNoCreditorReferenceUnwrapsToNothing(String text) {
    assertEquals(Optional.empty(), CreditorReference.unwrap(text));
  }

  @Test
  void checkDigitsThatOnlyShareTheRemainderAreWrong() {
    for (int n = 1000; n < 3000; n++) {
      String right = CreditorReference.of(Integer.toString(n));
      int check = Integer.parseInt(right.substring(2, 4));
      for (int other = 0; other < 100; other++) {
        String text = "RF%02d%d".formatted(other, n);
        assertEquals(other == check, CreditorReference.unwrap(text).isPresent(), text);
      }
    }
  }

  @Test
  void noReferenceIsMadeOfWhatCannotBeOne() {
    assertThrows(IllegalArgumentException.class, () -> CreditorReference.of(""));
    assertThrows(IllegalArgumentException.class, () -> CreditorReference.of("1002 003"));
    assertThrows(IllegalArgumentException.class, () -> CreditorReference.of("1".repeat(22)));
  }
}
