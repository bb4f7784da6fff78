package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {
  @Test
  void saysTheLastFortyBitsInEightCharacters() {
    assertEquals("0000-0000", PaymentCode.of(new UUID(-1, 0)));
    assertEquals("ZZZZ-ZZZZ", PaymentCode.of(new UUID(0, -1)));
    assertEquals("0000-0001", PaymentCode.of(new UUID(5, 0xFFFF_FF00_0000_0001L)));
    assertEquals(
        "G400-0000", PaymentCode.of(UUID.fromString("00000000-0000-0000-0000-008100000000")));
  }
}
