package lv.lete.settlement.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Samples;
import lv.lete.settlement.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes out is what was recorded: amounts are read back by another parser than the product's,
/// and the official schemas are asked where they lie beside the project. `-Dgolden.write=true`
/// writes the golden files anew: look at what changed, and raise the version.
class ExportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/settlement");
  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final String TX = "//*[local-name()='TxDtls']";
  private static final String TRANSFER = "//*[local-name()='CdtTrfTxInf']";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "CAMT054", "PAIN001", "FIDAVISTA"})
  void writesWordForWordWhatWasAgreed(ExportFormat format) throws IOException {
    Settlement settlement = format == ExportFormat.PAIN001 ? Samples.plain(2) : Samples.small();
    Path file = written(settlement, format);
    Path golden = GOLDEN.resolve(format.key() + (format == ExportFormat.CSV ? ".csv" : ".xml"));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.copy(file, golden, StandardCopyOption.REPLACE_EXISTING);
    }
    assertEquals(Files.readString(golden), Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesAgain(ExportFormat format) throws IOException {
    byte[] first = Files.readAllBytes(written(Samples.small(), format));
    assertArrayEquals(first, Files.readAllBytes(written(Samples.small(), format)));
  }

  @Test
  void sumsUpToItsRecordsWhateverTheyAre() throws Exception {
    for (long seed = 1; seed <= 60; seed++) {
      Settlement settlement = Samples.any(seed);
      String name = "seed " + seed;
      if (settlement.members().isEmpty()) {
        continue;
      }
      BigDecimal net = new BigDecimal(settlement.totals().net().plain());
      checkCamt(new XmlSums(written(settlement, ExportFormat.CAMT054)), settlement, net, name);
      XmlSums statement = new XmlSums(written(settlement, ExportFormat.FIDAVISTA));
      assertEquals(net, signed(statement, "TrxSet", "AccAmt", "CorD", "C", "D"), name);
      assertEquals(net, csvSum(written(settlement, ExportFormat.CSV)), name);
      checkPain(settlement, name);
    }
  }

  private void checkCamt(XmlSums file, Settlement settlement, BigDecimal net, String name)
      throws Exception {
    XmlSums.validates(folder.resolve("camt054"), "camt.054.001.08.xsd");
    assertEquals(net, signed(file, "TxDtls", "Amt", "CdtDbtInd", "CRDT", "DBIT"), name);
    assertEquals(net, signed(file, "Ntry", "Amt", "CdtDbtInd", "CRDT", "DBIT"), name);
    assertEquals(settlement.members().size(), file.count(TX), name);
    assertEquals(
        BigDecimal.valueOf(settlement.members().size()),
        file.sum("//*[local-name()='Btch']/*[local-name()='NbOfTxs']"),
        name);
  }

  private void checkPain(Settlement settlement, String name) throws Exception {
    Path file = folder.resolve("pain001");
    Export.Outcome outcome = Export.write(settlement, ExportFormat.PAIN001, ENGLISH, file, null);
    if (settlement.payable().isZero()) {
      assertEquals(new Export.Refused(Export.Reason.NOTHING_TO_PAY), outcome, name);
      return;
    }
    assertInstanceOf(Export.Written.class, outcome, name);
    XmlSums.validates(file, "pain.001.001.09.xsd");
    XmlSums order = new XmlSums(file);
    BigDecimal payable = new BigDecimal(settlement.payable().plain());
    assertEquals(payable, order.sum("//*[local-name()='InstdAmt']"), name);
    assertEquals(payable, new BigDecimal(order.text("//*[local-name()='CtrlSum']")), name);
    assertEquals(
        order.text("//*[local-name()='NbOfTxs']"), Integer.toString(order.count(TRANSFER)), name);
  }

  @Test
  void isValidByTheOfficialSchemas() throws Exception {
    Path camt = written(Samples.small(), ExportFormat.CAMT054);
    Path pain = written(Samples.plain(3), ExportFormat.PAIN001);
    boolean asked = XmlSums.validates(camt, "camt.054.001.08.xsd");
    assertEquals(asked, XmlSums.validates(pain, "pain.001.001.09.xsd"));
  }

  @Test
  void namesContractsAsCreditorReferencesAndReversalsByTheirPayment() throws Exception {
    XmlSums camt = new XmlSums(written(Samples.small(), ExportFormat.CAMT054));
    assertEquals("RF481002003000", camt.text(TX + "[1]//*[local-name()='Ref']"));
    assertEquals("ž-7", camt.text(TX + "[3]//*[local-name()='Ref']"));
    String debit = "//*[local-name()='Ntry'][2]";
    assertEquals("true", camt.text(debit + "/*[local-name()='RvslInd']"));
    assertEquals(
        camt.text("(" + TX + ")[2]//*[local-name()='EndToEndId']"),
        camt.text(debit + "//*[local-name()='EndToEndId']"));
    assertTrue(camt.text("//*[local-name()='MsgId']").matches("[0-9a-f]{32}"));
  }

  @Test
  void paysTheNetInOneTransferWhereSomethingIsTakenAway() throws Exception {
    XmlSums each = new XmlSums(written(Samples.plain(3), ExportFormat.PAIN001));
    assertEquals(3, each.count(TRANSFER));
    assertEquals(
        "1002003001", each.text(TRANSFER + "[1]//*[local-name()='Othr']/*[local-name()='Id']"));
    XmlSums net = new XmlSums(written(Samples.small(), ExportFormat.PAIN001));
    assertEquals(1, net.count(TRANSFER));
    assertEquals("25.01", net.text("//*[local-name()='InstdAmt']"));
  }

  @Test
  void keepsFeesOutOfWhatTheBillerGets() throws Exception {
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.PDF) {
        assertFalse(
            Files.readString(written(Samples.small(), format)).contains("0.30"), format + "");
      }
    }
  }

  @Test
  void refusesWhatIsNoBatch() {
    Settlement till =
        new Settlement(
            "latvenergo",
            Samples.DATE,
            Currency.EUR,
            null,
            new Settlement.TillPart(
                new UUID(1, 2),
                new Member.Place("Saldus", "1"),
                7,
                Samples.CUT_AT,
                ZoneId.of("Europe/Riga")),
            Money.eur(0),
            Samples.plain(1).members());
    for (ExportFormat format : ExportFormat.values()) {
      Export.Outcome outcome =
          Export.write(till, format, ENGLISH, folder.resolve("part." + format), null);
      boolean allowed = format == ExportFormat.CSV || format == ExportFormat.PDF;
      assertEquals(allowed, outcome instanceof Export.Written, format + "");
    }
    Settlement nothing = Samples.cut(Money.eur(0), List.of());
    assertEquals(
        new Export.Refused(Export.Reason.EMPTY),
        Export.write(nothing, ExportFormat.CSV, ENGLISH, folder.resolve("none"), null));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void raisesTheAlarmWhenABatchWouldGiveOtherBytesThanBefore() throws IOException {
    Path file = folder.resolve("file");
    Export.Outcome first = Export.write(Samples.plain(2), ExportFormat.CSV, ENGLISH, file, null);
    String before = ((Export.Written) first).sha256();
    String kept = Files.readString(file);
    assertInstanceOf(
        Export.Changed.class,
        Export.write(Samples.plain(3), ExportFormat.CSV, ENGLISH, file, before));
    assertEquals(kept, Files.readString(file));
    assertEquals(first, Export.write(Samples.plain(2), ExportFormat.CSV, ENGLISH, file, before));
  }

  @Test
  void keepsNoFileWhoseRecordsAreNotThoseThatWereDue() {
    ReadBack.Found due = new ReadBack.Found(2, Money.eur(500));
    ReadBack.Found fewer = new ReadBack.Found(1, Money.eur(500));
    assertEquals(
        new Export.Differs(2, due.sum(), 1, due.sum()), Export.judged(due, fewer, null, "aa"));
    ReadBack.Found less = new ReadBack.Found(2, Money.eur(499));
    assertInstanceOf(Export.Differs.class, Export.judged(due, less, "aa", "aa"));
    assertEquals(new Export.Written("aa"), Export.judged(due, due, "aa", "aa"));
    assertEquals(new Export.Changed("aa", "bb"), Export.judged(due, due, "aa", "bb"));
  }

  @Test
  void findsAnAmountThatDiffersInAFinishedFile() throws IOException {
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.CAMT054, ExportFormat.FIDAVISTA)) {
      Path file = written(Samples.small(), format);
      assertEquals(
          ReadBack.due(Samples.small(), format), ReadBack.of(file, format, Samples.small()));
      Files.writeString(file, Files.readString(file).replaceFirst("0\\.01(?!\\d)", "0.02"));
      Files.writeString(
          file, Files.readString(file).replace("<Amt Ccy=\"EUR\">0.01", "<Amt Ccy=\"EUR\">0.02"));
      ReadBack.Found found = ReadBack.of(file, format, Samples.small());
      assertEquals(Money.eur(2502), found.sum(), format + "");
    }
  }

  @Test
  void writesNamesThatWouldBreakAFileAsText() throws Exception {
    Member tricky = Samples.payment(1, "1002003000", 100, Tender.CASH, Samples.DATE);
    Member renamed =
        new Member(
            tricky.kind(),
            tricky.payment(),
            null,
            tricky.contract(),
            tricky.amount(),
            tricky.fee(),
            tricky.tender(),
            tricky.businessDate(),
            tricky.at(),
            new Member.Place("=cmd|'/c calc'!A1", "a\"b\u0001,\nc"),
            tricky.terminal(),
            1,
            1,
            false);
    Settlement settlement = Samples.cut(Money.eur(0), List.of(renamed));
    String csv = Files.readString(written(settlement, ExportFormat.CSV));
    assertTrue(csv.contains("'=cmd"), csv);
    assertEquals(new BigDecimal("1.00"), csvSum(written(settlement, ExportFormat.CSV)));
    new XmlSums(written(settlement, ExportFormat.CAMT054));
  }

  private static BigDecimal signed(
      XmlSums file, String record, String amount, String direction, String plus, String minus)
      throws Exception {
    String path = "//*[local-name()='%s'][*[local-name()='%s']='%s']/*[local-name()='%s']";
    return file.sum(path.formatted(record, direction, plus, amount))
        .subtract(file.sum(path.formatted(record, direction, minus, amount)));
  }

  private static BigDecimal csvSum(Path file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return rows.stream()
          .map(row -> new BigDecimal(row.getField("amount")))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private Path written(Settlement settlement, ExportFormat format) {
    Path file = folder.resolve(format.key());
    assertInstanceOf(Export.Written.class, Export.write(settlement, format, ENGLISH, file, null));
    return file;
  }
}
