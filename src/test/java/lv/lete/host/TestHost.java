package lv.lete.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A real host on a free port of this machine, over a registry in memory. Can be stopped and
/// started again on its home.
public final class TestHost implements AutoCloseable {
  /// When it is in the tests' world.
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  private final Path home;
  private final FakeContracts contracts;
  private Host host;

  private TestHost(Path home, FakeContracts contracts) {
    this.home = home;
    this.contracts = contracts;
    this.host = start(home, contracts, 0, Duration.ofSeconds(20));
  }

  /// Starts one.
  public static TestHost start(Path home) {
    return start(home, new FakeContracts().growTo(3));
  }

  /// Starts one over a registry.
  static TestHost start(Path home, FakeContracts contracts) {
    return new TestHost(home, contracts);
  }

  static Host start(Path home, KnownContracts contracts, int port, Duration longestTransfer) {
    return Host.start(
        home,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        CLOCK,
        new SecureRandom(),
        longestTransfer,
        path -> contracts);
  }

  /// Stops and starts it again on the same port.
  public void restart() throws IOException {
    restart(() -> {});
  }

  /// What is done while nobody runs.
  public interface Meanwhile {
    /// Does it.
    void happens() throws IOException;
  }

  /// The same, with something happening in between.
  public void restart(Meanwhile meanwhile) throws IOException {
    int port = host.port();
    host.close();
    meanwhile.happens();
    host = start(home, contracts, port, Duration.ofSeconds(20));
  }

  /// Stops it.
  public void stop() {
    host.close();
  }

  /// Where it listens.
  public int port() {
    return host.port();
  }

  /// Where it listens.
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /// Its registry.
  public FakeContracts contracts() {
    return contracts;
  }

  /// Its books, for reading.
  public HostBooks books() {
    return HostBooks.open(home);
  }

  @Override
  public void close() {
    host.close();
  }
}
