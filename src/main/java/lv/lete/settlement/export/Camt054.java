package lv.lete.settlement.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import lv.lete.settlement.Totals;

/// camt.054.001.08, BankToCustomerDebitCreditNotification: one batch entry for what is credited to
/// the biller's account and, where there are reversals, one with `RvslInd` for what is debited
/// again. `TxDtls` has each payment with its creditor reference; `EndToEndId` of a reversal is that
/// of the payment it takes back.
final class Camt054 {
  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

  private final XmlOut out;
  private final Settlement settlement;
  private final Settlement.Cut cut;
  private final Terms terms;

  private Camt054(XmlOut out, Settlement settlement, Settlement.Cut cut, Terms terms) {
    this.out = out;
    this.settlement = settlement;
    this.cut = cut;
    this.terms = terms;
  }

  static void write(Settlement settlement, Settlement.Cut cut, Terms terms, OutputStream stream)
      throws IOException {
    XmlOut.document(
        stream,
        "Document",
        NAMESPACE,
        out -> {
          Camt054 message = new Camt054(out, settlement, cut, terms);
          out.in("BkToCstmrDbtCdtNtfctn", message::message);
        });
  }

  private void message() throws XMLStreamException {
    out.in(
        "GrpHdr",
        () -> {
          out.text("MsgId", cut.messageId());
          out.text("CreDtTm", XmlOut.time(cut.at()));
          out.in("MsgRcpt", () -> out.text("Nm", terms.billerName()));
        });
    out.in(
        "Ntfctn",
        () -> {
          out.text("Id", cut.messageId());
          out.text("CreDtTm", XmlOut.time(cut.at()));
          out.in("Acct", this::account);
          out.in("TxsSummry", this::summary);
          entry(Member.Kind.PAYMENT);
          entry(Member.Kind.REVERSAL);
        });
  }

  private void account() throws XMLStreamException {
    out.in("Id", () -> out.text("IBAN", terms.billerIban()));
    out.text("Ccy", settlement.currency().name());
    out.in("Ownr", () -> out.text("Nm", terms.billerName()));
    out.in(
        "Svcr",
        () ->
            out.in(
                "FinInstnId",
                () -> {
                  out.text("BICFI", terms.institution().bic());
                  out.text("Nm", terms.institution().name());
                }));
  }

  private void summary() throws XMLStreamException {
    Totals totals = settlement.totals();
    int credits = totals.payments() > 0 ? 1 : 0;
    int debits = totals.reversals() > 0 ? 1 : 0;
    out.in(
        "TtlNtries",
        () -> {
          out.text("NbOfNtries", Integer.toString(credits + debits));
          out.text("Sum", totals.credits().plus(totals.debits()).plain());
          out.in(
              "TtlNetNtry",
              () -> {
                out.text("Amt", XmlOut.magnitude(totals.net()));
                out.text("CdtDbtInd", totals.net().isNegative() ? "DBIT" : "CRDT");
              });
        });
    entries("TtlCdtNtries", credits, totals.credits());
    entries("TtlDbtNtries", debits, totals.debits());
  }

  private void entries(String name, int count, Money sum) throws XMLStreamException {
    out.in(
        name,
        () -> {
          out.text("NbOfNtries", Integer.toString(count));
          out.text("Sum", sum.plain());
        });
  }

  private void entry(Member.Kind kind) throws XMLStreamException {
    List<Member> members =
        settlement.members().stream().filter(member -> member.kind() == kind).toList();
    if (members.isEmpty()) {
      return;
    }
    boolean credit = kind == Member.Kind.PAYMENT;
    Totals totals = settlement.totals();
    Money sum = credit ? totals.credits() : totals.debits();
    String direction = credit ? "CRDT" : "DBIT";
    Set<Tender> tenders = members.stream().map(Member::tender).collect(Collectors.toSet());
    out.in(
        "Ntry",
        () -> {
          out.amount("Amt", sum);
          out.text("CdtDbtInd", direction);
          if (!credit) {
            out.text("RvslInd", "true");
          }
          out.in("Sts", () -> out.text("Cd", "BOOK"));
          out.in("BookgDt", () -> out.text("Dt", settlement.businessDate().toString()));
          out.in("ValDt", () -> out.text("Dt", settlement.businessDate().toString()));
          Reference.bankCode(out, tenders.size() == 1 ? tenders.iterator().next() : null);
          out.in("NtryDtls", () -> details(members, sum, direction));
        });
  }

  private void details(List<Member> members, Money sum, String direction)
      throws XMLStreamException {
    out.in(
        "Btch",
        () -> {
          out.text("MsgId", cut.messageId());
          out.text("NbOfTxs", Integer.toString(members.size()));
          out.amount("TtlAmt", sum);
          out.text("CdtDbtInd", direction);
        });
    for (Member member : members) {
      out.record("TxDtls", () -> transaction(member, direction));
    }
  }

  private void transaction(Member member, String direction) throws XMLStreamException {
    out.in(
        "Refs",
        () -> {
          out.text("EndToEndId", Reference.of(member.payment()));
          out.text("TxId", Reference.of(id(member)));
        });
    out.amount("Amt", member.amount());
    out.text("CdtDbtInd", direction);
    Reference.bankCode(out, member.tender());
    Reference.remittance(out, member.contract());
    out.in("RltdDts", () -> out.text("AccptncDtTm", XmlOut.time(member.at())));
    if (member.late()) {
      out.text("AddtlTxInf", "Business date " + member.businessDate() + ", received late");
    }
  }

  /// A reversal has an id of its own; a payment's is its id at both places.
  private static UUID id(Member member) {
    return member.reversal() == null ? member.payment() : member.reversal();
  }
}
