package lv.lete.host;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Head;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads a host's books, also while the host runs on them. Changes nothing.
public final class HostBooks implements AutoCloseable {

  private HostBooks() {}

  /// Opens the books of a host's home for reading.
  ///
  /// @throws lv.lete.store.StoreFault when there are none
  public static HostBooks open(Path home) {
    throw new UnsupportedOperationException();
  }

  /// One payment in the ledger.
  public record Posted(
      UUID payment, String biller, String contract, Money amount, UUID terminal, long number) {}

  /// One record that waits for a person. `payment` is null where the record names none.
  public record Held(
      @Nullable UUID payment,
      UUID terminal,
      int epoch,
      long number,
      String reason,
      String owner,
      String nextAction,
      String state) {}

  /// One terminal as the host knows it; `reason` says why it is in quarantine.
  public record KnownTerminal(
      UUID terminal,
      int epoch,
      String till,
      String branch,
      boolean quarantined,
      @Nullable String reason) {}

  /// The ledger, in the order of posting.
  public List<Posted> ledger() {
    throw new UnsupportedOperationException();
  }

  /// What is in suspense, oldest first.
  public List<Held> suspense() {
    throw new UnsupportedOperationException();
  }

  /// Every terminal that was ever enrolled.
  public List<KnownTerminal> terminals() {
    throw new UnsupportedOperationException();
  }

  /// The last link that the host holds of a chain: number 0 before the first.
  public Head head(UUID terminal, int epoch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
