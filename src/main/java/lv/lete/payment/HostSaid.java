package lv.lete.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What the host has said about payments of this terminal, as far as it has been heard. Any thread
/// may ask; never waits for the network.
@FunctionalInterface
public interface HostSaid {
  /// What a terminal knows that the host has told nothing.
  HostSaid NOTHING = (_, _, _) -> false;

  /// Whether a batch of the biller that has in it a payment of the business date, taken at that
  /// time, has been cut.
  boolean settled(String biller, LocalDate businessDate, Instant taken);

  /// Whether the host holds other records of this terminal than its journal, or more: then nobody
  /// here knows what has been reversed.
  default boolean differs() {
    return false;
  }

  /// Whether the host has asked that this payment be reversed.
  default boolean asked(UUID payment) {
    return false;
  }
}
