package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lv.lete.journal.Actor;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.PeopleRecord.PersonAdded;
import lv.lete.journal.PeopleRecord.PersonBarred;
import lv.lete.journal.PeopleRecord.PinChanged;
import lv.lete.journal.PeopleRecord.RoleChanged;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.till.ManagePeople.HostPerson;
import lv.lete.till.ManagePeople.Managing;
import lv.lete.till.ManagePeople.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagePeopleTest {
  @TempDir Path home;
  private DayAtTheTill day;
  private ManagePeople manage;

  @BeforeEach
  void open() {
    day = new DayAtTheTill(home);
    manage = day.day.managePeople();
    day.signIn("zane");
  }

  @AfterEach
  void close() {
    day.close();
  }

  private record Said(Actor actor, PeopleRecord fact) {}

  /// What the journal says about people since the three who were there at first.
  private List<Said> said() {
    return day.journal.after(0, 1_000).stream()
        .map(entry -> RecordJson.read(entry.number(), entry.bytes()))
        .filter(each -> each.record() instanceof Recorded.Known(PeopleRecord _))
        .map(each -> new Said(each.actor(), (PeopleRecord) ((Recorded.Known) each.record()).fact()))
        .skip(3)
        .toList();
  }

  private static Actor zane() {
    return new Actor(Actor.Kind.SUPERVISOR, "zane");
  }

  private static Managing refused(Reason reason) {
    return new Managing.NotDone(reason);
  }

  private String code(Managing managing) {
    return assertInstanceOf(Managing.CodeGiven.class, managing).code();
  }

  private PinSetting choose(String name, String code, String pin) {
    return manage.choosePin(name, code.toCharArray(), pin.toCharArray());
  }

  @Test
  void whoIsAddedChoosesAPinThatNobodyElseEverKnew() {
    String code = code(manage.add("Dace", Role.TELLER));
    assertEquals(new PinCheck.Wrong(4), day.people.check("dace", code.toCharArray()));
    assertEquals(new PinSetting.Wrong(3), choose("dace", "00000000", "2580"));
    assertEquals(new PinSetting.WeakPin(), choose("dace", code, "1234"));
    assertEquals(
        new PinSetting.Chosen(new Person("Dace", Role.TELLER)), choose("dace", code, "8642"));
    assertEquals(new PinSetting.Wrong(4), choose("dace", code, "9753"), "a code works once");
    assertInstanceOf(PinCheck.Right.class, day.people.check("dace", "8642".toCharArray()));
    assertEquals(
        List.of(
            new Said(zane(), new PersonAdded("Dace", "TELLER")),
            new Said(new Actor(Actor.Kind.TELLER, "Dace"), new PinChanged("Dace"))),
        said());
  }

  @Test
  void aCodeCountsForADay() {
    String code = code(manage.resetPin("anna"));
    day.now = day.now.plus(Duration.ofDays(1)).plusSeconds(1);
    assertEquals(new PinSetting.CodeExpired(), choose("anna", code, "8642"));
    String next = code(manage.resetPin("anna"));
    assertNotEquals(code, next);
    assertInstanceOf(PinSetting.Chosen.class, choose("anna", next, "8642"));
  }

  @Test
  void aResetTakesThePinAwayAtOnceAndEndsALockOut() {
    for (int i = 0; i < 5; i++) {
      day.people.check("anna", "0000".toCharArray());
    }
    String code = code(manage.resetPin("ANNA"));
    assertEquals(new PinCheck.Wrong(4), day.people.check("anna", DayAtTheTill.pin()));
    assertInstanceOf(PinSetting.Chosen.class, choose("anna", code, "2580"));
    assertInstanceOf(PinCheck.Right.class, day.people.check("anna", DayAtTheTill.pin()));
    assertEquals(zane(), said().getFirst().actor());
  }

  @Test
  void codesAreGuessedNoLongerThanPins() {
    String code = code(manage.resetPin("anna"));
    for (int i = 0; i < 4; i++) {
      assertEquals(new PinSetting.Wrong(4 - i), choose("anna", "11111111", "8642"));
    }
    assertInstanceOf(PinSetting.LockedOut.class, choose("anna", "11111111", "8642"));
    assertInstanceOf(PinSetting.LockedOut.class, choose("anna", code, "8642"));
    assertEquals(new PinSetting.Wrong(4), choose("nobody", code, "8642"));
  }

  @Test
  void everyoneChangesTheirOwnPinKnowingThePresentOne() {
    day.signIn("anna");
    char[] present = DayAtTheTill.pin();
    char[] fresh = "8642".toCharArray();
    assertEquals(
        new PinSetting.Wrong(4), manage.changeOwnPin("1357".toCharArray(), "8642".toCharArray()));
    assertEquals(
        new PinSetting.SamePin(), manage.changeOwnPin(DayAtTheTill.pin(), DayAtTheTill.pin()));
    assertEquals(
        new PinSetting.WeakPin(), manage.changeOwnPin(DayAtTheTill.pin(), "9876".toCharArray()));
    assertInstanceOf(PinSetting.Chosen.class, manage.changeOwnPin(present, fresh));
    assertArrayEquals(new char[4], present);
    assertArrayEquals(new char[4], fresh);
    assertInstanceOf(PinCheck.Right.class, day.people.check("anna", "8642".toCharArray()));
    assertEquals(
        List.of(new Said(new Actor(Actor.Kind.TELLER, "anna"), new PinChanged("anna"))), said());
    day.till.signOut(false);
    assertInstanceOf(
        PinSetting.Wrong.class, manage.changeOwnPin(DayAtTheTill.pin(), "8642".toCharArray()));
  }

  @Test
  void barsAndLetsBackIn() {
    assertInstanceOf(Managing.Done.class, manage.bar("anna", true));
    assertEquals(
        new PinCheck.Barred(new Person("anna", Role.TELLER)),
        day.till.signIn("anna", DayAtTheTill.pin()));
    assertEquals(Optional.of("zane"), day.till.person().map(Person::name));
    assertEquals(new PinCheck.Wrong(4), day.people.check("anna", "1111".toCharArray()));
    assertInstanceOf(
        PinSetting.Barred.class, choose("anna", code(manage.resetPin("anna")), "8642"));
    manage.bar("anna", false);
    manage.bar("anna", false);
    assertEquals(
        List.of(
            new Said(zane(), new PersonBarred("anna", true)),
            new Said(zane(), new PinChanged("anna")),
            new Said(zane(), new PersonBarred("anna", false))),
        said());
  }

  @Test
  void aBarredSupervisorApprovesNothing() {
    manage.changeRole("berta", Role.SUPERVISOR);
    assertInstanceOf(Approval.Given.class, day.people.approve("berta", DayAtTheTill.pin(), "anna"));
    manage.bar("berta", true);
    assertEquals(
        new Approval.NotASupervisor(), day.people.approve("berta", DayAtTheTill.pin(), "anna"));
    assertEquals(new Said(zane(), new RoleChanged("berta", "SUPERVISOR")), said().getFirst());
  }

  @Test
  void onlySupervisorsManageAndNobodyThemselves() {
    assertEquals(refused(Reason.ONESELF), manage.bar("Zane", true));
    assertEquals(refused(Reason.ONESELF), manage.changeRole("zane", Role.TELLER));
    assertEquals(refused(Reason.ONESELF), manage.resetPin("zane"));
    assertEquals(refused(Reason.UNKNOWN_PERSON), manage.bar("nobody", true));
    assertEquals(refused(Reason.NAME_TAKEN), manage.add("ANNA", Role.TELLER));
    assertEquals(refused(Reason.BAD_NAME), manage.add("a b", Role.TELLER));
    day.signIn("anna");
    assertEquals(refused(Reason.NOT_ALLOWED), manage.add("dace", Role.TELLER));
    assertEquals(List.of(), manage.everyone());
    day.till.signOut(false);
    assertEquals(refused(Reason.NOT_SIGNED_IN), manage.bar("berta", true));
    assertEquals(List.of(), said());
  }

  @Test
  void recordsWhoWasAddedFromTheCommandLineWithoutAPerson() {
    assertTrue(
        day.facts().contains(new PersonAdded("anna", "TELLER")), "told at the terminal's start");
    day.people.add("elza", Role.TELLER, DayAtTheTill.pin());
    day.restart();
    assertEquals(
        List.of(
            new Said(
                new Actor(Actor.Kind.SYSTEM, "lete users"), new PersonAdded("elza", "TELLER"))),
        said());
    day.restart();
    assertEquals(1, said().size(), "told once");
  }

  @Test
  void tellsLaterWhatAFullDiskDidNotTake() throws Exception {
    day.sql("CREATE TRIGGER full BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'full'); END");
    assertInstanceOf(Managing.Done.class, manage.bar("anna", true));
    day.sql("DROP TRIGGER full");
    assertEquals(List.of(), said());
    manage.bar("berta", true);
    assertEquals(2, said().size());
  }

  @Test
  void theHostsPeopleComeWithoutPins() {
    Actor host = new Actor(Actor.Kind.SYNC, "host");
    manage.takeFromHost(
        List.of(
            new HostPerson("dace", Role.TELLER, false),
            new HostPerson("anna", Role.SUPERVISOR, false),
            new HostPerson("no name", Role.TELLER, false)));
    assertEquals(
        List.of(
            new Said(host, new PersonAdded("dace", "TELLER")),
            new Said(host, new RoleChanged("anna", "SUPERVISOR"))),
        said());
    assertEquals(new PinCheck.Wrong(4), day.people.check("dace", "".toCharArray()));
    assertEquals(refused(Reason.KEPT_BY_HOST), manage.changeRole("dace", Role.SUPERVISOR));
    assertInstanceOf(
        PinSetting.Chosen.class, choose("dace", code(manage.resetPin("dace")), "8642"));
    assertEquals(
        new PinCheck.Right(new Person("anna", Role.SUPERVISOR)),
        day.people.check("anna", DayAtTheTill.pin()));

    manage.takeFromHost(List.of(new HostPerson("dace", Role.TELLER, true)));
    assertInstanceOf(PinCheck.Barred.class, day.people.check("dace", "8642".toCharArray()));
    assertInstanceOf(PinCheck.Barred.class, day.people.check("anna", DayAtTheTill.pin()));
    assertEquals(refused(Reason.KEPT_BY_HOST), manage.bar("dace", false));
    assertInstanceOf(PinCheck.Right.class, day.people.check("berta", DayAtTheTill.pin()));
    int told = said().size();
    manage.takeFromHost(List.of(new HostPerson("dace", Role.TELLER, true)));
    assertEquals(told, said().size(), "saying it again changes nothing");
    assertFalse(manage.everyone().isEmpty());
  }

  @Test
  void whoIsSignedInAndBarredByTheHostIsSignedOut() {
    day.signIn("anna");
    manage.takeFromHost(List.of(new HostPerson("anna", Role.TELLER, false)));
    assertEquals(Optional.of("anna"), day.till.person().map(Person::name));
    manage.takeFromHost(List.of(new HostPerson("anna", Role.TELLER, true)));
    assertEquals(Optional.empty(), day.till.person());
  }
}
