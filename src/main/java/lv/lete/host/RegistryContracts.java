package lv.lete.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.StoreFault;
import lv.lete.wire.Feed;
import lv.lete.wire.WireJson;

/// The contract registry and the billers of a host's home, as the HTTP service and posting see
/// them.
final class RegistryContracts implements KnownContracts {
  private final ContractRegistry registry;

  private final Feed.Billers billers;

  private RegistryContracts(ContractRegistry registry, Feed.Billers billers) {
    this.registry = registry;
    this.billers = billers;
  }

  /// Reads the billers once; a host takes changed files at its next start.
  ///
  /// @throws StoreFault when a biller's file is wrong
  static KnownContracts open(Path home) {
    return switch (BillerFiles.read(home)) {
      case BillerFiles.Reading.Broken(List<BillerFiles.Problem> problems) ->
          throw new StoreFault("the billers of " + home + " are wrong: " + problems);
      case BillerFiles.Reading.Billers(List<Biller> right) ->
          new RegistryContracts(
              ContractRegistry.open(HostHome.books(home)),
              new Feed.Billers(fingerprint(right), right));
    };
  }

  private static String fingerprint(List<Biller> billers) {
    byte[] content = WireJson.write(new Feed.Billers("", billers));
    return HexFormat.of().formatHex(Sha256.of(new String(content, StandardCharsets.UTF_8)));
  }

  @Override
  public boolean knowsBiller(String biller) {
    return billers.billers().stream().anyMatch(known -> known.id().equals(biller));
  }

  @Override
  public boolean knowsContract(String biller, String number) {
    return registry.exists(new ContractId(biller, number));
  }

  @Override
  public Optional<Contract> find(ContractId contract) {
    return registry.find(contract);
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
    return billers;
  }

  @Override
  public void close() {
    registry.close();
  }
}
