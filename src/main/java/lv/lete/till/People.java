package lv.lete.till;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;

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

  /// All names that nobody can have are counted as one.
  private static final String NOBODY = "";

  private final PeopleTable table;
  private final InstantSource clock;
  private final SecureRandom random;
  private final PinHash decoy;

  private People(PeopleTable table, InstantSource clock, SecureRandom random) {
    this.table = table;
    this.clock = clock;
    this.random = random;
    this.decoy = PinHash.decoy(random);
  }

  /// Opens `state.db`, readable by its owner alone where the file system can say so; salts come
  /// from `random`.
  public static People open(Path stateFile, InstantSource clock, SecureRandom random) {
    keepToOwner(stateFile);
    return new People(
        new PeopleTable(SqliteFile.open(stateFile, "people", PeopleTable.MIGRATIONS)),
        clock,
        random);
  }

  /// What became of adding a person.
  public enum Added {
    /// They may sign in now.
    ADDED,
    /// The name is taken.
    NAME_TAKEN,
    /// Names are 1-40 letters, digits, dots and hyphens.
    BAD_NAME,
    /// PINs are 4-12 digits, not all the same and not a run.
    WEAK_PIN
  }

  /// Adds a person; works beside a running terminal, which knows them from then on. The array is
  /// wiped before this returns.
  public synchronized Added add(String name, Role role, char[] pin) {
    try {
      String shown = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
      if (!NAME.matcher(shown).matches()) {
        return Added.BAD_NAME;
      }
      if (!PinRule.accepts(pin)) {
        return Added.WEAK_PIN;
      }
      String key = key(shown);
      if (!table.insert(key, new Person(shown, role), PinHash.of(pin, random))) {
        return Added.NAME_TAKEN;
      }
      table.clearFailures(key);
      return Added.ADDED;
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  /// Everyone, by name.
  public synchronized List<Person> all() {
    return table.all();
  }

  /// Checks a PIN; takes about 50-150 ms by design, so never call it on the FX thread. The array is
  /// wiped before this returns.
  ///
  /// The failure is stored before the PIN is looked at and taken back when it is right: pulling the
  /// plug in between buys nobody a further try.
  public synchronized PinCheck check(String name, char[] pin) {
    try {
      String key = key(name);
      Instant now = clock.instant();
      LockOut stored = table.failures(key);
      LockOut lockOut = stored.seenAt(now);
      Optional<Instant> lockedUntil = lockOut.until(now);
      if (lockedUntil.isPresent()) {
        if (!lockOut.equals(stored)) {
          table.putFailures(key, lockOut);
        }
        return new PinCheck.LockedOut(lockedUntil.get());
      }
      LockOut afterFailure = lockOut.failed(now);
      table.putFailures(key, afterFailure);
      Optional<PeopleTable.Stored> found = table.find(key);
      boolean matches = found.map(PeopleTable.Stored::hash).orElse(decoy).matches(pin);
      if (matches && found.isPresent()) {
        table.clearFailures(key);
        return new PinCheck.Right(found.get().person());
      }
      return afterFailure
          .until(now)
          .<PinCheck>map(PinCheck.LockedOut::new)
          .orElseGet(() -> new PinCheck.Wrong(afterFailure.triesLeft()));
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
      case PinCheck.Wrong(int triesLeft) -> new Approval.WrongPin(triesLeft);
      case PinCheck.LockedOut(Instant until) -> new Approval.LockedOut(until);
    };
  }

  @Override
  public synchronized void close() {
    table.close();
  }

  private static String key(String name) {
    String shown = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return NAME.matcher(shown).matches() ? shown.toLowerCase(Locale.ROOT) : NOBODY;
  }

  /// A short PIN can be guessed from its hash by anyone who can copy the file.
  private static void keepToOwner(Path stateFile) {
    if (!stateFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    try {
      Files.createFile(stateFile, PosixFilePermissions.asFileAttribute(ownerOnly));
    } catch (FileAlreadyExistsException _) {
      narrow(stateFile);
    } catch (IOException e) {
      throw new StoreFault("cannot create " + stateFile, e);
    }
  }

  private static void narrow(Path stateFile) {
    try {
      Files.setPosixFilePermissions(stateFile, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new StoreFault("cannot keep " + stateFile + " to its owner", e);
    }
  }
}
