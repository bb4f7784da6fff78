package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.lete.store.SqliteFile;
import lv.lete.till.People.Added;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
  @TempDir Path home;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private People people;

  @BeforeEach
  void addAnna() {
    people = open();
    assertEquals(Added.ADDED, add("Anna", "2580"));
  }

  @AfterEach
  void close() {
    people.close();
  }

  private People open() {
    return People.open(home.resolve("state.db"), () -> now, new SecureRandom());
  }

  private Added add(String name, String pin) {
    return people.add(name, Role.TELLER, pin.toCharArray());
  }

  private PinCheck check(String name, String pin) {
    return people.check(name, pin.toCharArray());
  }

  private PinCheck failures(String name, int count) {
    PinCheck last = check(name, "0000");
    for (int i = 1; i < count; i++) {
      last = check(name, "0000");
    }
    return last;
  }

  @Test
  void knowsThePersonByNameInAnyCaseAndPin() {
    PinCheck.Right anna = new PinCheck.Right(new Person("Anna", Role.TELLER));
    assertEquals(anna, check("Anna", "2580"));
    assertEquals(anna, check(" anna ", "2580"));
    assertEquals(List.of(new Person("Anna", Role.TELLER)), people.all());
  }

  @Test
  void addsNobodyWhoseNameLooksLikeAnothers() {
    for (String name : List.of("\u0430nna", "ANNA", "\uff41nna", "Ann\u03b1")) {
      assertEquals(
          People.Added.NAME_TAKEN, people.add(name, Role.TELLER, "8642".toCharArray()), name);
    }
    assertEquals(People.Added.ADDED, people.add("sofia", Role.TELLER, "8642".toCharArray()));
    assertEquals(
        People.Added.NAME_TAKEN, people.add("sof\u0131a", Role.TELLER, "8642".toCharArray()));
    assertEquals(People.Added.ADDED, people.add("\u0101nna", Role.TELLER, "8642".toCharArray()));
  }

  @Test
  void countsTheTriesThatAreLeftAndForgetsThemWhenThePinIsRight() {
    assertEquals(new PinCheck.Wrong(4), check("Anna", "2581"));
    assertEquals(new PinCheck.Wrong(3), check("Anna", ""));
    assertInstanceOf(PinCheck.Right.class, check("Anna", "2580"));
    assertEquals(new PinCheck.Wrong(4), check("Anna", "25800"));
  }

  @Test
  void locksOutAfterFiveFailuresForATimeThatDoubles() {
    assertEquals(new PinCheck.LockedOut(now.plus(Duration.ofMinutes(1))), failures("Anna", 5));
    assertInstanceOf(PinCheck.LockedOut.class, check("Anna", "2580"));
    for (int minutes : new int[] {2, 4, 8, 16, 32, 60, 60}) {
      now = now.plus(Duration.ofHours(1));
      assertEquals(
          new PinCheck.LockedOut(now.plus(Duration.ofMinutes(minutes))), failures("Anna", 1));
    }
    now = now.plus(Duration.ofHours(1));
    assertInstanceOf(PinCheck.Right.class, check("Anna", "2580"));
  }

  @Test
  void remembersFailuresOverARestart() {
    failures("Anna", 5);
    people.close();
    people = open();

    assertInstanceOf(PinCheck.LockedOut.class, check("Anna", "2580"));
  }

  @Test
  void aClockSetBackNeitherUnlocksEarlyNorLocksForEver() {
    failures("Anna", 5);
    now = now.minus(Duration.ofDays(400));
    Instant until = now.plus(Duration.ofMinutes(1));

    assertEquals(new PinCheck.LockedOut(until), check("Anna", "2580"));
    now = until.minusMillis(1);
    assertInstanceOf(PinCheck.LockedOut.class, check("Anna", "2580"));
    now = until;
    assertInstanceOf(PinCheck.Right.class, check("Anna", "2580"));
  }

  @Test
  void anUnknownNameLooksLikeAWrongPin() {
    assertEquals(new PinCheck.Wrong(4), check("Nobody", "2580"));
    assertEquals(new PinCheck.LockedOut(now.plus(Duration.ofMinutes(1))), failures("Nobody", 4));
    assertEquals(new PinCheck.Wrong(4), check("", "2580"));
    assertEquals(new PinCheck.Wrong(4), check("Anna", "0000"));
  }

  @Test
  void forgetsOldNamesThatNobodyHas() throws Exception {
    try (var state =
        SqliteFile.open(home.resolve("state.db"), PeopleSchema.OWNER, PeopleSchema.MIGRATIONS)) {
      SignInFailures failures = new SignInFailures(state);
      failures.put("anna", LockOut.NONE.failed(now));
      for (int i = 0; i < 250; i++) {
        failures.put("stranger-" + i, LockOut.NONE.failed(now));
      }
      assertEquals(LockOut.NONE, failures.of("stranger-0"));
      assertEquals(1, failures.of("stranger-249").failures());
      assertEquals(1, failures.of("anna").failures());
    }
  }

  @Test
  void keepsEverybodysPinOverTheMoveToManagedPeople() throws Exception {
    Path old = home.resolve("old.db");
    try (var before =
            SqliteFile.open(old, PeopleSchema.OWNER, PeopleSchema.MIGRATIONS.subList(0, 2));
        var insert =
            before.prepareStatement(
                "INSERT INTO person VALUES ('zane', 'Zane', 'TELLER', ?, ?, ?, ?, ?)")) {
      PinHash.write(insert, 1, PinHash.of("2580".toCharArray(), new SecureRandom()));
      insert.executeUpdate();
    }
    try (People moved = People.open(old, () -> now, new SecureRandom())) {
      assertEquals(
          new PinCheck.Right(new Person("Zane", Role.TELLER)),
          moved.check("zane", "2580".toCharArray()));
    }
  }

  @Test
  void refusesWeakPins() {
    for (String weak :
        List.of(
            "",
            "123",
            "1111",
            "1234",
            "4321",
            "7890",
            "0987",
            "3210",
            "12a4",
            "1234567890123",
            "٤٤٤١",
            "-250")) {
      assertEquals(Added.WEAK_PIN, add("berta", weak), weak);
    }
    for (String taken : List.of("2580", "1123", "135791113151")) {
      assertEquals(Added.ADDED, add("berta" + taken.length() + taken, taken), taken);
    }
  }

  @Test
  void refusesBadAndTakenNames() {
    for (String bad : List.of("", " ", "a b", "x".repeat(41), "a/b", "a\u0000b", "'; --")) {
      assertEquals(Added.BAD_NAME, add(bad, "2580"), bad);
    }
    assertEquals(Added.NAME_TAKEN, add("ANNA", "2580"));
    assertEquals(Added.ADDED, add("Žanis.Bērziņš-2", "2580"));
    assertEquals(Added.NAME_TAKEN, add("z\u030Canis.be\u0304rzin\u0327s\u030C-2", "2580"));
  }

  @Test
  void wipesEveryPinItWasGiven() {
    char[] added = "2581".toCharArray();
    char[] refused = "1111".toCharArray();
    char[] right = "2580".toCharArray();
    people.add("berta", Role.SUPERVISOR, added);
    people.add("cilda", Role.SUPERVISOR, refused);
    people.check("Anna", right);
    for (char[] pin : List.of(added, refused, right)) {
      assertArrayEquals(new char[4], pin);
    }
  }

  @Test
  void addsAPersonBesideARunningTerminal() {
    try (People other = open()) {
      assertEquals(Added.ADDED, other.add("berta", Role.SUPERVISOR, "2580".toCharArray()));
    }
    assertInstanceOf(PinCheck.Right.class, check("berta", "2580"));
  }

  @Test
  void keepsHashesAndNoPinsForItsOwnerAlone() throws Exception {
    Path file = home.resolve("state.db");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    }
    people.close();
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("Anna"));
    assertFalse(bytes.contains("2580"));
    people = open();
  }
}
