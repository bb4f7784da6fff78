package lv.lete.settlement.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import lv.lete.settlement.Totals;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A settlement as a report of A4 pages: between whom, the sums per institution, branch and till, a
/// chart of the day, and what is out of the usual: late payments and reversals, each named. The
/// same settlement in the same language gives the same bytes. The counter's fees are not in it.
public final class SettlementPdf {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int LABEL = 26;

  private final Settlement settlement;
  private final ReportWords words;
  private final Sheet sheet;

  private SettlementPdf(Settlement settlement, ReportWords words, Sheet sheet) {
    this.settlement = settlement;
    this.words = words;
    this.sheet = sheet;
  }

  /// Writes the whole document; `out` stays open.
  ///
  /// @throws IOException when `out` refuses
  public static void write(Settlement settlement, Locale language, OutputStream out)
      throws IOException {
    ReportWords words = ReportWords.of(language);
    try (PDDocument document = new PDDocument();
        Sheet sheet = new Sheet(document)) {
      new SettlementPdf(settlement, words, sheet).report(document);
      document.save(out);
    }
  }

  private void report(PDDocument document) throws IOException {
    String title = words.say("title") + " " + settlement.biller() + " " + settlement.businessDate();
    describe(document, title);
    sheet.line(words.say("title"), true, Sheet.LARGE);
    sheet.gap(6);
    parties();
    sheet.gap(8);
    sums();
    sheet.gap(10);
    places();
    sheet.gap(14);
    new DayChart(settlement.members(), settlement.currency(), settlement.zone()).draw(sheet, words);
    sheet.gap(12);
    named("late", settlement.late());
    named("reversed", settlement.reversals());
    sheet.finish(title);
  }

  private void parties() throws IOException {
    Terms terms = settlement.terms();
    if (terms != null) {
      pair("institution", terms.institution().name() + ", " + terms.institution().bic());
      pair("account", terms.institution().iban());
      pair("biller", terms.billerName());
      pair("account", terms.billerIban());
    } else {
      pair("biller", settlement.biller());
    }
    pair("businessDate", words.date(settlement.businessDate()));
    switch (settlement.standing()) {
      case Settlement.Cut cut -> {
        pair("batch", cut.messageId());
        pair("cutAt", time(cut.at()));
      }
      case Settlement.Open open -> strong(words.say("open", time(open.at())));
      case Settlement.TillPart part -> {
        strong(words.say("part", part.place().till(), part.place().branch()));
        pair("upTo", part.upTo() + ", " + time(part.at()));
      }
    }
    if (terms != null && terms.institution().sample()) {
      strong(words.say("sample"));
    }
  }

  private void sums() throws IOException {
    Totals totals = settlement.totals();
    pair("credited", padded(totals.payments(), totals.credits()));
    pair("debited", padded(totals.reversals(), totals.debits()));
    pair("net", padded(totals.count(), totals.net()));
    if (settlement.standing() instanceof Settlement.TillPart) {
      return;
    }
    if (settlement.carriedIn().isNegative()) {
      pair("carriedIn", right(words.sumOf(settlement.carriedIn()), 30));
    }
    sheet.line(
        left(words.say("toPay"), LABEL) + right(words.sumOf(settlement.payable()), 30),
        true,
        Sheet.SIZE);
    if (settlement.carriedOut().isNegative()) {
      pair("carriedOut", right(words.sumOf(settlement.carriedOut()), 30));
    }
  }

  private void places() throws IOException {
    row(
        true,
        words.say("branch"),
        words.say("till"),
        "",
        words.say("credited"),
        "",
        words.say("debited"),
        words.say("net"));
    sheet.rule();
    String branch = "";
    for (Map.Entry<Member.Place, Totals> till : settlement.byTill().entrySet()) {
      String next = till.getKey().branch();
      if (!branch.isEmpty() && !branch.equals(next)) {
        sumOfBranch(branch);
      }
      branch = next;
      row(false, next, till.getKey().till(), till.getValue());
    }
    if (!branch.isEmpty()) {
      sumOfBranch(branch);
    }
    sheet.rule();
    row(true, words.say("total"), "", settlement.totals());
  }

  private void sumOfBranch(String branch) throws IOException {
    Totals sum = settlement.byBranch().get(branch);
    if (sum != null) {
      row(true, branch, words.say("all"), sum);
    }
  }

  private void row(boolean bold, String branch, String till, Totals sum) throws IOException {
    row(
        bold,
        branch,
        till,
        Integer.toString(sum.payments()),
        words.sum(sum.credits()),
        Integer.toString(sum.reversals()),
        words.sum(sum.debits()),
        words.sum(sum.net()));
  }

  private void row(
      boolean bold,
      String branch,
      String till,
      String payments,
      String credits,
      String reversals,
      String debits,
      String net)
      throws IOException {
    sheet.line(
        left(branch, 28)
            + left(till, 16)
            + right(payments, 7)
            + right(credits, 16)
            + right(reversals, 6)
            + right(debits, 16)
            + right(net, 16),
        bold,
        Sheet.SIZE);
  }

  private void named(String what, List<Member> members) throws IOException {
    if (members.isEmpty()) {
      return;
    }
    sheet.room(60);
    sheet.line(words.say(what, members.size()), true, 10);
    sheet.gap(3);
    sheet.line(
        left(words.say("code"), 11)
            + left(words.say("contract"), 18)
            + left(words.say("date"), 12)
            + left(words.say("time"), 18)
            + left(words.say("branch") + ", " + words.say("till"), 31)
            + right(words.say("amount"), 16),
        true,
        Sheet.SIZE);
    sheet.rule();
    for (Member member : members) {
      sheet.line(
          left(PaymentCode.of(member.payment()), 11)
              + left(member.contract(), 18)
              + left(member.businessDate().toString(), 12)
              + left(time(member.at()), 18)
              + left(member.place().branch() + ", " + member.place().till(), 31)
              + right(words.sum(member.owed()), 16));
    }
    sheet.gap(10);
  }

  private void pair(String label, String value) throws IOException {
    sheet.line(left(words.say(label), LABEL) + value);
  }

  private void strong(String text) throws IOException {
    sheet.gap(2);
    for (int from = 0; from < text.length(); from += sheet.columns()) {
      int to = Math.min(text.length(), from + sheet.columns());
      sheet.line(text.substring(from, to), true, Sheet.SIZE);
    }
  }

  private String padded(int count, Money sum) {
    return right(Integer.toString(count), 10) + right(words.sumOf(sum), 20);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(settlement.zone()));
  }

  /// To this many characters, and a blank at the least.
  private static String left(String text, int columns) {
    String cut = text.length() < columns ? text : text.substring(0, columns - 2) + "~";
    return cut + " ".repeat(columns - cut.length());
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }

  private void describe(PDDocument document, String title) {
    Instant at =
        switch (settlement.standing()) {
          case Settlement.Cut cut -> cut.at();
          case Settlement.Open open -> open.at();
          case Settlement.TillPart part -> part.at();
        };
    document.setDocumentId(title.hashCode() * 31L + at.toEpochMilli());
    document.getDocumentCatalog().setLanguage(words.say("language"));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setCreator("Lete");
    GregorianCalendar date = GregorianCalendar.from(at.atZone(settlement.zone()));
    about.setCreationDate(date);
    about.setModificationDate(date);
  }
}
