package lv.lete.host;

import java.nio.file.Path;

/// The contract registry of a host's home, as the HTTP service and posting see it.
final class RegistryContracts {
  private RegistryContracts() {}

  static KnownContracts open(Path home) {
    throw new UnsupportedOperationException();
  }
}
