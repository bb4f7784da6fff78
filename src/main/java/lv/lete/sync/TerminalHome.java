package lv.lete.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Malformed;
import lv.lete.wire.Signing;

/// The files of a terminal's home that make it known to its host. All of mode 0600.
record TerminalHome(Path directory) {
  /// What the terminal is: its id, and the keys that sign for it.
  record Self(UUID terminal, KeyPair keys) {}

  /// The host it is enrolled at.
  record HostLink(URI address, PublicKey hostKey, String token) {}

  /// The journal of this home, there or not.
  Path journal() {
    return directory.resolve("journal.db");
  }

  /// The replica of contracts and billers.
  Path contracts() {
    return directory.resolve("contracts.db");
  }

  /// What sync remembers.
  Path state() {
    return directory.resolve("state.db");
  }

  /// The terminal's id and keys, or nothing before the first enrolment.
  ///
  /// @throws StoreFault when they are damaged
  Optional<Self> self() {
    Path id = directory.resolve("terminal.id");
    Path key = directory.resolve("terminal.key");
    if (!Files.exists(id) || !Files.exists(key)) {
      return Optional.empty();
    }
    try {
      String[] lines = PrivateFile.read(key).split("\n");
      KeyPair keys = new KeyPair(Signing.publicKey(lines[1]), Signing.privateKey(lines[0]));
      return Optional.of(new Self(UUID.fromString(PrivateFile.read(id).strip()), keys));
    } catch (Malformed | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new StoreFault("the terminal's key files are damaged in " + directory, damaged);
    }
  }

  /// The same; what is missing is made. The key is written first, so that an id alone never is: a
  /// key without an id has signed nothing and is replaced.
  Self selfOrNew(Supplier<UUID> ids, SecureRandom random) {
    Optional<Self> known = self();
    if (known.isPresent()) {
      return known.get();
    }
    if (Files.exists(directory.resolve("terminal.id"))) {
      throw new StoreFault(
          "the terminal's key is gone from " + directory, new IOException("terminal.key"));
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new StoreFault("cannot make the home " + directory, failed);
    }
    Self made = new Self(ids.get(), Signing.newKeys(random));
    PrivateFile.write(
        directory.resolve("terminal.key"),
        Signing.text(made.keys().getPrivate())
            + "\n"
            + Signing.text(made.keys().getPublic())
            + "\n");
    PrivateFile.write(directory.resolve("terminal.id"), made.terminal() + "\n");
    return made;
  }

  /// The host, or nothing where enrolment has not come to its end.
  ///
  /// @throws StoreFault when the files are damaged
  Optional<HostLink> host() {
    Path token = directory.resolve("host.token");
    if (!Files.exists(token)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new HostLink(
              URI.create(PrivateFile.read(directory.resolve("host.url")).strip()),
              Signing.publicKey(PrivateFile.read(directory.resolve("host.pub")).strip()),
              PrivateFile.read(token).strip()));
    } catch (Malformed | IllegalArgumentException damaged) {
      throw new StoreFault("the files about the host are damaged in " + directory, damaged);
    }
  }

  /// Keeps what enrolment answered; the token last, because it says that the rest is there.
  void keepHost(URI address, String hostPublicKey, String token) {
    PrivateFile.write(directory.resolve("host.url"), address + "\n");
    PrivateFile.write(directory.resolve("host.pub"), hostPublicKey + "\n");
    PrivateFile.write(directory.resolve("host.token"), token + "\n");
  }
}
