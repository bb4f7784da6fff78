package lv.lete.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lv.lete.contract.Contract.BillingChannel;
import lv.lete.contract.Contract.Kind;
import lv.lete.contract.Contract.Status;
import org.jspecify.annotations.Nullable;

/// The columns of a contract file; each is named in the header by its own name in small letters.
enum Column {
  CONTRACT_NUMBER,
  CUSTOMER_KIND,
  GIVEN_NAME,
  FAMILY_NAME,
  LEGAL_NAME,
  REGISTRATION_NUMBER,
  STREET,
  HOUSE,
  FLAT,
  CITY,
  MUNICIPALITY,
  POSTAL_CODE,
  TARIFF,
  METER_NUMBER,
  METER_READING,
  READING_DATE,
  AVERAGE_MONTHLY_KWH,
  YEAR_KWH,
  STATUS,
  BILLING_CHANNEL,
  SELF_DECLARES,
  LEVELLED_AMOUNT,
  LANGUAGE,
  /// Only for billers whose numbers do not fit the card profile.
  GSRN;

  private static final Column[] ALL = values();

  /// The name as in the header.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The values it may have, in words; empty for a column that takes more than a few.
  String choices() {
    return switch (this) {
      case CUSTOMER_KIND -> names(Kind.values());
      case STATUS -> names(Status.values());
      case BILLING_CHANNEL -> names(BillingChannel.values());
      case SELF_DECLARES -> "true, false";
      case LANGUAGE -> "two small letters, such as lv";
      default -> "";
    };
  }

  private static String names(Enum<?>[] choices) {
    return Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
  }

  /// The column of this name, or null.
  static @Nullable Column named(String name) {
    for (Column column : ALL) {
      if (column.text().equals(name)) {
        return column;
      }
    }
    return null;
  }

  /// The names of the columns that a file needs and that are not among these.
  static List<String> missing(Collection<Column> named) {
    return Arrays.stream(ALL)
        .filter(column -> column != GSRN && !named.contains(column))
        .map(Column::text)
        .toList();
  }
}
