package lv.lete.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import lv.lete.money.AmountText.Amount;
import lv.lete.money.AmountText.NotAnAmount;
import lv.lete.money.AmountText.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource({
    "25,2500",
    "25.5,2550",
    "25.50,2550",
    "'25,50',2550",
    "0.30,30",
    "'0,3',30",
    "0,0",
    "0.00,0",
    "' 25 ',2500",
    "007,700",
    "999999999.99,99999999999",
    "0.01,1"
  })
  void readsWhatAPersonKeys(String text, long cents) {
    assertEquals(new Amount(Money.eur(cents)), AmountText.read(text, Currency.EUR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';EMPTY",
        "'   ';EMPTY",
        "-1;NEGATIVE",
        "-0;NEGATIVE",
        "\u22121;NEGATIVE",
        "+1;NOT_A_NUMBER",
        "1e9;NOT_A_NUMBER",
        "1E2;NOT_A_NUMBER",
        "0x10;NOT_A_NUMBER",
        "12,345;TOO_MANY_DECIMALS",
        "12.345;TOO_MANY_DECIMALS",
        "1.000;TOO_MANY_DECIMALS",
        "1,000.00;NOT_A_NUMBER",
        "1.000,00;NOT_A_NUMBER",
        "1.2.3;NOT_A_NUMBER",
        "1..2;NOT_A_NUMBER",
        "1.;NOT_A_NUMBER",
        ".5;NOT_A_NUMBER",
        ".;NOT_A_NUMBER",
        "abc;NOT_A_NUMBER",
        "25 EUR;NOT_A_NUMBER",
        "€25;NOT_A_NUMBER",
        "NaN;NOT_A_NUMBER",
        "Infinity;NOT_A_NUMBER",
        "1 000;NOT_A_NUMBER",
        "2 5;NOT_A_NUMBER",
        "1\u00a0000;NOT_A_NUMBER",
        "1_000;NOT_A_NUMBER",
        "1'000;NOT_A_NUMBER",
        "２５;NOT_A_NUMBER",
        "٢٥;NOT_A_NUMBER",
        "2٥;NOT_A_NUMBER",
        "(8018)475123410020030004;NOT_A_NUMBER",
        "]C18018475123410020030004;NOT_A_NUMBER",
        "1000000000;TOO_LONG",
        "1002003000;TOO_LONG",
        "8018475123410020030004801920000000000000;TOO_LONG",
        "9999999999999999999999999999999999999999.99;TOO_LONG",
      })
  void refusesAndNeverGuesses(String text, Reason reason) {
    assertEquals(new NotAnAmount(reason), AmountText.read(text, Currency.EUR));
  }

  @Test
  void readsBackEverythingThatMoneyWrites() {
    Random chance = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      Money money = Money.eur(chance.nextLong(100_000_000_000L));
      assertEquals(new Amount(money), AmountText.read(money.plain(), Currency.EUR));
      String comma = money.plain().replace('.', ',');
      assertEquals(new Amount(money), AmountText.read(comma, Currency.EUR));
    }
  }
}
