package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lv.lete.barcode.SampleCodes.Sample;
import lv.lete.barcode.SampleCodes.Watched;
import lv.lete.barcode.ScannedCode.Unreadable;
import org.junit.jupiter.api.Test;

class CodePropertyTest {

  private static final long SEED = 20_261_122;
  private static final int CODES = 400;

  @Test
  void everyValidCodeSaysWhatWasWritten() {
    SampleCodes samples = new SampleCodes(SEED);
    for (int i = 0; i < 20 * CODES; i++) {
      Sample sample = samples.next();
      assertEquals(sample.meaning(), CodeParser.parse(sample.text()), () -> said(sample.text()));
    }
  }

  @Test
  void noCodeWithACheckDigitIsTakenWithOneDigitWrong() {
    SampleCodes samples = new SampleCodes(SEED);
    int tried = 0;
    for (int i = 0; i < CODES; i++) {
      Sample sample = samples.next();
      for (Watched watched : sample.watched()) {
        tried += refusesEveryWrongDigit(sample.text(), watched);
      }
    }
    assertTrue(tried > 60_000, "tried only " + tried);
  }

  @Test
  void noCardOrSlipWithAnyDigitWrongPassesForAPlainNumber() {
    SampleCodes samples = new SampleCodes(SEED);
    for (int i = 0; i < CODES; i++) {
      String text = samples.next().text();
      for (int at = 0; at < text.length(); at++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String wrong = text.substring(0, at) + digit + text.substring(at + 1);
          boolean plain = CodeParser.parse(wrong) instanceof ScannedCode.ContractNumber;
          assertTrue(!plain, () -> said(wrong));
        }
      }
    }
  }

  /// Identifiers in brackets stand apart from their data: both forms are looked for.
  private static int refusesEveryWrongDigit(String text, Watched watched) {
    String element = watched.element();
    int length = watched.length();
    int from = text.indexOf(element);
    if (from < 0) {
      int width = Ai.at(element, 0).orElseThrow().width();
      from = text.indexOf("(" + element.substring(0, width) + ")" + element.substring(width));
      length += 2;
    }
    int tried = 0;
    for (int at = from; at < from + length; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (text.charAt(at) != digit) {
          String wrong = text.substring(0, at) + digit + text.substring(at + 1);
          assertInstanceOf(Unreadable.class, CodeParser.parse(wrong), () -> said(wrong));
          tried++;
        }
      }
    }
    return tried;
  }

  private static String said(String text) {
    return "seed " + SEED + ": " + text.replace(Elements.SEPARATOR, '|');
  }
}
