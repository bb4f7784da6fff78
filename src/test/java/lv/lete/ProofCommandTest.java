package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import lv.lete.host.Host;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.Test;

/// What `lete journal verify` proves, by which outside evidence, and what it refuses to vouch for.
class ProofCommandTest extends TypedLete {
  @Test
  void showsACutTailAgainstTheHeadThatTheHostSigned() throws Exception {
    importSampleContracts();
    Path head = folder.resolve("head.json");
    try (Host host = host()) {
      enrolAnna(host);
      counter("sign-in anna 2468", "open 100.00", "sync 60", "quit");
    }
    said.reset();
    assertEquals(0, lete("journal", "head", till()));
    Files.writeString(head, heard());
    cutLastRecord();
    assertEquals(0, lete("journal", "verify", till()));
    assertTrue(heard().contains("alone cannot show"), heard());
    assertEquals(1, lete("journal", "verify", till(), "--against", head.toString()));
    assertTrue(heard().contains("BROKEN at record 4: TRUNCATED"), heard());
    Files.writeString(head, Files.readString(head).replace("\"number\":4", "\"number\":3"));
    assertEquals(1, lete("journal", "verify", till(), "--against", head.toString()));
    assertTrue(heard().contains("LT-V02"), "a head that the host did not sign: " + heard());
  }

  @Test
  void provesNothingByAHostThatNeverSawTheTerminal() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
    }
    Path stranger = folder.resolve("stranger");
    Host.start(
            stranger,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            InstantSource.system(),
            new SecureRandom())
        .close();
    assertEquals(1, lete("journal", "verify", till(), "--against", stranger.toString()));
    assertTrue(heard().contains("LT-V04"), heard());
    assertEquals(1, lete("journal", "verify", till(), "--against", folder.toString()));
    assertTrue(heard().contains("LT-V01"), heard());
  }

  @Test
  void opensNoJournalOfAnotherTerminal() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
    }
    Path id = Path.of(till()).resolve("terminal.id");
    Files.writeString(id, "01a20230-31a5-797a-8b13-bb41ec98c92c\n");
    assertEquals(1, lete("counter", "--home", till(), "--script", script("quit")));
    assertTrue(heard().contains("LT-H09"), heard());
  }

  private void cutLastRecord() throws SQLException {
    try (Connection journal =
            SqliteFile.open(Path.of(till()).resolve("journal.db"), "test", List.of());
        Statement cut = journal.createStatement()) {
      String guard =
          text(cut, "SELECT sql FROM sqlite_master WHERE name = 'record_is_never_deleted'");
      cut.execute("DROP TRIGGER record_is_never_deleted");
      cut.execute("DELETE FROM record WHERE number = (SELECT max(number) FROM record)");
      cut.execute(guard);
    }
  }

  private static String text(Statement statement, String select) throws SQLException {
    try (ResultSet rows = statement.executeQuery(select)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
