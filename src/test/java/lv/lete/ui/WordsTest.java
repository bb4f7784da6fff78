package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.payment.SupportCode;
import lv.lete.sync.SyncNotice;
import lv.lete.sync.SyncStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void writesSumsAsTheLanguageDoes() {
    Money sum = Money.eur(-1_234_567_05);
    assertAll(
        () -> assertEquals("-1\u00a0234\u00a0567,05\u00a0€", words("lv").money(sum)),
        () -> assertEquals("€-1,234,567.05", words("en").money(sum)),
        () -> assertEquals("0,30\u00a0€", words("lt").money(Money.eur(30))),
        () -> assertEquals("1234567,05", words("lv").keyed(Money.eur(1_234_567_05))),
        () -> assertEquals("20\u00a0000", words("lv").count(20_000)));
  }

  @Test
  void writesDatesAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertEquals("22.11.2026.", words("lv").date(day));
    assertEquals("2026-11-22", words("lt").date(day));
    assertEquals("22 Nov 2026", words("en").date(day));
  }

  @Test
  void speaksEnglishWhereItHasNoWords() {
    assertEquals("Sign in", words("fi").say("signin.title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void hasAWordForEverythingThatCanBeSaid(String language) {
    Words words = words(language);
    for (SupportCode code : SupportCode.values()) {
      assertFalse(words.say(code.key()).isBlank(), code.key());
    }
    for (SyncNotice notice : SyncNotice.values()) {
      assertFalse(words.say("status.notice", notice).isBlank(), notice.name());
    }
    for (SyncStatus.Link link : SyncStatus.Link.values()) {
      assertFalse(words.say("status.link", link).isBlank(), link.name());
    }
    for (Verdict.Flaw flaw : Verdict.Flaw.values()) {
      assertFalse(words.say("flaw", flaw).isBlank(), flaw.name());
    }
  }

  private static Words words(String language) {
    return Words.of(Locale.of(language), ZoneOffset.UTC);
  }
}
