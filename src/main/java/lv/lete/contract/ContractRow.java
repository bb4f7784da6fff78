package lv.lete.contract;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.lete.contract.Contract.BillingChannel;
import lv.lete.contract.Contract.Kind;
import lv.lete.contract.Contract.Status;
import lv.lete.contract.RowRefusal.Reason;
import lv.lete.money.AmountText;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Turns the values of one row into a contract, or says which value is wrong. Reused for all rows
/// of a file; one thread.
final class ContractRow {
  private static final int MOST_CHARACTERS = 200;
  private static final int GSRN_LENGTH = 18;
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final char NOT_DECODED = '\uFFFD';

  private final Biller biller;
  private final List<Column> columns;
  private final Map<Column, String> values = new EnumMap<>(Column.class);

  /// For rows whose values stand in this order of columns.
  ContractRow(Biller biller, List<Column> columns) {
    this.biller = biller;
    this.columns = List.copyOf(columns);
  }

  /// Ends the reading of one row; it carries no value of the row.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final Reason reason;

    Refused(String column, Reason reason) {
      super(column + ": " + reason, null, false, false);
      this.column = column;
      this.reason = reason;
    }

    String column() {
      return column;
    }

    Reason reason() {
      return reason;
    }
  }

  /// The contract that the values state.
  Contract read(List<String> row) throws Refused {
    if (row.size() != columns.size()) {
      throw new Refused("", Reason.COUNT_OF_VALUES);
    }
    values.put(Column.GSRN, "");
    for (int at = 0; at < row.size(); at++) {
      Column column = columns.get(at);
      values.put(column, clean(column, row.get(at)));
    }
    Kind kind = choice(Column.CUSTOMER_KIND, Kind.class);
    checkName(kind);
    return new Contract(
        biller.id(),
        contractNumber(),
        kind,
        value(Column.GIVEN_NAME),
        value(Column.FAMILY_NAME),
        value(Column.LEGAL_NAME),
        registrationNumber(),
        value(Column.STREET),
        value(Column.HOUSE),
        value(Column.FLAT),
        value(Column.CITY),
        value(Column.MUNICIPALITY),
        value(Column.POSTAL_CODE),
        needed(Column.TARIFF),
        value(Column.METER_NUMBER),
        count(Column.METER_READING),
        date(),
        count(Column.AVERAGE_MONTHLY_KWH),
        count(Column.YEAR_KWH),
        choice(Column.STATUS, Status.class),
        choice(Column.BILLING_CHANNEL, BillingChannel.class),
        yesOrNo(),
        levelledAmount(),
        language(),
        gsrn());
  }

  private static String clean(Column column, String raw) throws Refused {
    String value = raw.strip();
    if (value.length() > MOST_CHARACTERS) {
      throw refused(column, Reason.VALUE_TOO_LONG);
    }
    boolean ascii = true;
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      ascii &= character >= ' ' && character < 0x7f;
      if (character == NOT_DECODED) {
        throw refused(column, Reason.NOT_IN_CHARSET);
      }
    }
    if (!ascii && value.codePoints().anyMatch(ContractRow::isInvisible)) {
      throw refused(column, Reason.CONTROL_CHARACTER);
    }
    return ascii ? value : Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /// What could break a line, or turn a name around on a receipt.
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private void checkName(Kind kind) throws Refused {
    switch (kind) {
      case PRIVATE -> {
        if (value(Column.GIVEN_NAME).isEmpty()) {
          needed(Column.FAMILY_NAME);
        }
      }
      case LEGAL -> needed(Column.LEGAL_NAME);
    }
  }

  private String contractNumber() throws Refused {
    String number = needed(Column.CONTRACT_NUMBER);
    if (!biller.numberRule().accepts(number)) {
      throw refused(Column.CONTRACT_NUMBER, Reason.NUMBER_RULE);
    }
    return number;
  }

  private String registrationNumber() throws Refused {
    String number = value(Column.REGISTRATION_NUMBER);
    if (!number.isEmpty() && !RegisteredNumbers.isLatvianRegistration(number)) {
      throw refused(Column.REGISTRATION_NUMBER, Reason.REGISTRATION_NUMBER);
    }
    return number;
  }

  private @Nullable LocalDate date() throws Refused {
    String text = value(Column.READING_DATE);
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException noSuchDay) {
      throw refused(Column.READING_DATE, Reason.NOT_A_DATE);
    }
    throw refused(Column.READING_DATE, Reason.NOT_A_DATE);
  }

  private @Nullable Long count(Column column) throws Refused {
    String text = value(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!COUNT.matcher(text).matches()) {
      throw refused(column, Reason.NOT_A_COUNT);
    }
    return Long.valueOf(text);
  }

  private boolean yesOrNo() throws Refused {
    return switch (needed(Column.SELF_DECLARES)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(Column.SELF_DECLARES, Reason.NOT_A_CHOICE);
    };
  }

  private @Nullable Money levelledAmount() throws Refused {
    String text = value(Column.LEVELLED_AMOUNT);
    if (text.isEmpty()) {
      return null;
    }
    if (AMOUNT.matcher(text).matches()
        && AmountText.read(text, biller.currency()) instanceof AmountText.Amount(Money money)
        && money.isPositive()) {
      return money;
    }
    throw refused(Column.LEVELLED_AMOUNT, Reason.NOT_AN_AMOUNT);
  }

  private String language() throws Refused {
    String code = needed(Column.LANGUAGE);
    if (!LANGUAGE.matcher(code).matches()) {
      throw refused(Column.LANGUAGE, Reason.NOT_A_CHOICE);
    }
    return code;
  }

  private @Nullable String gsrn() throws Refused {
    String gsrn = value(Column.GSRN);
    if (!gsrn.isEmpty() && !RegisteredNumbers.isGs1(gsrn, GSRN_LENGTH)) {
      throw refused(Column.GSRN, Reason.GSRN);
    }
    return gsrn.isEmpty() ? null : gsrn;
  }

  private <E extends Enum<E>> E choice(Column column, Class<E> choices) throws Refused {
    String name = needed(column);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(name)) {
        return choice;
      }
    }
    throw refused(column, Reason.NOT_A_CHOICE);
  }

  private String needed(Column column) throws Refused {
    String value = value(column);
    if (value.isEmpty()) {
      throw refused(column, Reason.MISSING);
    }
    return value;
  }

  private String value(Column column) {
    return values.getOrDefault(column, "");
  }

  private static Refused refused(Column column, Reason reason) {
    return new Refused(column.text(), reason);
  }
}
