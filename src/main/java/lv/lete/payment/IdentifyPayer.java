package lv.lete.payment;

import java.time.InstantSource;
import java.time.ZoneId;
import lv.lete.contract.Contract;
import lv.lete.directory.Directory;

/// From a code (scanned or keyed) or a found contract to the payer.
public final class IdentifyPayer {

  /// Looks into this replica; the clock decides about the slip cut-off date.
  public IdentifyPayer(Directory directory, InstantSource clock, ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  /// A code from a scanner.
  public Identification scanned(String raw) {
    throw new UnsupportedOperationException();
  }

  /// A code that the teller keyed, checked as strictly as a scanned one.
  public Identification keyed(String raw) {
    throw new UnsupportedOperationException();
  }

  /// A contract that the teller found by name or address.
  public Identification found(Contract contract) {
    throw new UnsupportedOperationException();
  }
}
