package lv.lete.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.barcode.ScannedCode.ContractNumber;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.PaymentSlip;
import lv.lete.barcode.ScannedCode.Unreadable;
import org.junit.jupiter.api.Test;

/// A million texts that no scanner should send. Whatever is accepted must hold by its own merits:
/// the check digits are worked out here a second time, by other means than the parser's.
class CodeFuzzTest {

  private static final long SEED = 20_261_122;
  private static final int INPUTS = 1_000_000;
  private static final Pattern PLAIN = Pattern.compile("[0-9]{4,14}");
  private static final String PIECES = "0123456789()]|CdQE1RF. -\r\n\t\0\u0661\uff11ā\ud83d";

  private final Random chance = new Random(SEED);

  @Test
  void noInputCrashesTheParserOrPassesUnchecked() {
    SampleCodes samples = new SampleCodes(SEED);
    List<String> codes = Stream.generate(() -> samples.next().text()).limit(2_000).toList();
    int taken = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = i % 2 == 0 ? mutated(codes.get(chance.nextInt(codes.size()))) : noise();
      try {
        taken += sound(CodeParser.parse(text)) ? 1 : 0;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + SEED + ", input " + i + ": " + escaped(text), e);
      }
    }
    assertTrue(taken > INPUTS / 100, "almost nothing was accepted, so nothing was tried: " + taken);
  }

  private boolean sound(ScannedCode code) {
    return switch (code) {
      case CustomerCard(String gsrn, Integer issue) -> {
        assertEquals(18, gsrn.length());
        assertTrue(mod10(gsrn), gsrn);
        assertTrue(issue == null || issue > 0);
        yield true;
      }
      case PaymentSlip slip -> {
        assertEquals(13, slip.gln().length());
        assertTrue(mod10(slip.gln()), slip.gln());
        assertTrue(PLAIN.matcher(slip.contractNumber()).matches(), slip.contractNumber());
        assertTrue(!slip.numberChecked() || mod97(slip.reference()), slip.reference());
        yield true;
      }
      case ContractNumber(String number) -> {
        assertTrue(PLAIN.matcher(number).matches(), number);
        yield true;
      }
      case Unreadable _ -> false;
    };
  }

  private String mutated(String code) {
    StringBuilder text = new StringBuilder(code);
    for (int times = chance.nextInt(4); times > 0 && !text.isEmpty(); times--) {
      int at = chance.nextInt(text.length());
      switch (chance.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, piece());
        case 2 -> text.setCharAt(at, piece());
        case 3 -> text.setLength(at);
        default -> text.insert(at, text.substring(chance.nextInt(at + 1), at));
      }
    }
    return text.toString();
  }

  private String noise() {
    StringBuilder text = new StringBuilder();
    String[] heads = {"", "8018", "415", "]C1", "]Q1", "(8018)", "RF", "8020", "]"};
    text.append(heads[chance.nextInt(heads.length)]);
    boolean wild = chance.nextInt(3) == 0;
    for (int left = chance.nextInt(40); left > 0; left--) {
      text.append(wild ? piece() : (char) ('0' + chance.nextInt(10)));
    }
    return text.toString();
  }

  private char piece() {
    char c = PIECES.charAt(chance.nextInt(PIECES.length()));
    return c == '|' ? Elements.SEPARATOR : c;
  }

  private static boolean mod10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : 3 * digit;
    }
    return sum % 10 == 0;
  }

  /// ISO 7064: with the head moved to the end and letters as two digits, the rest by 97 is 1.
  private static boolean mod97(String reference) {
    StringBuilder digits = new StringBuilder();
    String turned = reference.substring(4) + reference.substring(0, 4);
    turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact() == 1;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> out.append(c < 32 || c > 126 ? "\\u%04x".formatted(c) : Character.toString(c)));
    return out.toString();
  }
}
