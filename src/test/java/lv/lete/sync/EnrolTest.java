package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lv.lete.directory.Directory;
import lv.lete.host.HostBooks;
import lv.lete.host.TestHost;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.sync.Enrolling.Enrolled;
import lv.lete.sync.Enrolling.Reason;
import lv.lete.sync.Enrolling.Refused;
import lv.lete.sync.SyncStatus.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolTest {
  @TempDir Path folder;

  @Test
  void keepsKeysAndTokenForTheOwnerAloneAndFetchesBillers() throws Exception {
    Path home = folder.resolve("terminal");
    try (TestHost host = TestHost.start(folder.resolve("host"))) {
      assertInstanceOf(Enrolled.class, Counter.enrol(home, host.address()));
    }
    for (String file :
        List.of("terminal.id", "terminal.key", "host.url", "host.pub", "host.token")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))),
          file);
    }
    try (Directory directory = Directory.open(home.resolve("contracts.db"))) {
      assertEquals(1, directory.billers().size());
    }
  }

  @Test
  void isOneTerminalAfterACrashAnywhereAndASecondRun() throws Exception {
    Path home = folder.resolve("terminal");
    try (TestHost host = TestHost.start(folder.resolve("host"))) {
      var first = (Enrolled) Counter.enrol(home, host.address());
      String token = Files.readString(home.resolve("host.token"));
      for (String lost : List.of("host.token", "host.pub", "host.url", "contracts.db")) {
        Files.deleteIfExists(home.resolve(lost));
        assertEquals(first, Counter.enrol(home, host.address()));
      }
      assertNotEquals(token, Files.readString(home.resolve("host.token")));
      try (HostBooks books = host.books()) {
        assertEquals(1, books.terminals().size());
      }
    }
  }

  @Test
  void keepsTheIdentityOfAJournalThatIsThere() {
    Path home = folder.resolve("terminal");
    try (TestHost host = TestHost.start(folder.resolve("host"))) {
      var first = (Enrolled) Counter.enrol(home, host.address());
      Path file = home.resolve("journal.db");
      Journal.create(file, first.identity(), "till 1", "Saldus", TestHost.CLOCK).close();
      assertEquals(first, Counter.enrol(home, host.address()));
    }
  }

  @Test
  void refusesAJournalOfAnotherTerminalAndATrainingJournal() throws Exception {
    try (TestHost host = TestHost.start(folder.resolve("host"))) {
      for (boolean training : new boolean[] {true, false}) {
        Path home = Files.createDirectory(folder.resolve("terminal" + training));
        var stranger = new ChainIdentity(new UUID(1, 2), 1, training);
        Path file = home.resolve("journal.db");
        Journal.create(file, stranger, "till 1", "Saldus", TestHost.CLOCK).close();
        assertEquals(
            training ? Reason.TRAINING : Reason.HOME_DAMAGED,
            ((Refused) Counter.enrol(home, host.address())).reason());
        assertFalse(Files.exists(home.resolve("host.token")));
      }
    }
  }

  @Test
  void shipsNothingFromATrainingHome() throws Exception {
    var training = new ChainIdentity(new UUID(1, 2), 1, true);
    Path file = folder.resolve("journal.db");
    try (Journal journal = Journal.create(file, training, "till 1", "Saldus", TestHost.CLOCK);
        Directory directory = Directory.open(folder.resolve("contracts.db"));
        HttpSync sync = HttpSync.open(folder, journal, directory, TestHost.CLOCK, new Random(1))) {
      sync.start();
      sync.nudge();
      assertFalse(sync.settle(Duration.ofSeconds(5)));
      assertEquals(Link.REFUSED, sync.status().link());
      assertEquals(SyncNotice.TRAINING.name(), sync.status().notice());
    }
  }

  @Test
  void saysSoWhenTheHostDoesNotAnswerOrTheAddressIsNone() {
    Path home = folder.resolve("terminal");
    assertEquals(Reason.UNREACHABLE, refusal(home, "http://127.0.0.1:1"));
    assertEquals(Reason.BAD_ADDRESS, refusal(home, "ftp://127.0.0.1"));
    assertEquals(Reason.BAD_ADDRESS, refusal(home, "host"));
  }

  private static Reason refusal(Path home, String address) {
    return ((Refused) Counter.enrol(home, URI.create(address))).reason();
  }
}
