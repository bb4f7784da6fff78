package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.campaign.Schedule;
import lv.lete.card.campaign.Watch;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Biller;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A campaign over a real host's registry of 20,000 contracts, where that file is at hand: every
/// count against a plain query that shares no code with the rule.
class RealCampaignTest {
  private static final Path FILE = Path.of("../shared/data/contracts.csv");
  private static final Instant NOON = Instant.parse("2009-12-01T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2009, 12, 1);
  private static final String FIELD = "json_extract(content, '$.%s')";

  @TempDir Path home;

  private Biller imported() {
    assumeTrue(Files.exists(FILE), "there is no " + FILE);
    assertInstanceOf(
        ImportContracts.Result.Imported.class,
        new ImportContracts(home, () -> NOON)
            .run(FILE, StandardCharsets.UTF_8, null, (_, _, _) -> {}));
    return assertInstanceOf(BillerFiles.Reading.Billers.class, BillerFiles.read(home))
        .byDefault()
        .orElseThrow();
  }

  @Test
  void countsWhatAPlainQueryCounts() throws SQLException {
    Biller biller = imported();
    try (HostCards cards = HostCards.open(home, () -> NOON)) {
      List<Preview.Problem> exceptions = new ArrayList<>();
      Preview preview =
          Preview.of(
              cards.contracts(), cards.register(), biller, null, exceptions::add, Watch.NONE);
      assertEquals(byQuery(), byPreview(preview));
      assertEquals(List.of(), exceptions);
      List<String> pilot = List.of("Saldus novads", "Brocēnu novads");
      cards
          .campaigns()
          .plan(
              new Campaigns.Plan(
                  "pilot",
                  biller.id(),
                  Campaign.Kind.MAILING,
                  "klienta-karte",
                  500,
                  Schedule.allOn(TODAY, pilot)),
              "x");
      cards.campaigns().start("pilot", "x");
      assertEquals(
          RunCampaign.Stop.ALL_CUT, cards.runs().run("pilot", biller, TODAY, "x", Watch.NONE));
      Campaign cut = cards.campaigns().find("pilot").orElseThrow();
      for (Campaign.Area area : cut.areas()) {
        assertEquals(preview.count(area.municipality(), Entitlement.GETS_ONE), area.total());
      }
      assertEquals(
          0,
          count(
              "SELECT count(*) FROM (SELECT number FROM card GROUP BY number"
                  + " HAVING count(*) > 1)"));
    }
  }

  /// Those who get one, by the file's own columns; how many of each municipality.
  private static Map<String, Long> byFile() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("customer_kind").equals("PRIVATE")
            && row.getField("status").equals("ACTIVE")
            && row.getField("billing_channel").equals("PAPER_SLIP")
            && row.getField("self_declares").equals("true")) {
          counts.merge(row.getField("municipality"), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  @Test
  void aPilotAndFourMonthsGiveEachInTheFileOneCard() throws SQLException, IOException {
    Biller biller = imported();
    Map<String, Long> expected = byFile();
    List<String> pilots = List.of("Saldus novads", "Brocēnu novads");
    List<Schedule.Size> rest =
        expected.entrySet().stream()
            .filter(area -> !pilots.contains(area.getKey()))
            .map(area -> new Schedule.Size(area.getKey(), area.getValue()))
            .toList();
    Schedule schedule = Schedule.of(pilots, TODAY, rest, TODAY.plusMonths(1), 4);
    List<LocalDate> days = schedule.areas().stream().map(Schedule.Area::due).distinct().toList();
    assertTrue(days.getLast().isAfter(TODAY.plusMonths(4)), days.toString());
    assertTrue(days.getLast().isBefore(TODAY.plusMonths(5)), days.toString());
    try (HostCards cards = HostCards.open(home, () -> NOON)) {
      cards
          .campaigns()
          .plan(
              new Campaigns.Plan(
                  "all", biller.id(), Campaign.Kind.MAILING, "klienta-karte", 500, schedule),
              "x");
      cards.campaigns().start("all", "x");
      for (LocalDate day : days) {
        RunCampaign.Stop stop = cards.runs().run("all", biller, day, "x", Watch.NONE);
        assertEquals(
            day.equals(days.getLast()) ? RunCampaign.Stop.ALL_CUT : RunCampaign.Stop.NEXT_IS_LATER,
            stop);
        long due =
            schedule.areas().stream()
                .filter(area -> !area.due().isAfter(day))
                .mapToLong(area -> expected.getOrDefault(area.municipality(), 0L))
                .sum();
        assertEquals(due, count("SELECT count(*) FROM card WHERE batch IS NOT NULL"), day + "");
      }
    }
    assertEquals(expected, made());
    assertEquals(
        expected.values().stream().mapToLong(Long::longValue).sum(),
        count("SELECT count(DISTINCT number) FROM card"));
  }

  private Map<String, Long> made() throws SQLException {
    return counts(
        "SELECT "
            + FIELD.formatted("municipality")
            + ", count(*) FROM card JOIN contract USING (biller, number) GROUP BY 1");
  }

  private static Map<String, Long> byPreview(Preview preview) {
    Map<String, Long> counts = new TreeMap<>();
    preview
        .municipalities()
        .forEach((municipality, answers) ->
            answers.forEach((answer, count) -> counts.put(municipality + " " + answer, count)));
    return counts;
  }

  private Map<String, Long> byQuery() throws SQLException {
    String channel = FIELD.formatted("billingChannel");
    String query =
        "SELECT "
            + FIELD.formatted("municipality")
            + " || ' ' || CASE"
            + " WHEN "
            + FIELD.formatted("kind")
            + " = 'LEGAL' THEN 'LEGAL_CUSTOMER'"
            + " WHEN "
            + FIELD.formatted("status")
            + " = 'CLOSED' THEN 'CONTRACT_ENDED'"
            + " WHEN "
            + channel
            + " = 'INTERNET' THEN 'PAYS_ON_INTERNET'"
            + " WHEN "
            + channel
            + " = 'DIRECT_DEBIT' THEN 'DIRECT_DEBIT'"
            + " WHEN "
            + channel
            + " <> 'PAPER_SLIP' THEN 'GETS_INVOICES'"
            + " WHEN "
            + FIELD.formatted("selfDeclares")
            + " THEN 'GETS_ONE'"
            + " ELSE 'NOT_SELF_DECLARING' END AS answer, count(*) FROM contract GROUP BY answer";
    return counts(query);
  }

  private Map<String, Long> counts(String query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection books = SqliteFile.openReadOnly(home.resolve("host.db"));
        Statement select = books.createStatement();
        ResultSet row = select.executeQuery(query)) {
      while (row.next()) {
        counts.put(row.getString(1), row.getLong(2));
      }
    }
    return counts;
  }

  private long count(String query) throws SQLException {
    try (Connection books = SqliteFile.openReadOnly(home.resolve("host.db"));
        Statement select = books.createStatement();
        ResultSet row = select.executeQuery(query)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }
}
