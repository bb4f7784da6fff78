package lv.lete.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import lv.lete.store.LockFile;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Malformed;
import lv.lete.wire.Signing;

/// A host's home directory: `host.db`, `host.key`, and the lock that keeps a second host away.
final class HostHome implements AutoCloseable {
  private static final String KEY_FILE = "host.key";

  private final Path directory;
  private final LockFile lockFile;

  private HostHome(Path directory, LockFile lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /// Makes the directory when it is missing.
  static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new StoreFault("cannot make the host's home " + directory, failed);
    }
  }

  /// Where the books lie.
  static Path books(Path directory) {
    return directory.resolve("host.db");
  }

  /// Takes the home for this host alone, until it is closed or the process ends.
  ///
  /// @throws StoreFault when another host has it
  static HostHome take(Path directory) {
    create(directory);
    try {
      return new HostHome(
          directory,
          LockFile.take(directory.resolve("host.lock"))
              .orElseThrow(() ->
                  new StartRefused(
                      StartRefused.Reason.HOME_IN_USE,
                      "another host runs on " + directory,
                      new IOException("the lock is taken"))));
    } catch (IOException failed) {
      throw new StoreFault("cannot lock the host's home " + directory, failed);
    }
  }

  /// The keys that heads are signed with, made at the first start.
  KeyPair keys(SecureRandom random) {
    Path file = directory.resolve(KEY_FILE);
    if (!Files.exists(file)) {
      KeyPair made = Signing.newKeys(random);
      PrivateFile.write(
          file, Signing.text(made.getPrivate()) + "\n" + Signing.text(made.getPublic()) + "\n");
    }
    String[] lines = PrivateFile.read(file).split("\n");
    try {
      return new KeyPair(Signing.publicKey(lines[1]), Signing.privateKey(lines[0]));
    } catch (Malformed | ArrayIndexOutOfBoundsException damaged) {
      throw new StoreFault("the host's key file is damaged: " + file, damaged);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException failed) {
      throw new StoreFault("cannot unlock the host's home " + directory, failed);
    }
  }
}
