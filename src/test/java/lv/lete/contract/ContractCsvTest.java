package lv.lete.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import lv.lete.bench.ContractGenerator;
import lv.lete.bench.CsvText;
import lv.lete.contract.ContractCsv.Opening;
import lv.lete.contract.RowRefusal.Reason;
import lv.lete.directory.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCsvTest {
  private static final Biller BILLER = Samples.biller(ContractGenerator.BILLER, "4751234");
  private static final String GOOD =
      "1002003000,PRIVATE,Anna,Ozola,,,Jāņa iela,5,2,Rīga,Rīga,LV-1001,T1,123,45,2010-01-31,100,"
          + "700,ACTIVE,PAPER_SLIP,true,12.50,lv";
  private static final String NEXT = GOOD.replace("1002003000", "1002003001");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryLineEnd(String end) {
    List<ContractCsv.Row> rows = read(CsvText.HEADER + end + GOOD + end + end + NEXT);
    assertEquals(List.of("1002003000", "1002003001"), numbers(rows));
  }

  @Test
  void readsAByteOrderMark() {
    assertEquals(1, numbers(read("\uFEFF" + CsvText.HEADER + "\n" + GOOD)).size());
    assertEquals(1, numbers(read(CsvText.HEADER + "\n" + GOOD, UTF_16)).size());
  }

  @Test
  void writtenAndReadAgainIsTheSame() {
    ContractGenerator generator = new ContractGenerator(23);
    StringBuilder csv = new StringBuilder(CsvText.HEADER).append('\n');
    List<ContractCsv.Row> expected = new ArrayList<>();
    for (int n = 0; n < 500; n++) {
      csv.append(CsvText.row(generator.contract(n, 0))).append('\n');
      expected.add(new ContractCsv.Row.Good(generator.contract(n, 0)));
    }
    assertEquals(expected, read(csv.toString()));
    assertEquals(expected, read(csv.toString(), Charset.forName("windows-1257")));
  }

  @Test
  void theBundledSampleContractsAreAllTaken() throws IOException {
    try (InputStream sample =
        ContractCsv.class.getResourceAsStream("/lv/lete/demo/contracts.csv")) {
      assertTrue(sample != null);
      List<ContractCsv.Row> rows = read(new String(sample.readAllBytes(), UTF_8));
      assertEquals(200, numbers(rows).size(), rows.toString());
      assertTrue(numbers(rows).contains("1002003000"));
    }
  }

  @Test
  void theRefusalOfAChoiceNamesTheChoices() {
    String kinds = new RowRefusal(3, "customer_kind", Reason.NOT_A_CHOICE).text();
    assertTrue(kinds.endsWith("may have: PRIVATE, LEGAL"), kinds);
    String yes = new RowRefusal(3, "self_declares", Reason.NOT_A_CHOICE).text();
    assertTrue(yes.endsWith("may have: true, false"), yes);
    String missing = new RowRefusal(3, "status", Reason.MISSING).text();
    assertEquals(Reason.MISSING.text(), missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1002003000 | 100200300 | contract_number | NUMBER_RULE
          1002003000 | 10020O3000 | contract_number | NUMBER_RULE
          1002003000 | 1002003001 | contract_number | DUPLICATE
          PRIVATE | PERSON | customer_kind | NOT_A_CHOICE
          PRIVATE | LEGAL | legal_name | MISSING
          Anna,Ozola | , | family_name | MISSING
          Ozola,, | Ozola,,40003521601 | registration_number | REGISTRATION_NUMBER
          Jāņa iela | Jā\u0007ņa | street | CONTROL_CHARACTER
          Jāņa iela | Jā\u202Eņa | street | CONTROL_CHARACTER
          2010-01-31 | 2010-02-30 | reading_date | NOT_A_DATE
          2010-01-31 | 31.01.2010 | reading_date | NOT_A_DATE
          ,45, | ,-45, | meter_reading | NOT_A_COUNT
          ,100, | ,1e9, | average_monthly_kwh | NOT_A_COUNT
          ,700, | ,7.5, | year_kwh | NOT_A_COUNT
          ACTIVE | active | status | NOT_A_CHOICE
          PAPER_SLIP | PIGEON | billing_channel | NOT_A_CHOICE
          ,true, | ,yes, | self_declares | NOT_A_CHOICE
          12.50 | 12.505 | levelled_amount | NOT_AN_AMOUNT
          12.50 | -12.50 | levelled_amount | NOT_AN_AMOUNT
          12.50 | 0.00 | levelled_amount | NOT_AN_AMOUNT
          ,lv | ,latvian | language | NOT_A_CHOICE
          ,T1, | ,, | tariff | MISSING
          ,T1, | , | '' | COUNT_OF_VALUES
          Ozola | "Ozola | '' | QUOTES
          Ozola | "Oz"ola | '' | QUOTES
          """)
  void saysWhichValueIsWrongAndTakesTheOthers(
      String right, String wrong, String column, Reason reason) {
    String bad = GOOD.replace(right, wrong);
    assertFalse(bad.equals(GOOD));
    List<ContractCsv.Row> rows =
        read(String.join("\n", CsvText.HEADER, NEXT, bad, NEXT.replace("3001", "3002")));
    assertEquals(new ContractCsv.Row.Bad(new RowRefusal(3, column, reason)), rows.get(1));
    assertEquals(List.of("1002003001", "1002003002"), numbers(rows));
  }

  @Test
  void longValuesAndLinesAreRefusedWithoutSpoilingTheNext() {
    String longValue = GOOD.replace("Ozola", "O".repeat(201));
    String longLine = GOOD.replace("Ozola", "O".repeat(3_000_000));
    List<ContractCsv.Row> rows = read(String.join("\n", CsvText.HEADER, longValue, longLine, NEXT));
    assertEquals(refusal(2, "family_name", Reason.VALUE_TOO_LONG), rows.get(0));
    assertEquals(refusal(3, "", Reason.ROW_TOO_LONG), rows.get(1));
    assertEquals(List.of("1002003001"), numbers(rows));
  }

  @Test
  void aRowWithinAQuotedValueIsNoRow() {
    String smuggled = GOOD.replace("Ozola", "\"Ozola\n" + NEXT + "\n\"");
    List<ContractCsv.Row> rows =
        read(String.join("\n", CsvText.HEADER, smuggled, NEXT.replace("3001", "3002")));
    assertEquals(refusal(2, "family_name", Reason.CONTROL_CHARACTER), rows.get(0));
    assertEquals(List.of("1002003002"), numbers(rows));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    List<ContractCsv.Row> rows =
        read((CsvText.HEADER + "\n" + GOOD).getBytes(Charset.forName("windows-1257")), UTF_8);
    assertEquals(List.of(refusal(2, "street", Reason.NOT_IN_CHARSET)), rows);
  }

  @Test
  void columnsMayStandInAnyOrderAndTheMappingColumnMayCome() {
    String header = "gsrn," + CsvText.HEADER;
    List<ContractCsv.Row> rows =
        read(header + "\n475123410020030004," + GOOD + "\n475123410020030004#," + NEXT);
    ContractCsv.Row.Good good = assertInstanceOf(ContractCsv.Row.Good.class, rows.get(0));
    assertEquals("475123410020030004", good.contract().gsrn());
    assertEquals(refusal(3, "gsrn", Reason.GSRN), rows.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "x", "contract_number", "contract_number;customer_kind", "\"open"})
  void aWrongHeaderSaysWhatIsMissing(String header) throws IOException {
    Opening opening =
        ContractCsv.open(new ByteArrayInputStream(header.getBytes(UTF_8)), UTF_8, BILLER);
    Opening.WrongHeader wrong = assertInstanceOf(Opening.WrongHeader.class, opening);
    assertTrue(wrong.missing().contains("status"));
  }

  @Test
  void aColumnTwiceOrUnknownIsAWrongHeader() throws IOException {
    for (String more : List.of(",status", ",pin")) {
      byte[] bytes = (CsvText.HEADER + more).getBytes(UTF_8);
      assertEquals(
          new Opening.WrongHeader(List.of(), 1),
          ContractCsv.open(new ByteArrayInputStream(bytes), UTF_8, BILLER));
    }
  }

  @Test
  void numbersAreRememberedAsText() {
    NumberSet numbers = new NumberSet();
    for (int n = 0; n < 50_000; n++) {
      assertTrue(numbers.add(ContractGenerator.number(n)));
    }
    for (String number : List.of("1", "01", "0", "00", "A1", "12345678901234567")) {
      assertTrue(numbers.add(number), number);
      assertFalse(numbers.add(number), number);
    }
    assertFalse(numbers.add(ContractGenerator.number(49_999)));
  }

  @Test
  void checksRegisteredNumbers() {
    assertTrue(RegisteredNumbers.isLatvianRegistration("40003521600"));
    assertFalse(RegisteredNumbers.isLatvianRegistration("40003521601"));
    assertTrue(RegisteredNumbers.isGs1("475123410020030004", 18));
    assertFalse(RegisteredNumbers.isGs1("475123410020030004", 13));
    assertTrue(RegisteredNumbers.isIban("LV80BANK0000435195001"));
    assertTrue(RegisteredNumbers.isIban("LT121000011101001000"));
    assertFalse(RegisteredNumbers.isIban("LV80BANK0000435195002"));
    assertFalse(RegisteredNumbers.isIban("LV80 BANK 0000 4351 9500 1"));
  }

  private static ContractCsv.Row refusal(long line, String column, Reason reason) {
    return new ContractCsv.Row.Bad(new RowRefusal(line, column, reason));
  }

  private static List<String> numbers(List<ContractCsv.Row> rows) {
    return rows.stream()
        .filter(ContractCsv.Row.Good.class::isInstance)
        .map(row -> ((ContractCsv.Row.Good) row).contract().number())
        .toList();
  }

  private static List<ContractCsv.Row> read(String text) {
    return read(text, UTF_8);
  }

  private static List<ContractCsv.Row> read(String text, Charset charset) {
    return read(text.getBytes(charset), charset);
  }

  private static List<ContractCsv.Row> read(byte[] bytes, Charset charset) {
    try {
      ContractCsv csv =
          assertInstanceOf(
                  Opening.Opened.class,
                  ContractCsv.open(new ByteArrayInputStream(bytes), charset, BILLER))
              .rows();
      List<ContractCsv.Row> rows = new ArrayList<>();
      for (ContractCsv.Row row = csv.next(); row != null; row = csv.next()) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
