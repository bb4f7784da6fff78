package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTextTest {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("lv"), Locale.of("lt"), Locale.ENGLISH);

  @Test
  void noLineIsWiderThanThePaperWhateverTheNames() {
    long seed = 42;
    Random chance = new Random(seed);
    String pieces = "aĀžķ 　\t\n\u0007\u001b\u200f\u202e\u0301漢ﬁ.-";
    for (int i = 0; i < 600; i++) {
      StringBuilder name = new StringBuilder();
      for (int left = chance.nextInt(120); left > 0; left--) {
        name.append(
            chance.nextInt(20) == 0
                ? "\ud83d\ude00"
                : pieces.charAt(chance.nextInt(pieces.length())));
      }
      int columns = i % 2 == 0 ? 42 : 48;
      Receipt receipt = Samples.named(name.toString(), name.toString(), name.toString());
      String text = ReceiptText.of(receipt, columns, LANGUAGES.get(i % 3));
      text.lines()
          .forEach(line -> {
            assertTrue(line.length() <= columns, "seed " + seed + ": " + line);
            assertEquals(line.stripTrailing(), line);
            assertTrue(line.chars().allMatch(c -> c >= ' '), "steers the printer: " + line);
          });
    }
  }

  @Test
  void wrapsLongNamesWithoutLosingALetter() {
    String branch = "Brocēnu novada Cieceres pagasta pasta pakalpojumu sniegšanas vieta";
    String endless = "Ķ".repeat(100);
    String text = ReceiptText.of(Samples.named("anna", endless, branch), 42, Locale.of("lv"));
    String flat = text.replaceAll("\\s+", " ");
    assertTrue(flat.contains(branch), text);
    assertEquals(100, text.chars().filter(c -> c == 'Ķ').count());
  }

  @Test
  void sumsStandInOneColumnAtTheRightEdge() {
    for (Locale language : LANGUAGES) {
      String text = ReceiptText.of(Samples.receipt(Samples.cash()), 48, language);
      List<String> sums = text.lines().filter(line -> line.endsWith(" EUR")).toList();
      assertEquals(5, sums.size(), text);
      sums.forEach(line -> assertEquals(48, line.length(), line));
    }
  }

  @Test
  void linesOfNothingAreLeftOut() {
    String text = english(Samples.receipt(Samples.rounded()));
    assertFalse(text.contains("Service fee"));
    assertTrue(text.contains("Cash rounding"));
    assertFalse(english(Samples.receipt(Samples.cash())).contains("Cash rounding"));
    String card = english(Samples.receipt(Samples.card()));
    assertFalse(card.contains("Change"));
    assertFalse(card.contains("Energy"));
  }

  @Test
  void saysWhereTheHostStands() {
    assertTrue(english(Samples.receipt(Samples.cash())).contains(" queued\n"));
    assertTrue(
        english(Samples.receipt(Samples.cash(), false, true, 0)).contains(" acknowledged\n"));
  }

  @Test
  void originalSaysNothingOfCopiesAndCopiesSayWhich() {
    assertFalse(english(Samples.receipt(Samples.cash())).contains("COPY"));
    String third = english(Samples.receipt(Samples.cash(), false, false, 3));
    assertTrue(third.startsWith(" ".repeat(14) + "*** COPY 3 ***\n"), third);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void trainingIsMarkedAtBothEnds(String language) {
    Locale locale = Locale.of(language);
    String real = ReceiptText.of(Samples.receipt(Samples.cash()), 42, locale);
    List<String> lines =
        ReceiptText.of(Samples.receipt(Samples.cash(), true, false, 0), 42, locale)
            .lines()
            .toList();
    assertTrue(lines.getFirst().contains("***"), lines.getFirst());
    assertEquals(lines.getFirst(), lines.getLast());
    assertFalse(real.contains("***"));
  }

  @Test
  void estimateOnASampleTariffSaysSo() {
    Receipt sample = Samples.receipt(Samples.cash());
    assertTrue(english(sample).contains("151–166 kWh\nCalculated with a sample tariff\n"));
    Receipt published =
        new Receipt(
            sample.fact(),
            sample.entry(),
            sample.at(),
            "anna",
            Samples.biller(false),
            "1",
            "A",
            sample.chain(),
            sample.zone(),
            false,
            0);
    assertFalse(english(published).contains("sample"));
  }

  @Test
  void aBillerThatIsNoLongerKnownIsNamedByItsId() {
    Receipt r = Samples.receipt(Samples.cash());
    Receipt unknown =
        new Receipt(
            r.fact(), r.entry(), r.at(), "anna", null, "1", "A", r.chain(), r.zone(), false, 0);
    assertTrue(english(unknown).contains(" latvenergo\n"));
  }

  @Test
  void languageWeDoNotHaveGetsEnglish() {
    Receipt receipt = Samples.receipt(Samples.cash());
    assertEquals(english(receipt), ReceiptText.of(receipt, 42, Locale.FRENCH));
    assertEquals(english(receipt), ReceiptText.of(receipt, 42, Locale.ROOT));
    assertEquals(
        ReceiptText.of(receipt, 42, Locale.of("lv")),
        ReceiptText.of(receipt, 42, Locale.of("lv", "LV")));
  }

  @Test
  void refusesPapersThatNoPrinterHas() {
    Receipt receipt = Samples.receipt(Samples.cash());
    assertThrows(IllegalArgumentException.class, () -> ReceiptText.of(receipt, 40, Locale.ENGLISH));
  }

  private static String english(Receipt receipt) {
    return ReceiptText.of(receipt, 42, Locale.ENGLISH);
  }
}
