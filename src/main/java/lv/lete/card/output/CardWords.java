package lv.lete.card.output;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.lete.barcode.CardCode;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;

/// What stands on the card of a contract. `place` is the card's in its batch, from 1; `made` the
/// day on the letter. The contract must be one that a card can be made of (see
/// [lv.lete.card.register.Eligibility]).
public record CardWords(Contract contract, Biller biller, int issue, int place, LocalDate made)
    implements Words {
  private static final int SYMBOLOGY = "]C1".length();

  @Override
  public String of(Field field) {
    return switch (field) {
      case NAME -> contract.payerName();
      case GIVEN_NAME -> contract.givenName();
      case FAMILY_NAME -> contract.familyName();
      case CONTRACT_NUMBER -> contract.number();
      case ISSUE_NUMBER -> Integer.toString(issue);
      case CODE -> CardCode.asPrinted(gsrn(), issue);
      case BILLER -> biller.name();
      case ADDRESS -> contract.addressLine();
      case POSTAL_ADDRESS ->
          Stream.of(contract.payerName(), street(), contract.city(), contract.postalCode())
              .filter(line -> !line.isBlank())
              .collect(Collectors.joining("\n"));
      case DATE -> made.toString();
      case PLACE_IN_BATCH -> Integer.toString(place);
      case PERIOD, PAGE, MARK, NOTE -> "";
      case ROW_DATE, ROW_WHAT, ROW_PLACE, ROW_CODE, ROW_SUM, ROW_READING, ROW_NOTE -> "";
      case TOTALS, TOTAL_SUMS -> "";
    };
  }

  @Override
  public String bars() {
    return CardCode.asScanned(gsrn(), issue).substring(SYMBOLOGY);
  }

  /// Street, house and flat, as the post wants them on one line.
  public String street() {
    String flat = contract.flat().isEmpty() ? "" : "-" + contract.flat();
    return (contract.street() + " " + contract.house() + flat).strip();
  }

  private String gsrn() {
    String own = contract.gsrn();
    return own == null ? CardCode.gsrn(biller.companyPrefix(), contract.number()) : own;
  }
}
