package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;
import lv.lete.host.BillerFiles;
import lv.lete.host.ContractRegistry;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lete cards plan --start` killed as by a power cut of the process, again and again: in the end
/// everybody has one card, in one batch.
class CardsCrashTest {
  private static final List<String> AREAS = List.of("Saldus novads", "Brocēnu novads");
  private static final int KILLS = 4;

  @TempDir Path home;

  @Test
  void givesEachOneCardHoweverOftenItIsKilled() throws Exception {
    List<Contract> people = Customers.many(11, 20_000, AREAS);
    BillerFiles.read(home);
    try (ContractRegistry registry = ContractRegistry.open(home.resolve("host.db"))) {
      for (int from = 0; from < people.size(); from += 500) {
        registry.put(people.subList(from, from + 500));
      }
    }
    int killed = 0;
    long cards = 0;
    while (killed < KILLS) {
      try (ChildLete child = run()) {
        long target = cards + people.size() / 12;
        while (cards < target && child.exitedWith() == null) {
          cards = count("SELECT count(*) FROM card");
          Thread.onSpinWait();
        }
        if (child.exitedWith() != null) {
          break;
        }
        child.kill();
        killed++;
      }
    }
    assertTrue(killed > 1, "killed only " + killed + " times");
    try (ChildLete child = run()) {
      String said = child.awaitEnd().toString();
      assertTrue(said.contains("every area is in batches"), said);
      assertEquals(0, child.exit());
    }
    long expected =
        people.stream()
            .filter(one -> one.kind() == Contract.Kind.PRIVATE)
            .filter(one -> one.status() == Contract.Status.ACTIVE)
            .filter(one -> one.billingChannel() == Contract.BillingChannel.PAPER_SLIP)
            .filter(Contract::selfDeclares)
            .count();
    assertEquals(expected, count("SELECT count(*) FROM card WHERE state = 'IN_BATCH'"));
    assertEquals(expected, count("SELECT count(*) FROM card"));
    assertEquals(expected, count("SELECT count(DISTINCT number) FROM card"));
    assertEquals(expected, count("SELECT sum(cards) FROM card_batch WHERE state = 'CUT'"));
    assertEquals(2 * expected, count("SELECT count(*) FROM card_step"));
  }

  private ChildLete run() {
    return ChildLete.start(
        home.resolve("errors.txt"),
        List.of(),
        "cards",
        "plan",
        "--home",
        home.toString(),
        "--name",
        "all",
        "--batch",
        "700",
        "--start");
  }

  /// Answers 0 as long as there is no such table.
  private long count(String query) throws SQLException {
    try (Connection books = SqliteFile.openReadOnly(home.resolve("host.db"));
        Statement select = books.createStatement()) {
      try (ResultSet table =
          select.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'card_step'")) {
        if (!table.next()) {
          return 0;
        }
      }
      try (ResultSet row = select.executeQuery(query)) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }
}
