package lv.lete.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import lv.lete.bench.ContractGenerator;
import lv.lete.bench.CsvText;
import lv.lete.contract.ContractId;
import lv.lete.host.ImportContracts.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportContractsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path home;
  private final ContractGenerator generator = new ContractGenerator(11);

  @Test
  void takesGoodRowsAndReportsBadOnes() throws IOException {
    String good = CsvText.row(generator.contract(1, 0));
    String badDate = CsvText.row(generator.contract(2, 0)).replaceFirst("2010-\\d\\d", "2010-13");
    String other = CsvText.row(generator.contract(3, 0));
    Path csv = write(UTF_8, CsvText.HEADER, good, badDate, "too,few", other, good);
    Result.Imported done = imported(csv, UTF_8);
    assertEquals(2, done.accepted());
    assertEquals(2, done.changed());
    assertEquals(3, done.refused());
    assertEquals(
        List.of(
            "line,column,reason",
            "3,reading_date,not a date YYYY-MM-DD",
            "4,,the row does not have as many values as the header has columns",
            "6,contract_number,the contract number was on an earlier line"),
        Files.readAllLines(Objects.requireNonNull(done.report())));
    try (ContractRegistry registry = registry()) {
      assertEquals(2, registry.count());
      assertEquals(generator.contract(3, 0), registry.find(id(3)).orElseThrow());
    }
  }

  @Test
  void anUnchangedImportMovesNoVersion() throws IOException {
    Path csv = home.resolve("all.csv");
    generator.writeCsv(csv, UTF_8, 1_200);
    assertEquals(1_200, imported(csv, UTF_8).changed());
    try (ContractRegistry registry = registry()) {
      assertEquals(1_200, registry.version());
      Result.Imported again = imported(csv, UTF_8);
      assertEquals(0, again.changed());
      assertEquals(1_200, again.unchanged());
      assertNull(again.report());
      assertEquals(1_200, registry.version());
      assertFalse(Files.exists(home.resolve("imports")));
    }
  }

  @Test
  void onlyChangedContractsTravelAgain() throws IOException {
    Path csv = home.resolve("all.csv");
    generator.writeCsv(csv, UTF_8, 20);
    imported(csv, UTF_8);
    Path changes =
        write(
            UTF_8,
            CsvText.HEADER,
            CsvText.row(generator.contract(5, 0)),
            CsvText.row(generator.contract(7, 1)));
    Result.Imported done = imported(changes, UTF_8);
    assertEquals(1, done.changed());
    try (ContractRegistry registry = registry()) {
      assertEquals(20, registry.count(), "contracts that the file does not name stay");
      var page = registry.changesAfter(20, 500);
      assertEquals(List.of(generator.contract(7, 1)), page.contracts());
      assertEquals(21, page.version());
      assertEquals(21, page.hostVersion());
    }
  }

  @Test
  void aWrongHeaderChangesNothing() throws IOException {
    String header = CsvText.HEADER.replace("status,", "state,");
    Path csv = write(UTF_8, header, CsvText.row(generator.contract(1, 0)));
    assertEquals(new Result.WrongHeader(List.of("status"), 1), run(csv, UTF_8, null));
    assertFalse(Files.exists(home.resolve("host.db")));
    assertFalse(Files.exists(home.resolve("imports")));
  }

  @Test
  void anEmptyFileHasAWrongHeader() throws IOException {
    assertInstanceOf(Result.WrongHeader.class, run(write(UTF_8), UTF_8, null));
  }

  @Test
  void saysThatThereIsNoSuchBillerOrFile() throws IOException {
    Path csv = write(UTF_8, CsvText.HEADER);
    assertEquals(
        new Result.NoSuchBiller("nobody", List.of("dabasgaze", "latvenergo", "rigas-udens")),
        run(csv, UTF_8, "nobody"));
    assertInstanceOf(Result.Unreadable.class, run(home.resolve("absent.csv"), UTF_8, null));
    assertInstanceOf(Result.Unreadable.class, run(home, UTF_8, null));
  }

  @Test
  void brokenBillerFilesStopTheImport() throws IOException {
    Files.createDirectories(home.resolve("billers"));
    Files.writeString(home.resolve("billers/x.json"), "{");
    assertInstanceOf(Result.BrokenBillers.class, run(write(UTF_8, CsvText.HEADER), UTF_8, null));
  }

  @Test
  void readsOldBalticExportsAndRefusesBytesThatAreNoText() throws IOException {
    Charset baltic = Charset.forName("windows-1257");
    Path csv = home.resolve("baltic.csv");
    generator.writeCsv(csv, baltic, 300);
    Result.Imported asUtf8 = imported(csv, UTF_8);
    assertTrue(asUtf8.refused() > 250, "letters lost in silence: " + asUtf8);
    assertEquals(300, imported(csv, baltic).accepted());
    try (ContractRegistry registry = registry()) {
      for (int n = 0; n < 300; n++) {
        assertEquals(generator.contract(n, 0), registry.find(id(n)).orElseThrow());
      }
    }
  }

  @Test
  void takesTheUtilitysWholeFile() throws IOException {
    Path csv = Path.of("..", "shared", "data", "contracts.csv");
    assumeTrue(Files.exists(csv), "the utility's file is not here");
    Result.Imported done = imported(csv, UTF_8);
    assertEquals(20_000, done.accepted());
    assertEquals(0, done.refused());
    try (ContractRegistry registry = registry()) {
      assertEquals(20_000, registry.count());
      assertTrue(registry.exists(new ContractId("latvenergo", "1002003000")));
      assertFalse(registry.exists(new ContractId("latvenergo", "0000000000")));
    }
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    Path csv = home.resolve("all.csv");
    generator.writeCsv(csv, UTF_8, 1_001);
    List<Long> rows = new java.util.ArrayList<>();
    new ImportContracts(home, CLOCK)
        .run(
            csv,
            UTF_8,
            null,
            (bytes, of, read) -> {
              assertTrue(bytes <= of);
              rows.add(read);
            });
    assertEquals(List.of(500L, 1_000L, 1_001L), rows);
  }

  private Result.Imported imported(Path csv, Charset charset) {
    return assertInstanceOf(Result.Imported.class, run(csv, charset, null));
  }

  private Result run(Path csv, Charset charset, @Nullable String biller) {
    return new ImportContracts(home, CLOCK).run(csv, charset, biller, (bytes, of, rows) -> {});
  }

  private ContractRegistry registry() {
    return ContractRegistry.open(home.resolve("host.db"));
  }

  private Path write(Charset charset, String... lines) throws IOException {
    return Files.write(home.resolve("given.csv"), List.of(lines), charset);
  }

  private static ContractId id(int n) {
    return new ContractId(ContractGenerator.BILLER, ContractGenerator.number(n));
  }
}
