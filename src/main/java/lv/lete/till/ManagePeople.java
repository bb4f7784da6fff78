package lv.lete.till;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.lete.journal.Actor;
import lv.lete.journal.Journal;
import lv.lete.journal.PeopleRecord.PersonBarred;
import lv.lete.journal.PeopleRecord.RoleChanged;
import lv.lete.journal.Verdict;
import lv.lete.store.StoreFault;
import lv.lete.till.PeopleTable.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may work at this terminal: what supervisors do about it, what the host says, and everyone's
/// own PIN. Each change is a journal record with the one who made it; a PIN never is in one.
///
/// Nobody but its owner ever knows a PIN: whoever is added, or must get a new one, is given a
/// one-time code, told by the supervisor, and chooses the PIN with it at this terminal within a
/// day. A supervisor changes nothing about themselves but their PIN, so one always remains. Names
/// and roles that the host keeps are changed there; barring works here too, at once and offline.
///
/// Any thread may call; a PIN or code takes 50-150 ms. Throws [StoreFault] when `state.db` refuses;
/// nothing was changed then.
public final class ManagePeople {
  private static final Duration CODE_COUNTS = Duration.ofDays(1);
  private static final Actor HOST = new Actor(Actor.Kind.SYNC, "host");
  private static final Logger LOG = LoggerFactory.getLogger(ManagePeople.class);

  private final Journal journal;
  private final Till till;
  private final People people;
  private final InstantSource clock;

  /// Over the terminal's journal and people; tells the journal at once what was changed while the
  /// terminal did not run.
  public ManagePeople(Journal journal, Till till, People people, InstantSource clock) {
    this.journal = journal;
    this.till = till;
    this.people = people;
    this.clock = clock;
    tell();
  }

  /// What became of a change.
  public sealed interface Managing {
    /// Done: so is this person now.
    record Done(Person person) implements Managing {}

    /// Done; with this code the person chooses a PIN until then. It is shown once and kept nowhere.
    record CodeGiven(Person person, String code, Instant until) implements Managing {}

    /// Nothing was changed.
    record NotDone(Reason reason) implements Managing {}
  }

  /// Why nothing was changed.
  public enum Reason {
    /// Nobody is signed in.
    NOT_SIGNED_IN,
    /// The role of the person signed in manages nobody.
    NOT_ALLOWED,
    /// Names are 1-40 letters, digits, dots and hyphens.
    BAD_NAME,
    /// The name is taken.
    NAME_TAKEN,
    /// Nobody here has this name.
    UNKNOWN_PERSON,
    /// Nobody changes their own role, bars or resets themselves.
    ONESELF,
    /// The host keeps this person's role, or has barred them.
    KEPT_BY_HOST,
    /// The journal's chain is broken.
    JOURNAL_BROKEN
  }

  /// Everyone, by name; empty unless a supervisor is signed in.
  public List<People.Listed> everyone() {
    return till.person().filter(person -> person.role().may(Duty.MANAGE_PEOPLE)).isPresent()
        ? people.listed()
        : List.of();
  }

  /// Adds somebody, who chooses a PIN with the code.
  public Managing add(String name, Role role) {
    return bySupervisor(supervisor -> {
      if (!People.isName(name)) {
        return new Managing.NotDone(Reason.BAD_NAME);
      }
      Stored fresh = Stored.fresh(new Person(People.shown(name), role), false, null);
      return LookAlike.isFree(name, people.listed()) && people.insert(supervisor.actor(), fresh)
          ? giveCode(supervisor, fresh)
          : new Managing.NotDone(Reason.NAME_TAKEN);
    });
  }

  /// Takes somebody's PIN away and gives a code to choose another with. It ends a lock-out too.
  public Managing resetPin(String name) {
    return about(name, this::giveCode);
  }

  /// Somebody may not sign in any more, or may again.
  public Managing bar(String name, boolean barred) {
    return about(
        name,
        (supervisor, stored) -> {
          if (stored.barredByHost() && !barred) {
            return new Managing.NotDone(Reason.KEPT_BY_HOST);
          }
          if (stored.barredHere() != barred) {
            people.update(
                supervisor.actor(),
                stored.barredHere(barred),
                new PersonBarred(stored.person().name(), barred));
          }
          return new Managing.Done(stored.person());
        });
  }

  /// Somebody has another role from their next sign-in on.
  public Managing changeRole(String name, Role role) {
    return about(
        name,
        (supervisor, stored) -> {
          if (stored.ofHost()) {
            return new Managing.NotDone(Reason.KEPT_BY_HOST);
          }
          return new Managing.Done(changeRole(supervisor.actor(), stored, role).person());
        });
  }

  /// Whoever is signed in chooses another PIN. Both arrays are wiped before this returns.
  public PinSetting changeOwnPin(char[] present, char[] fresh) {
    String name = till.person().map(Person::name).orElse("");
    return broken() ? new PinSetting.JournalBroken() : told(people.changePin(name, present, fresh));
  }

  /// Somebody who was given a code chooses their PIN; nobody need be signed in. Both arrays are
  /// wiped before this returns.
  public PinSetting choosePin(String name, char[] code, char[] fresh) {
    return broken() ? new PinSetting.JournalBroken() : told(people.firstPin(name, code, fresh));
  }

  /// Somebody as the host knows them: no PIN, no hash.
  public record HostPerson(String name, Role role, boolean barred) {}

  /// Makes this terminal's people as the host says: adds who is new, who chooses a PIN with a code
  /// that a supervisor gives here; changes roles; bars and unbars; bars whom the host kept and no
  /// longer names. People who were added here under another name stay as they are; one of the same
  /// name is the host's from now on. Names that cannot be are passed over. Whoever is signed in and
  /// is changed by it is signed out.
  public void takeFromHost(List<HostPerson> said) {
    if (broken()) {
      return;
    }
    for (HostPerson each : said) {
      if (People.isName(each.name())) {
        take(each);
      } else {
        LOG.warn("the host named a person whom no terminal can have");
      }
    }
    for (People.Listed listed : people.listed()) {
      boolean gone = said.stream().noneMatch(each -> People.same(each.name(), listed.person()));
      if (listed.ofHost() && gone) {
        people.find(listed.person().name()).ifPresent(stored -> barByHost(stored, true));
      }
    }
    tell();
    signOutWhoChanged();
  }

  private void take(HostPerson said) {
    Person person = new Person(People.shown(said.name()), said.role());
    if (people.insert(HOST, Stored.fresh(person, true, null)) && !said.barred()) {
      return;
    }
    Stored stored = people.find(said.name()).orElseThrow();
    if (!stored.ofHost()) {
      people.keep(stored.keptByHost());
    }
    barByHost(changeRole(HOST, stored.keptByHost(), said.role()), said.barred());
  }

  private void barByHost(Stored stored, boolean barred) {
    if (stored.barredByHost() != barred) {
      people.update(
          HOST, stored.barredByHost(barred), new PersonBarred(stored.person().name(), barred));
    }
  }

  private Stored changeRole(Actor actor, Stored stored, Role role) {
    Stored changed = stored.withRole(role);
    if (stored.person().role() != role) {
      people.update(actor, changed, new RoleChanged(stored.person().name(), role.name()));
    }
    return changed;
  }

  private Managing giveCode(Person supervisor, Stored stored) {
    Instant until = clock.instant().plus(CODE_COUNTS);
    String code = people.giveCode(supervisor.actor(), stored, until);
    return new Managing.CodeGiven(stored.person(), code, until);
  }

  private interface Act {
    Managing on(Person supervisor, Stored stored);
  }

  private Managing about(String name, Act act) {
    return bySupervisor(supervisor -> {
      if (People.same(name, supervisor)) {
        return new Managing.NotDone(Reason.ONESELF);
      }
      return people
          .find(name)
          .map(stored -> act.on(supervisor, stored))
          .orElseGet(() -> new Managing.NotDone(Reason.UNKNOWN_PERSON));
    });
  }

  private Managing bySupervisor(Function<Person, Managing> act) {
    Person person = till.person().orElse(null);
    Reason reason = refusal(person);
    if (person == null || reason != null) {
      return new Managing.NotDone(reason == null ? Reason.NOT_SIGNED_IN : reason);
    }
    Managing done = act.apply(person);
    tell();
    return done;
  }

  private @Nullable Reason refusal(@Nullable Person person) {
    if (broken()) {
      return Reason.JOURNAL_BROKEN;
    }
    if (person == null) {
      return Reason.NOT_SIGNED_IN;
    }
    return person.role().may(Duty.MANAGE_PEOPLE) ? null : Reason.NOT_ALLOWED;
  }

  private PinSetting told(PinSetting setting) {
    tell();
    return setting;
  }

  /// What the journal cannot be told now is kept and told at the next change or start.
  private void tell() {
    if (broken()) {
      return;
    }
    try {
      people.tell(journal::append);
    } catch (StoreFault e) {
      LOG.error("the journal did not take a change of people: it is told again later", e);
    }
  }

  private void signOutWhoChanged() {
    Optional<Person> signedIn = till.person();
    Optional<Stored> now = signedIn.flatMap(person -> people.find(person.name()));
    if (now.isPresent()
        && (now.get().barred() || !now.get().person().equals(signedIn.orElseThrow()))) {
      till.signOut(false);
    }
  }

  private boolean broken() {
    return journal.verdict() instanceof Verdict.Broken;
  }
}
