package lv.lete.host;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The collecting side, running: an HTTP service over a host's home.
public final class Host implements AutoCloseable {

  private Host() {}

  /// Starts a host on its home (created when missing, with sample billers), bound to `bind`; port 0
  /// takes a free one. Only one host runs on a home.
  ///
  /// @throws lv.lete.store.StoreFault when the home is in use or cannot be written, or the address
  ///   cannot be bound
  public static Host start(
      Path home, InetSocketAddress bind, InstantSource clock, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  /// The port it listens on.
  public int port() {
    throw new UnsupportedOperationException();
  }

  /// Stops taking calls, lets the running ones finish for a second, closes the books.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
