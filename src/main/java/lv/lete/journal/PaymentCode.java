package lv.lete.journal;

import java.util.UUID;

/// The short code of a payment that people read to each other: `K7QF-2M9D`, eight characters of
/// Crockford base 32 from the last 40 bits of the payment's id. Not unique on its own: it narrows a
/// search to a handful.
public final class PaymentCode {
  private PaymentCode() {}

  /// The code of a payment.
  public static String of(UUID payment) {
    throw new UnsupportedOperationException();
  }
}
