package lv.lete.bench;

import java.util.Arrays;
import java.util.stream.Collectors;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Contracts as a utility writes them into its file.
public final class CsvText {
  /// The first line.
  public static final String HEADER =
      "contract_number,customer_kind,given_name,family_name,legal_name,registration_number,street,"
          + "house,flat,city,municipality,postal_code,tariff,meter_number,meter_reading,"
          + "reading_date,average_monthly_kwh,year_kwh,status,billing_channel,self_declares,"
          + "levelled_amount,language";

  private CsvText() {}

  /// One line.
  public static String row(Contract contract) {
    return Arrays.asList(
            contract.number(),
            contract.kind(),
            contract.givenName(),
            contract.familyName(),
            contract.legalName(),
            contract.registrationNumber(),
            contract.street(),
            contract.house(),
            contract.flat(),
            contract.city(),
            contract.municipality(),
            contract.postalCode(),
            contract.tariff(),
            contract.meterNumber(),
            contract.meterReading(),
            contract.readingDate(),
            contract.averageMonthlyKwh(),
            contract.yearKwh(),
            contract.status(),
            contract.billingChannel(),
            contract.selfDeclares(),
            contract.levelledAmount() == null ? "" : contract.levelledAmount().plain(),
            contract.language())
        .stream()
        .map(CsvText::value)
        .collect(Collectors.joining(","));
  }

  private static String value(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.indexOf('"') < 0 && text.indexOf(',') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
