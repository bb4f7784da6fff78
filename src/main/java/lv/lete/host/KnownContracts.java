package lv.lete.host;

import java.util.Optional;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.wire.Feed;

/// What the HTTP service and posting ask of the contract registry; any thread.
interface KnownContracts extends AutoCloseable {
  /// Whether a biller is configured.
  boolean knowsBiller(String biller);

  /// Whether the biller has the contract, closed ones too: the money has been taken.
  boolean knowsContract(String biller, String number);

  /// One contract, in whatever status.
  Optional<Contract> find(ContractId contract);

  /// At most `limit` contracts changed after a version.
  Feed.Page after(long version, int limit);

  /// All billers.
  Feed.Billers billers();

  @Override
  void close();
}
