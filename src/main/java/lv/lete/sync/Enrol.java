package lv.lete.sync;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a terminal known to its host.
///
/// The terminal's id and key are on disk before the host is asked, and the host knows a terminal by
/// them, so a crash anywhere and a second run give one terminal. Files in the home, mode 0600 from
/// the moment they exist: `terminal.id`, `terminal.key`, `host.url`, `host.pub`, `host.token`.
public final class Enrol {
  private Enrol() {}

  /// Enrols the terminal in `home` (created when missing) as `till` of `branch`.
  ///
  /// When `journal.db` is there already, its genesis says whose chain it is. When it is not, the
  /// caller creates it with the answered identity; either order survives a second run.
  ///
  /// @throws lv.lete.store.StoreFault when the home cannot be written
  public static Enrolling run(
      Path home,
      URI host,
      String till,
      String branch,
      @Nullable String code,
      InstantSource clock,
      Supplier<UUID> ids,
      SecureRandom random) {
    throw new UnsupportedOperationException();
  }
}
