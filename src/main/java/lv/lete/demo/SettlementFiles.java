package lv.lete.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.money.Currency;
import lv.lete.money.Money;

/// The exports of a settlement, read as text by rules of their own: what their single records make,
/// debits taken away. Nothing here knows how they were written.
final class SettlementFiles {
  /// Every format, as it is typed, and what its files end in.
  static final List<Format> FORMATS =
      List.of(
          new Format("csv", ".csv"),
          new Format("camt054", ".camt.054.xml"),
          new Format("pain001", ".pain.001.xml"),
          new Format("fidavista", ".fidavista.xml"),
          new Format("pdf", ".pdf"));

  private static final int CSV_AMOUNT = 10;
  private static final Pattern CAMT =
      Pattern.compile(
          "<TxDtls>.*?<Amt Ccy=\"EUR\">([0-9.]+)</Amt>\\s*<CdtDbtInd>(CRDT|DBIT)</CdtDbtInd>"
              + ".*?</TxDtls>",
          Pattern.DOTALL);
  private static final Pattern PAIN =
      Pattern.compile("<InstdAmt Ccy=\"EUR\">([0-9.]+)</InstdAmt>()");
  private static final Pattern FIDAVISTA =
      Pattern.compile(
          "<TrxSet>.*?<CorD>([CD])</CorD>\\s*<AccAmt>([0-9.]+)</AccAmt>.*?</TrxSet>",
          Pattern.DOTALL);

  private SettlementFiles() {}

  /// A format.
  record Format(String key, String ending) {}

  /// What the records of a file make; of a report for people only that it is there.
  ///
  /// @throws DemoFailure when there is nothing to read in it
  static Money sum(Path file, Format format, Money ofReport) throws IOException {
    return switch (format.key()) {
      case "csv" -> csv(Files.readAllLines(file));
      case "camt054" -> xml(file, CAMT, 1, 2, "DBIT");
      case "pain001" -> xml(file, PAIN, 1, 2, "-");
      case "fidavista" -> xml(file, FIDAVISTA, 2, 1, "D");
      default -> {
        if (Files.size(file) == 0) {
          throw new DemoFailure(file + " is empty.");
        }
        yield ofReport;
      }
    };
  }

  private static Money csv(List<String> lines) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String line : lines.subList(1, lines.size())) {
      sum = sum.add(new BigDecimal(line.split(",", -1)[CSV_AMOUNT]));
    }
    return money(sum);
  }

  private static Money xml(Path file, Pattern record, int amount, int sign, String debit)
      throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    Matcher found = record.matcher(Files.readString(file));
    int records = 0;
    while (found.find()) {
      BigDecimal each = new BigDecimal(found.group(amount));
      sum = found.group(sign).equals(debit) ? sum.subtract(each) : sum.add(each);
      records++;
    }
    if (records == 0) {
      throw new DemoFailure(file + " has no record that can be read.");
    }
    return money(sum);
  }

  private static Money money(BigDecimal sum) {
    return new Money(Currency.EUR, sum.movePointRight(2).longValueExact());
  }
}
