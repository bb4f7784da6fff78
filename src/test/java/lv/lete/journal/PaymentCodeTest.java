package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
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

  @Test
  void isReadAsPeopleKeyIt() {
    UUID payment = UUID.fromString("0193f2a4-7c10-7a3b-9b1e-5a0c8812f0e7");
    String code = PaymentCode.of(payment);
    assertEquals(Optional.of("0c8812f0e7"), PaymentCode.lastDigits(code));
    assertEquals(
        Optional.of("0c8812f0e7"),
        PaymentCode.lastDigits(
            " " + code.replace("-", " ").replace('0', 'o').toLowerCase(Locale.ROOT)));
    assertEquals(Optional.of("0000000001"), PaymentCode.lastDigits("OOOOOOOI"));
    assertEquals(Optional.empty(), PaymentCode.lastDigits("K7QF-2M9"));
    assertEquals(Optional.empty(), PaymentCode.lastDigits("K7QF-2M9DD"));
    assertEquals(Optional.empty(), PaymentCode.lastDigits("K7QF-2M9U"));
    assertEquals(Optional.empty(), PaymentCode.lastDigits(""));
  }
}
