package lv.lete.settlement.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Totals;

/// Reads a finished file again and adds up the single amounts in it, so that a file whose records
/// do not make the sum it was made for is never handed out. Of what stands in the file it takes the
/// records only, never the sums.
final class ReadBack {
  private final Currency currency;
  private int count;
  private Money sum;

  private ReadBack(Currency currency) {
    this.currency = currency;
    this.sum = Money.zero(currency);
  }

  /// How many records, and what they make: debits are taken away.
  record Found(int count, Money sum) {}

  /// What the file must hold.
  static Found due(Settlement settlement, ExportFormat format) {
    Totals totals = settlement.totals();
    return format != ExportFormat.PAIN001
        ? new Found(totals.count(), totals.net())
        : new Found(Pain001.paysEach(settlement) ? totals.count() : 1, settlement.payable());
  }

  /// What the file holds; a report for people is not read.
  static Found of(Path file, ExportFormat format, Settlement settlement) throws IOException {
    ReadBack read = new ReadBack(settlement.currency());
    switch (format) {
      case CSV -> read.csv(file);
      case CAMT054 -> read.xml(file, "TxDtls", "Amt", "CdtDbtInd", "DBIT");
      case PAIN001 -> read.xml(file, "CdtTrfTxInf", "InstdAmt", "", "");
      case FIDAVISTA -> read.xml(file, "TrxSet", "AccAmt", "CorD", "D");
      case PDF -> {
        return due(settlement, format);
      }
    }
    return new Found(read.count, read.sum);
  }

  private void csv(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        count(row.getField("amount"), false);
      }
    }
  }

  private void xml(Path file, String record, String amount, String direction, String debit)
      throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String found = "";
      boolean negative = false;
      boolean inside = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals(record)) {
            inside = true;
            negative = false;
            found = "";
          } else if (inside && name.equals(amount)) {
            found = xml.getElementText();
          } else if (inside && name.equals(direction)) {
            negative = xml.getElementText().equals(debit);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(record)) {
          inside = false;
          count(found, negative);
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException("the file that was written is no XML: " + broken.getMessage(), broken);
    }
  }

  private void count(String amount, boolean negative) {
    Money one =
        new Money(
            currency,
            new BigDecimal(amount).movePointRight(currency.minorDigits()).longValueExact());
    count = Math.incrementExact(count);
    sum = negative ? sum.minus(one) : sum.plus(one);
  }
}
