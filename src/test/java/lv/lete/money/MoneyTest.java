package lv.lete.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @Test
  void addsAndTakesAwayExactly() {
    assertEquals(Money.eur(2530), Money.eur(2500).plus(Money.eur(30)));
    assertEquals(Money.eur(-30), Money.eur(2500).minus(Money.eur(2530)));
    assertEquals(Money.zero(Currency.EUR), Money.eur(1).minus(Money.eur(1)));
  }

  @Test
  void takingAwayUndoesAdding() {
    Random chance = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Money a = Money.eur(chance.nextLong() >> 2);
      Money b = Money.eur(chance.nextLong() >> 2);
      assertEquals(a, a.plus(b).minus(b));
      assertEquals(a.plus(b), b.plus(a));
    }
  }

  @Test
  void refusesToOverflow() {
    Money most = Money.eur(Long.MAX_VALUE);
    Money least = Money.eur(Long.MIN_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.eur(1)));
    assertThrows(ArithmeticException.class, () -> least.minus(Money.eur(1)));
    assertThrows(ArithmeticException.class, () -> Money.eur(0).minus(least));
  }

  @Test
  void refusesToMixCurrenciesAndSaysWhich() {
    Money euro = Money.eur(100);
    Money lats = new Money(Currency.LVL, 100);
    assertThrows(ArithmeticException.class, () -> euro.plus(lats));
    assertThrows(ArithmeticException.class, () -> euro.minus(lats));
    ArithmeticException refused =
        assertThrows(ArithmeticException.class, () -> euro.compareTo(lats));
    assertEquals("two currencies: 1.00 EUR and 1.00 LVL", refused.getMessage());
  }

  @Test
  void comparesBySum() {
    assertTrue(Money.eur(1).compareTo(Money.eur(2)) < 0);
    assertEquals(0, Money.eur(2).compareTo(Money.eur(2)));
    assertTrue(Money.eur(Long.MAX_VALUE).compareTo(Money.eur(Long.MIN_VALUE)) > 0);
  }

  @Test
  void knowsItsSign() {
    assertTrue(Money.eur(1).isPositive());
    assertTrue(Money.eur(-1).isNegative());
    assertTrue(Money.eur(0).isZero());
    assertFalse(Money.eur(0).isPositive());
    assertFalse(Money.eur(0).isNegative());
  }

  @ParameterizedTest
  @CsvSource({
    "2500,25.00",
    "30,0.30",
    "1,0.01",
    "0,0.00",
    "-30,-0.30",
    "-2500,-25.00",
    "9223372036854775807,92233720368547758.07",
    "-9223372036854775808,-92233720368547758.08"
  })
  void writesADotAndTwoDecimals(long minor, String text) {
    assertEquals(text, Money.eur(minor).plain());
    assertEquals(text + " EUR", Money.eur(minor).toString());
  }
}
