package lv.lete.settlement.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;

/// FiDAViSta 1.1, the Latvian banks' exchange format, as a statement of what the biller is owed: it
/// opens with what was carried in and closes with what is paid or carried on.
///
/// There is no public schema; lengths are those of the banks' description: time stamp 17, `DocNo`
/// at most 10 (the place in the batch), `BankRef` at most 25 (the last 25 digits of the record's
/// id).
final class Fidavista {
  static final String NAMESPACE = "http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-1";

  private static final DateTimeFormatter TIME_STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT);
  private static final int SHORTENED = 32 - 25;

  private final XmlOut out;
  private final Settlement settlement;
  private final ZonedDateTime at;
  private final Terms terms;
  private final String date;

  private Fidavista(XmlOut out, Settlement settlement, Settlement.Cut cut, Terms terms) {
    this.out = out;
    this.settlement = settlement;
    this.at = cut.at().atZone(ZoneId.of(terms.institution().zone()));
    this.terms = terms;
    this.date = settlement.businessDate().toString();
  }

  static void write(Settlement settlement, Settlement.Cut cut, Terms terms, OutputStream stream)
      throws IOException {
    XmlOut.document(
        stream,
        "FIDAVISTA",
        NAMESPACE,
        out -> new Fidavista(out, settlement, cut, terms).message());
  }

  private void message() throws XMLStreamException {
    out.in(
        "Header",
        () -> {
          out.text("Timestamp", TIME_STAMP.format(at));
          out.text("From", terms.institution().bic());
        });
    out.in(
        "Statement",
        () -> {
          out.in(
              "Period",
              () -> {
                out.text("StartDate", date);
                out.text("EndDate", date);
                out.text("PrepDate", at.toLocalDate().toString());
              });
          out.in("BankSet", () -> out.text("Name", terms.institution().name()));
          out.in("ClientSet", () -> out.text("Name", terms.billerName()));
          out.in(
              "AccountSet",
              () -> {
                out.text("AccNo", terms.billerIban());
                out.in("CcyStmt", this::transactions);
              });
        });
  }

  private void transactions() throws XMLStreamException {
    Money opened = settlement.carriedIn();
    out.text("Ccy", settlement.currency().name());
    out.text("OpenBal", opened.plain());
    out.text("CloseBal", opened.plus(settlement.totals().net()).plain());
    int document = 1;
    for (Member member : settlement.members()) {
      String number = Integer.toString(document++);
      out.record("TrxSet", () -> transaction(member, number));
    }
  }

  private void transaction(Member member, String document) throws XMLStreamException {
    boolean credit = member.kind() == Member.Kind.PAYMENT;
    out.text("TypeCode", credit ? "INP" : "OUTP");
    out.text("TypeName", member.tender() == Tender.CASH ? "CASH" : "CARD");
    out.text("RegDate", member.businessDate().toString());
    out.text("BookDate", date);
    out.text("ValueDate", date);
    out.text("BankRef", bankReference(member));
    out.text("DocNo", document);
    out.text("CorD", credit ? "C" : "D");
    out.text("AccAmt", member.amount().plain());
    out.text("PmtInfo", Reference.ofContract(member.contract()) + (credit ? "" : " REVERSAL"));
  }

  private static String bankReference(Member member) {
    return Reference.of(member.reversal() == null ? member.payment() : member.reversal())
        .substring(SHORTENED);
  }
}
