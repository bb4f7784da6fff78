package lv.lete.settlement.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import javax.xml.stream.XMLStreamException;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Institution;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;

/// pain.001.001.09, CustomerCreditTransferInitiation: the institution's order to its bank to pay
/// the biller the net of a batch.
///
/// Where nothing is taken away, one transfer a payment with its creditor reference and the payer's
/// contract as `UltmtDbtr`, booked as one sum. Where a reversal or a carry lowers the sum, a part
/// of a payment would tell the biller something that nobody paid: then it is one transfer of the
/// net that names the batch.
final class Pain001 {
  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

  private final XmlOut out;
  private final Settlement settlement;
  private final Settlement.Cut cut;
  private final Terms terms;

  private Pain001(XmlOut out, Settlement settlement, Settlement.Cut cut, Terms terms) {
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
          Pain001 message = new Pain001(out, settlement, cut, terms);
          out.in("CstmrCdtTrfInitn", message::message);
        });
  }

  /// Whether each payment is a transfer of its own.
  static boolean paysEach(Settlement settlement) {
    return settlement.carriedIn().isZero() && settlement.totals().reversals() == 0;
  }

  private void message() throws XMLStreamException {
    Institution institution = terms.institution();
    out.in(
        "GrpHdr",
        () -> {
          out.text("MsgId", cut.messageId());
          out.text("CreDtTm", XmlOut.time(cut.at()));
          sums();
          out.in("InitgPty", () -> out.text("Nm", institution.name()));
        });
    out.in(
        "PmtInf",
        () -> {
          out.text("PmtInfId", cut.messageId());
          out.text("PmtMtd", "TRF");
          out.text("BtchBookg", "true");
          sums();
          if (settlement.currency() == Currency.EUR) {
            out.in("PmtTpInf", () -> out.in("SvcLvl", () -> out.text("Cd", "SEPA")));
          }
          out.in("ReqdExctnDt", () -> out.text("Dt", executionDate(institution)));
          out.in("Dbtr", () -> out.text("Nm", institution.name()));
          out.in("DbtrAcct", () -> account(institution.iban()));
          out.in("DbtrAgt", () -> out.in("FinInstnId", () -> out.text("BICFI", institution.bic())));
          out.text("ChrgBr", "SLEV");
          transfers();
        });
  }

  private void sums() throws XMLStreamException {
    int transfers = paysEach(settlement) ? settlement.members().size() : 1;
    out.text("NbOfTxs", Integer.toString(transfers));
    out.text("CtrlSum", settlement.payable().plain());
  }

  private String executionDate(Institution institution) {
    return cut.at().atZone(ZoneId.of(institution.zone())).toLocalDate().toString();
  }

  private void transfers() throws XMLStreamException {
    if (!paysEach(settlement)) {
      transfer(cut.messageId(), settlement.payable(), () -> {}, this::batchReference);
      return;
    }
    for (Member member : settlement.members()) {
      transfer(
          Reference.of(member.payment()),
          member.amount(),
          () -> out.in("UltmtDbtr", () -> payer(member)),
          () -> Reference.remittance(out, member.contract()));
    }
  }

  private void transfer(String id, Money amount, XmlOut.Inside payer, XmlOut.Inside remittance)
      throws XMLStreamException {
    out.record(
        "CdtTrfTxInf",
        () -> {
          out.in("PmtId", () -> out.text("EndToEndId", id));
          out.in("Amt", () -> out.amount("InstdAmt", amount));
          payer.write();
          out.in("Cdtr", () -> out.text("Nm", terms.billerName()));
          out.in("CdtrAcct", () -> account(terms.billerIban()));
          remittance.write();
        });
  }

  /// The contract stands for the payer: the biller knows whose it is, and no name leaves the books.
  private void payer(Member member) throws XMLStreamException {
    out.in(
        "Id",
        () ->
            out.in(
                "PrvtId",
                () ->
                    out.in(
                        "Othr",
                        () -> {
                          out.text("Id", member.contract());
                          out.in("SchmeNm", () -> out.text("Prtry", "CONTRACT"));
                        })));
  }

  private void batchReference() throws XMLStreamException {
    out.in(
        "RmtInf",
        () -> out.text("Ustrd", "Batch " + cut.messageId() + " of " + settlement.businessDate()));
  }

  private void account(String iban) throws XMLStreamException {
    out.in("Id", () -> out.text("IBAN", iban));
  }
}
