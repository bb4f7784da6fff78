package lv.lete.card.campaign;

import java.util.List;
import java.util.Objects;
import lv.lete.contract.Contract;

/// The contract registry as campaigns read it: from its beginning to its end, a page at a time.
public interface ContractPages {
  /// At most `limit` contracts after a place, in an order that does not change; a contract that
  /// changes meanwhile may come again further on. No contracts: the end.
  ///
  /// @throws lv.lete.store.StoreFault when the registry cannot be read
  Page after(long place, int limit);

  /// How many contracts there are, about; to show how far a reader is.
  long count();

  /// Some contracts, and the place to go on after.
  record Page(long place, List<Contract> contracts) {
    /// Refuses a missing list.
    public Page {
      contracts = List.copyOf(Objects.requireNonNull(contracts, "contracts"));
    }
  }
}
