package lv.lete.settlement.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Samples;
import lv.lete.settlement.Settlement;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementPdfTest {
  @ParameterizedTest
  @CsvSource({
    "lv,Norēķinu pārskats,22.11.2026.,'25,01 EUR'",
    "lt,Atsiskaitymo ataskaita,2026-11-22,'25,01 EUR'",
    "en,Settlement report,2026-11-22,25.01 EUR"
  })
  void saysTheSameInEveryLanguage(String language, String title, String date, String sum)
      throws IOException {
    String text = textOf(pdf(Samples.small(), language));
    assertTrue(text.contains(title) && text.contains(date) && text.contains(sum), text);
    assertTrue(text.contains("0123456789abcdef0123456789abcdef"), text);
    assertTrue(text.contains(PaymentCode.of(Samples.small().members().getLast().payment())), text);
    assertFalse(text.contains("?"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void givesTheSameBytesAgain(String language) throws IOException {
    assertArrayEquals(pdf(Samples.small(), language), pdf(Samples.small(), language));
  }

  @Test
  void goesOnOverAsManyPagesAsItNeeds() throws IOException {
    List<Member> members = new ArrayList<>();
    for (int at = 1; at <= 300; at++) {
      members.add(Samples.reversal(at, "1002003000", 100, Tender.CASH));
    }
    byte[] pdf = pdf(Samples.cut(Money.eur(-1), members), "en");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 4);
    }
    String text = textOf(pdf);
    members.forEach(member -> assertTrue(text.contains(PaymentCode.of(member.payment()))));
    assertTrue(text.contains("-300.01 EUR"), text);
  }

  @Test
  void marksATillsPart() throws IOException {
    Settlement part =
        new Settlement(
            "latvenergo",
            Samples.DATE,
            Currency.EUR,
            null,
            new Settlement.TillPart(
                new UUID(1, 2),
                new Member.Place("Saldus", "kase 1"),
                7,
                Samples.CUT_AT,
                ZoneId.of("Europe/Riga")),
            Money.eur(0),
            Samples.plain(2).members());
    String text = textOf(pdf(part, "en"));
    assertTrue(text.contains("This till only: kase 1, Saldus"), text);
    assertFalse(text.contains("To be paid"), text);
  }

  @Test
  void setsThousandsApart() {
    ReportWords words = ReportWords.of(Locale.of("lv"));
    assertEquals("1 234 567,89", words.sum(Money.eur(123_456_789)));
    assertEquals("-1 000,00", words.sum(Money.eur(-100_000)));
    assertEquals("-100,00", words.sum(Money.eur(-10_000)));
    assertEquals("0,05", words.sum(Money.eur(5)));
  }

  private static byte[] pdf(Settlement settlement, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SettlementPdf.write(settlement, Locale.of(language), out);
    return out.toByteArray();
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
