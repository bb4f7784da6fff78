package lv.lete.host;

import java.nio.file.Path;
import java.util.List;
import lv.lete.contract.ContractId;
import lv.lete.wire.Feed;

/// The contract registry and the billers of a host's home, as the HTTP service and posting see
/// them.
final class RegistryContracts implements KnownContracts {
  private final ContractRegistry registry;

  private RegistryContracts(ContractRegistry registry) {
    this.registry = registry;
  }

  static KnownContracts open(Path home) {
    return new RegistryContracts(ContractRegistry.open(HostHome.books(home)));
  }

  @Override
  public boolean knowsBiller(String biller) {
    return billers().billers().stream().anyMatch(known -> known.id().equals(biller));
  }

  @Override
  public boolean knowsContract(String biller, String number) {
    return registry.exists(new ContractId(biller, number));
  }

  /// A registry that is older than what the terminal asks after says so: its newest version is
  /// below the watermark.
  @Override
  public Feed.Page after(long version, int limit) {
    long newest = registry.version();
    return version > newest
        ? new Feed.Page(newest, newest, List.of())
        : registry.changesAfter(version, limit);
  }

  @Override
  public Feed.Billers billers() {
    return new Feed.Billers("", List.of());
  }

  @Override
  public void close() {
    registry.close();
  }
}
