package lv.lete.till;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Who may sign in here: names, roles and Argon2id hashes of PINs in `state.db`. A PIN or its hash
/// never enters a journal record, a log or a message.
///
/// Five wrong PINs in a row lock the person out for a time that doubles with every further failure.
public final class People implements AutoCloseable {

  /// Opens `state.db`.
  public static People open(Path stateFile, InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /// Opens `state.db`; salts come from `random`.
  public static People open(Path stateFile, InstantSource clock, SecureRandom random) {
    throw new UnsupportedOperationException();
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

  /// Adds a person. The array is wiped before this returns.
  public Added add(String name, Role role, char[] pin) {
    throw new UnsupportedOperationException();
  }

  /// Everyone, by name.
  public List<Person> all() {
    throw new UnsupportedOperationException();
  }

  /// Checks a PIN; takes about 50-150 ms by design, so never call it on the FX thread. The array is
  /// wiped before this returns.
  public PinCheck check(String name, char[] pin) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
