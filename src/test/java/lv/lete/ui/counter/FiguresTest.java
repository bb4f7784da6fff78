package lv.lete.ui.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Locale;
import lv.lete.money.AmountText;
import lv.lete.money.Money;
import lv.lete.payment.SupportCode;
import lv.lete.ui.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands beside the fields while the teller keys; without a toolkit.
class FiguresTest {
  private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
  private final PaymentState state = new PaymentState();
  private final Figures figures = new Figures(words, state);

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "25", "25,", "25.", "25,5", "25.50"})
  void isQuietWhileASumIsBeingKeyed(String text) {
    state.amount.set(text);
    assertEquals("", figures.amountTrouble.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "12,345", "12.345", "abc", "1002003000", "1,2,3"})
  void saysWhatIsWrongBeforeEnterIsPressed(String text) {
    state.amount.set(text);
    assertTrue(figures.amountTrouble.get().length() > 10, figures.amountTrouble.get());
    assertNull(figures.reading(text));
  }

  @Test
  void takesTenDigitsForACode() {
    state.given.set("1002003000");
    SupportCode code = SupportCode.of(AmountText.Reason.TOO_LONG);
    assertEquals(words.say(code.key()), figures.givenTrouble.get());
  }

  @Test
  void saysNothingOfWhatIsDueWithoutAPayer() {
    state.amount.set("25");
    assertEquals("", figures.due.get());
    assertEquals(Money.eur(25_00), figures.reading("25"));
  }
}
