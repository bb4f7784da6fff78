package lv.lete.settlement.export;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import lv.lete.barcode.CreditorReference;
import lv.lete.journal.JournalRecord.Tender;
import org.jspecify.annotations.Nullable;

/// How payments and contracts are named to others.
final class Reference {
  private static final Pattern ISO_11649 = Pattern.compile("[0-9A-Z]{1,21}");

  private Reference() {}

  /// An id in 32 hex digits: with hyphens it would be one character too long for Max35Text.
  static String of(UUID id) {
    return id.toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  /// The creditor reference of a contract by ISO 11649, or its number where that has no such form.
  static String ofContract(String contract) {
    return isIso(contract) ? CreditorReference.of(contract) : contract;
  }

  /// `RmtInf` with the contract as creditor reference.
  static void remittance(XmlOut out, String contract) throws XMLStreamException {
    out.in(
        "RmtInf",
        () ->
            out.in(
                "Strd",
                () ->
                    out.in(
                        "CdtrRefInf",
                        () -> {
                          out.in("Tp", () -> type(out, contract));
                          out.text("Ref", ofContract(contract));
                        })));
  }

  private static void type(XmlOut out, String contract) throws XMLStreamException {
    boolean iso = isIso(contract);
    out.in("CdOrPrtry", () -> out.text(iso ? "Cd" : "Prtry", iso ? "SCOR" : "CONTRACT"));
    if (iso) {
      out.text("Issr", "ISO");
    }
  }

  /// Bank transaction code (external code set of ISO 20022): cash paid in at a counter, or a card
  /// at a point of sale; a null tender stands for both.
  static void bankCode(XmlOut out, @Nullable Tender tender) throws XMLStreamException {
    String family = tender == null ? "NTAV" : tender == Tender.CASH ? "CNTR" : "MCRD";
    String subFamily = tender == null ? "NTAV" : tender == Tender.CASH ? "CDPT" : "POSP";
    out.in(
        "BkTxCd",
        () ->
            out.in(
                "Domn",
                () -> {
                  out.text("Cd", "PMNT");
                  out.in(
                      "Fmly",
                      () -> {
                        out.text("Cd", family);
                        out.text("SubFmlyCd", subFamily);
                      });
                }));
  }

  private static boolean isIso(String contract) {
    return ISO_11649.matcher(contract).matches();
  }
}
