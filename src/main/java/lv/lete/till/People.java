package lv.lete.till;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import lv.lete.journal.Actor;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.PeopleRecord.PersonAdded;
import lv.lete.journal.PeopleRecord.PinChanged;
import lv.lete.store.PrivateFile;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import lv.lete.till.PeopleTable.Stored;

/// Who may sign in here: names, roles and Argon2id hashes of PINs in `state.db`. A PIN or its hash
/// never enters a journal record, a log or a message.
///
/// Five wrong PINs in a row lock the name out for a minute; each further wrong one doubles that, up
/// to an hour. The count survives a restart, and a name that nobody has is counted and locked just
/// like one that somebody has. Names are the same in capitals and small letters.
///
/// Any thread may call; PINs are looked at one at a time, because each takes 19 MiB of heap. Each
/// method throws [StoreFault] when `state.db` does not do what it is asked to.
public final class People implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}.-]{1,40}");

  /// Whoever may write the home's files adds people without signing in.
  private static final Actor COMMAND_LINE = new Actor(Actor.Kind.SYSTEM, "lete users");

  /// All names that nobody can have are counted as one.
  private static final String NOBODY = "";

  private final PeopleTable table;
  private final SignInFailures failures;
  private final PinTries tries;
  private final FirstPins codes;
  private final PeopleChanges changes;
  private final InstantSource clock;
  private final SecureRandom random;

  private People(Connection state, InstantSource clock, SecureRandom random) {
    this.table = new PeopleTable(state);
    this.failures = new SignInFailures(state);
    this.codes = new FirstPins(state);
    this.changes = new PeopleChanges(state);
    this.clock = clock;
    this.random = random;
    this.tries = new PinTries(failures, clock, PinHash.decoy(random));
  }

  /// Opens `state.db`, readable by its owner alone where the file system can say so; salts and
  /// one-time codes come from `random`.
  public static People open(Path stateFile, InstantSource clock, SecureRandom random) {
    PrivateFile.keepToOwner(stateFile);
    return new People(
        SqliteFile.open(stateFile, PeopleSchema.OWNER, PeopleSchema.MIGRATIONS), clock, random);
  }

  /// What became of adding a person.
  public enum Added {
    /// They may sign in now.
    ADDED,
    /// The name is taken, or one that looks like it.
    NAME_TAKEN,
    /// Names are 1-40 letters, digits, dots and hyphens.
    BAD_NAME,
    /// PINs are 4-12 digits, not all the same and not a run.
    WEAK_PIN
  }

  /// Adds a person with a PIN; works beside a running terminal, which knows them from then on and
  /// records it at its next start or change of people. The array is wiped before this returns.
  public synchronized Added add(String name, Role role, char[] pin) {
    try {
      String shown = shown(name);
      if (!NAME.matcher(shown).matches()) {
        return Added.BAD_NAME;
      }
      if (!PinRule.accepts(pin)) {
        return Added.WEAK_PIN;
      }
      Person person = new Person(shown, role);
      return LookAlike.isFree(shown, listed())
              && insert(COMMAND_LINE, Stored.fresh(person, false, PinHash.of(pin, random)))
          ? Added.ADDED
          : Added.NAME_TAKEN;
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  /// Everyone, by name, those who are barred too.
  public synchronized List<Person> all() {
    return table.all().stream().map(Stored::person).toList();
  }

  /// A person in the list that supervisors see: `ofHost` when the host keeps name and role,
  /// `hasPin` once they have chosen one.
  public record Listed(Person person, boolean barred, boolean ofHost, boolean hasPin) {}

  /// Everyone, by name.
  public synchronized List<Listed> listed() {
    return table.all().stream()
        .map(each -> new Listed(each.person(), each.barred(), each.ofHost(), each.hash() != null))
        .toList();
  }

  /// Checks a PIN; takes about 50-150 ms by design, so never call it on the FX thread. The array is
  /// wiped before this returns.
  ///
  /// The failure is stored before the PIN is looked at and taken back when it is right: pulling the
  /// plug in between buys nobody a further try. A person without a PIN is not told from nobody.
  public synchronized PinCheck check(String name, char[] pin) {
    try {
      String key = key(name);
      Optional<Stored> found = table.find(key);
      return switch (tries.attempt(key, found.map(Stored::hash).orElse(null), pin)) {
        case PinTries.Attempt.Matched _ ->
            found.orElseThrow().barred()
                ? new PinCheck.Barred(found.get().person())
                : new PinCheck.Right(found.get().person());
        case PinTries.Attempt.Failed(int left) -> new PinCheck.Wrong(left);
        case PinTries.Attempt.Locked(Instant until) -> new PinCheck.LockedOut(until);
      };
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  /// Whether a supervisor says yes, with their PIN, to what `requester` asks; takes as long and
  /// counts failures as [#check] does. The array is wiped before this returns.
  public Approval approve(String supervisor, char[] pin, String requester) {
    if (key(supervisor).equals(key(requester))) {
      Arrays.fill(pin, '\0');
      return new Approval.SamePerson();
    }
    return switch (check(supervisor, pin)) {
      case PinCheck.Right(Person person) ->
          person.role().may(Duty.APPROVE)
              ? new Approval.Given(person)
              : new Approval.NotASupervisor();
      case PinCheck.Barred _ -> new Approval.NotASupervisor();
      case PinCheck.Wrong(int triesLeft) -> new Approval.WrongPin(triesLeft);
      case PinCheck.LockedOut(Instant until) -> new Approval.LockedOut(until);
    };
  }

  /// Another PIN for whoever knows the present one. Both arrays are wiped.
  synchronized PinSetting changePin(String name, char[] present, char[] fresh) {
    try {
      String key = key(name);
      Optional<Stored> found = table.find(key);
      PinTries.Attempt attempt = tries.attempt(key, found.map(Stored::hash).orElse(null), present);
      return switch (attempt) {
        case PinTries.Attempt.Matched _ when Arrays.equals(present, fresh) ->
            new PinSetting.SamePin();
        case PinTries.Attempt.Matched _ -> choose(key, found.orElseThrow(), fresh);
        case PinTries.Attempt.Failed(int left) -> new PinSetting.Wrong(left);
        case PinTries.Attempt.Locked(Instant until) -> new PinSetting.LockedOut(until);
      };
    } finally {
      Arrays.fill(present, '\0');
      Arrays.fill(fresh, '\0');
    }
  }

  /// A first PIN, or one after a reset, for whoever has the one-time code. Both arrays are wiped.
  synchronized PinSetting firstPin(String name, char[] code, char[] fresh) {
    try {
      String key = key(name);
      Optional<Stored> found = table.find(key);
      Optional<FirstPins.Code> given = codes.find(key);
      PinTries.Attempt attempt =
          tries.attempt(key, given.map(FirstPins.Code::hash).orElse(null), code);
      return switch (attempt) {
        case PinTries.Attempt.Matched _
            when given.orElseThrow().until().isBefore(clock.instant()) ->
            new PinSetting.CodeExpired();
        case PinTries.Attempt.Matched _ -> choose(key, found.orElseThrow(), fresh);
        case PinTries.Attempt.Failed(int left) -> new PinSetting.Wrong(left);
        case PinTries.Attempt.Locked(Instant until) -> new PinSetting.LockedOut(until);
      };
    } finally {
      Arrays.fill(code, '\0');
      Arrays.fill(fresh, '\0');
    }
  }

  private PinSetting choose(String key, Stored stored, char[] fresh) {
    if (stored.barred()) {
      return new PinSetting.Barred();
    }
    if (!PinRule.accepts(fresh)) {
      return new PinSetting.WeakPin();
    }
    PinHash hash = PinHash.of(fresh, random);
    table.together(() -> {
      codes.remove(key);
      changes.add(stored.person().actor(), new PinChanged(stored.person().name()));
      return table.update(key, stored.withHash(hash));
    });
    return new PinSetting.Chosen(stored.person());
  }

  /// Who has this name.
  synchronized Optional<Stored> find(String name) {
    return table.find(key(name));
  }

  /// Whether a person could have this name.
  static boolean isName(String name) {
    return NAME.matcher(shown(name)).matches();
  }

  /// Adds somebody with the record of it; false when the name is taken.
  synchronized boolean insert(Actor actor, Stored fresh) {
    Person person = fresh.person();
    return table.together(() -> {
      String key = key(person.name());
      boolean added = table.insert(key, fresh);
      if (added) {
        failures.clear(key);
        changes.add(actor, new PersonAdded(person.name(), person.role().name()));
      }
      return added;
    });
  }

  /// Stores somebody as they are now, with the record of what changed.
  synchronized void update(Actor actor, Stored now, PeopleRecord fact) {
    table.together(() -> {
      changes.add(actor, fact);
      return table.update(key(now.person().name()), now);
    });
  }

  /// Stores who keeps somebody, which is no change of theirs.
  synchronized void keep(Stored now) {
    table.update(key(now.person().name()), now);
  }

  /// Gives a one-time code, eight digits, with which this person chooses a PIN until `until`. Their
  /// present PIN counts no more.
  synchronized String giveCode(Actor actor, Stored person, Instant until) {
    String code = "%08d".formatted(random.nextInt(100_000_000));
    PinHash hash = PinHash.of(code.toCharArray(), random);
    String key = key(person.person().name());
    table.together(() -> {
      codes.put(key, new FirstPins.Code(hash, until));
      failures.clear(key);
      if (person.hash() != null) {
        changes.add(actor, new PinChanged(person.person().name()));
      }
      return table.update(key, person.withHash(null));
    });
    return code;
  }

  /// Hands every change that the journal has not been told to `journal`, in order; each that it
  /// took is told no more.
  synchronized void tell(BiConsumer<Actor, PeopleRecord> journal) {
    for (PeopleChanges.Change change : changes.untold()) {
      journal.accept(change.actor(), change.fact());
      changes.told(change);
    }
  }

  @Override
  public synchronized void close() {
    table.close();
  }

  /// Whether the name is this person's, in capitals or small letters.
  static boolean same(String name, Person person) {
    return key(name).equals(key(person.name()));
  }

  /// The name as it is shown: without blanks around it, composed (NFC).
  static String shown(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  private static String key(String name) {
    String shown = shown(name);
    return NAME.matcher(shown).matches() ? shown.toLowerCase(Locale.ROOT) : NOBODY;
  }
}
