package lv.lete.payment;

import java.time.LocalDate;
import java.util.UUID;

/// What the host has said about payments of this terminal, as far as it has been heard. Any thread
/// may ask; never waits for the network.
@FunctionalInterface
public interface HostSaid {
  /// What a terminal knows that the host has told nothing.
  HostSaid NOTHING = (_, _) -> false;

  /// Whether a batch of the biller has been cut for the business date.
  boolean settled(String biller, LocalDate businessDate);

  /// Whether the host has asked that this payment be reversed.
  default boolean asked(UUID payment) {
    return false;
  }
}
