package lv.lete.payment;

import java.time.LocalDate;

/// Which days of which biller the host has settled, as far as this terminal has been told. Any
/// thread may ask; never waits for the network.
@FunctionalInterface
public interface SettledDays {
  /// What a terminal knows that the host has told nothing.
  SettledDays NONE_KNOWN = (_, _) -> false;

  /// Whether a batch of the biller has been cut for the business date.
  boolean settled(String biller, LocalDate businessDate);
}
