package lv.lete.card.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTest {
  private static String text(Bytes bytes) {
    return new String(bytes.copy(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void numbersAreAsShortAsCanBe() {
    int[] values = {0, 5, 50, 100, 150, 1_205, 1_250, -5, -1_250, 24_265};
    String[] shown = {"0", ".05", ".5", "1", "1.5", "12.05", "12.5", "-.05", "-12.5", "242.65"};
    for (int i = 0; i < values.length; i++) {
      assertEquals(shown[i], text(new Bytes(1).hundredths(values[i])));
    }
    assertEquals(
        "0 -7 1234567890123",
        text(new Bytes(1).number(0).raw(' ').number(-7).raw(' ').number(1_234_567_890_123L)));
  }

  @Test
  void nothingInAStringEndsItOrIsTurnedIntoSomethingElse() {
    char[] codes = {'(', ')', '\\', '\r', '\n', 0xF028, 0xF05C, 'a'};
    String written = text(new Bytes(1).codes(codes, codes.length));
    assertEquals("(\\(\\)\\\\\\r\n\u00f0\\(\u00f0\\\\a)", written);
  }
}
