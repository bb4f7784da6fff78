package lv.lete.ui.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import lv.lete.money.Money;
import lv.lete.payment.FindPayments.Wanted;
import org.junit.jupiter.api.Test;

/// One field, any order.
class WantedTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Test
  void tellsCodeContractSumTimeDateAndTellerApart() {
    assertEquals("K7QF-2M9D", read("k7qf-2m9d").code());
    assertEquals("K7QF2M9D", read("K7QF2M9D").code());
    assertEquals(
        "0190A0B0-0000-7000-8000-000000000001",
        read("0190a0b0-0000-7000-8000-000000000001").code());
    assertEquals("1002003000", read("1002003000").contract());
    assertEquals("3000", read("3000").contract());
    assertEquals(Money.eur(2500), read("25").amount());
    assertEquals(Money.eur(2550), read("25,5").amount());
    assertEquals(Money.eur(100_000), read("1000.00").amount());
    assertEquals("anna maria", read("anna maria").teller());
    assertEquals(Instant.parse("2026-11-22T12:15:00Z"), read("14:30").from());
    assertEquals(Instant.parse("2026-11-22T12:46:00Z"), read("14:30").to());
    Wanted all = read("anna 25,00 21.11.2026 14:00-15:30 3000");
    assertEquals("anna", all.teller());
    assertEquals(Money.eur(2500), all.amount());
    assertEquals("3000", all.contract());
    assertEquals(Instant.parse("2026-11-21T12:00:00Z"), all.from());
    assertEquals(Instant.parse("2026-11-21T13:31:00Z"), all.to());
    assertEquals(Instant.parse("2026-11-20T22:00:00Z"), read("2026-11-21").from());
    assertEquals(Instant.parse("2026-11-21T22:00:00Z"), read("2026-11-21").to());
  }

  @Test
  void asksForAnythingWhereNothingIsKeyed() {
    assertEquals(new Wanted(null, null, null, null, null, null), read("   "));
    assertNull(read("25:99").from(), "no such time");
    assertNull(read("31.02.2026").from(), "no such day");
  }

  @Test
  void takesTimesAroundMidnightWithoutLeavingTheDay() {
    assertEquals(Instant.parse("2026-11-21T22:00:00Z"), read("00:05").from());
    assertEquals(Instant.parse("2026-11-22T22:00:59.999999999Z"), read("23:55").to());
  }

  @Test
  void neverFailsWhateverIsKeyed() {
    long seed = 20261122;
    Random chance = new Random(seed);
    String keys = "0123456789:.,-–€abcKQ ā";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = chance.nextInt(24);
      for (int at = 0; at < length; at++) {
        text.append(keys.charAt(chance.nextInt(keys.length())));
      }
      Wanted wanted = read(text.toString());
      if (wanted.from() != null && wanted.to() != null) {
        assertEquals(true, wanted.from().isBefore(wanted.to()), text + " of seed " + seed);
      }
    }
  }

  private static Wanted read(String text) {
    return WantedText.read(text, TODAY, RIGA);
  }
}
