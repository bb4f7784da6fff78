package lv.lete.card.face;

import java.util.Arrays;
import java.util.Optional;

/// What a template may put into a box. The id is the box's id in the template.
public enum Field {
  /// Given name and surname, or the name of a legal person.
  NAME("name"),
  /// The given name alone.
  GIVEN_NAME("given-name"),
  /// The surname alone.
  FAMILY_NAME("family-name"),
  /// The biller's number of the contract.
  CONTRACT_NUMBER("contract-number"),
  /// Which card of this contract it is, from 1.
  ISSUE_NUMBER("issue-number"),
  /// What stands below the bars, to be keyed where they cannot be read.
  CODE("code"),
  /// Who sends the card.
  BILLER("biller"),
  /// Street, house and flat where power is used.
  ADDRESS("address"),
  /// The window of the letter: name, street line, town, postal code, each in its line.
  POSTAL_ADDRESS("postal-address"),
  /// The day the letter was made, ISO 8601.
  DATE("date"),
  /// The card's number in its batch.
  PLACE_IN_BATCH("place-in-batch"),
  /// From which day to which a statement goes.
  PERIOD("period", true),
  /// Which page of how many.
  PAGE("page", true),
  /// What nobody may overlook about the letter as a whole.
  MARK("mark", true),
  /// What the figures are, in a sentence or two.
  NOTE("note", true),
  /// A column: the day of a payment, or the month of a row. Each row in its line.
  ROW_DATE("row-date", true),
  /// A column: payment or reversal, or what was carried over.
  ROW_WHAT("row-what", true),
  /// A column: branch and till.
  ROW_PLACE("row-place", true),
  /// A column: the code of the payment.
  ROW_CODE("row-code", true),
  /// A column: the sum.
  ROW_SUM("row-sum", true),
  /// A column: what the meter showed.
  ROW_READING("row-reading", true),
  /// A column: remarks.
  ROW_NOTE("row-note", true),
  /// What each sum below a table is, each in its line.
  TOTALS("totals", true),
  /// Those sums.
  TOTAL_SUMS("total-sums", true);

  private final String id;
  private final boolean ofLettersOnly;

  Field(String id) {
    this(id, false);
  }

  Field(String id, boolean ofLettersOnly) {
    this.id = id;
    this.ofLettersOnly = ofLettersOnly;
  }

  /// Its id in templates.
  public String id() {
    return id;
  }

  /// Whether only letters have it: on a card its box would stay empty.
  public boolean ofLettersOnly() {
    return ofLettersOnly;
  }

  /// The field of this id; empty for none.
  public static Optional<Field> of(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }
}
