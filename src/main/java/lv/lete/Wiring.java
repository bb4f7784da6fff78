package lv.lete;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.host.GiveNotice;
import lv.lete.host.Host;
import lv.lete.host.Settlements;
import lv.lete.store.DiskWhy;
import lv.lete.till.People;

/// The one place that chooses the real clock, the real randomness and the real ids.
final class Wiring {
  /// The machine's clock.
  static final InstantSource CLOCK = InstantSource.system();

  /// UUIDv7 (RFC 9562 section 5.7): in order of time as far as one terminal goes.
  static final Supplier<UUID> IDS = UuidCreator::getTimeOrderedEpoch;

  private Wiring() {}

  /// Makes the folder of a home where there is none.
  ///
  /// @throws Refusal where it cannot be made
  static void makeHome(Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new Refusal(
          Exit.FAULT,
          "LT-H02 " + home + " cannot be made: " + DiskWhy.of(e) + ". Nothing was changed.");
    }
  }

  /// The people of a terminal's home.
  static People people(Path home) {
    return People.open(home.resolve("state.db"), CLOCK, new SecureRandom());
  }

  /// The settlements of a host's home, to cut batches and to remember exports.
  static Settlements settlements(Path home) {
    return Settlements.open(home, CLOCK, IDS);
  }

  /// The settlements of a host's home, to look at.
  static Settlements settlementsToRead(Path home) {
    return Settlements.reading(home, CLOCK, IDS);
  }

  /// Says something to terminals, at a host's home.
  static GiveNotice notices(Path home) {
    return GiveNotice.open(home, CLOCK, IDS);
  }

  /// A running host.
  static Host host(Path home, InetSocketAddress bind) {
    return Host.start(home, bind, CLOCK, new SecureRandom());
  }
}
