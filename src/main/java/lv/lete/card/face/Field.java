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
  PLACE_IN_BATCH("place-in-batch");

  private final String id;

  Field(String id) {
    this.id = id;
  }

  /// Its id in templates.
  public String id() {
    return id;
  }

  /// The field of this id; empty for none.
  public static Optional<Field> of(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }
}
