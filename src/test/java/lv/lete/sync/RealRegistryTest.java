package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.host.ContractRegistry;
import lv.lete.host.FakeContracts;
import lv.lete.host.Host;
import lv.lete.host.HostBooks;
import lv.lete.host.TestHost;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A terminal at a host with its real registry and its files of billers.
class RealRegistryTest {
  private static final int CONTRACTS = 2 * Feed.MAX_PAGE + 7;

  @TempDir Path folder;

  @Test
  void getsEverythingInPagesThenOnlyWhatChangedAndBillersAnew() throws Exception {
    Path home = folder.resolve("host");
    int port;
    try (Host host = start(home, 0);
        Counter counter = Counter.enrolled(folder.resolve("terminal"), address(host.port()))) {
      port = host.port();
      assertEquals(3, counter.directory.billers().size());
      put(home, contracts(1, CONTRACTS));
      assertTrue(counter.settle());
      assertEquals(CONTRACTS, counter.directory.size());
      assertEquals(CONTRACTS, counter.directory.version());
      put(home, contracts(1, CONTRACTS));
      put(home, List.of(FakeContracts.contract(FakeContracts.number(CONTRACTS + 1))));
      assertEquals(1, changesAfter(counter, CONTRACTS).contracts().size());
      assertTrue(counter.settle());
      assertEquals(CONTRACTS + 1, counter.directory.size());
      assertEquals(CONTRACTS + 1L, counter.directory.version());
      counter.pay();
      assertTrue(counter.settle());
      try (HostBooks books = HostBooks.open(home)) {
        assertEquals(1, books.ledger().size());
      }
    }
    Path biller = home.resolve("billers").resolve("dabasgaze.json");
    Files.writeString(biller, Files.readString(biller).replaceFirst("\"name\": *\"", "$0Nova "));
    try (Host host = start(home, port);
        Counter counter = Counter.again(folder.resolve("terminal"))) {
      assertEquals(port, host.port());
      assertTrue(counter.settle());
      assertTrue(
          counter.directory.billers().stream()
              .map(Biller::name)
              .anyMatch(n -> n.startsWith("Nova ")));
      assertEquals(CONTRACTS + 1, counter.directory.size());
    }
  }

  private static Host start(Path home, int port) {
    return Host.start(
        home,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        TestHost.CLOCK,
        new SecureRandom());
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static List<Contract> contracts(int from, int to) {
    List<Contract> contracts = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      contracts.add(FakeContracts.contract(FakeContracts.number(n)));
    }
    return contracts;
  }

  /// As an import beside the running host does.
  private static void put(Path home, List<Contract> contracts) {
    try (ContractRegistry registry = ContractRegistry.open(home.resolve("host.db"))) {
      registry.put(contracts);
    }
  }

  private static Feed.Page changesAfter(Counter counter, long version) throws Exception {
    TerminalHome.HostLink link = new TerminalHome(counter.home).host().orElseThrow();
    try (HostCalls calls = new HostCalls(link.address(), Duration.ofSeconds(20))) {
      var outcome = calls.contracts(version, Feed.MAX_PAGE, link.token());
      if (outcome instanceof Outcome.Answered<Feed.Page>(Feed.Page page)) {
        return page;
      }
      throw new AssertionError("no page: " + outcome);
    }
  }
}
