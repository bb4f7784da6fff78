package lv.lete.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What the host had to say to this terminal. `number` orders the host's notices; `at` is when the
/// host said it.
public sealed interface HostNotice {
  /// The host's number of it.
  long number();

  /// When it was said.
  Instant at();

  /// Words for tellers: one line of at most 500 characters, none of which drives a printer.
  record Text(long number, Instant at, String text) implements HostNotice {}

  /// The host asks that a payment be reversed, for the reason in `note`. Nothing was reversed by
  /// it: a person at the till does that, or not.
  record AskReversal(long number, Instant at, UUID payment, String note) implements HostNotice {}

  /// The batch of a biller and a business date was cut. Of each biller the latest date is kept.
  record Settled(long number, Instant at, String biller, LocalDate businessDate)
      implements HostNotice {}
}
