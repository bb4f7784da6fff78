package lv.lete.payment;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.payment.ReversePayment.OpenRequest;

/// The requests to reverse a payment that nobody has carried out or withdrawn, and of each other
/// one the payment it was about. Not safe for several threads: its only user, [PaymentBook], locks.
final class OpenReversals {
  private final Map<UUID, OpenRequest> open = new LinkedHashMap<>();
  private final Map<UUID, UUID> ended = new HashMap<>();

  /// Takes in one more fact of the journal, in the journal's order.
  void note(Entry entry, Recorded by, JournalRecord fact) {
    switch (fact) {
      case ReversalRequested asked ->
          open.put(
              asked.reversal(),
              new OpenRequest(
                  asked,
                  entry.number(),
                  HexFormat.of().formatHex(entry.hash()),
                  by.at(),
                  by.actor().name(),
                  null));
      case ReversalApproved yes ->
          open.computeIfPresent(yes.reversal(), (_, asked) -> asked.approvedBy(by.actor().name()));
      case ReversalWithdrawn gone -> end(gone.reversal(), gone.payment());
      case PaymentReversed back -> end(back.reversal(), back.payment());
      case JournalRecord _ -> {}
    }
  }

  /// The open ones, oldest first.
  List<OpenRequest> all() {
    return List.copyOf(open.values());
  }

  /// An open one by its id.
  Optional<OpenRequest> find(UUID reversal) {
    return Optional.ofNullable(open.get(reversal));
  }

  /// The open one about a payment: the journal allows one.
  Optional<OpenRequest> about(UUID payment) {
    return open.values().stream()
        .filter(asked -> asked.fact().payment().equals(payment))
        .findFirst();
  }

  /// The payment of a request that was carried out or withdrawn.
  Optional<UUID> ended(UUID reversal) {
    return Optional.ofNullable(ended.get(reversal));
  }

  private void end(UUID reversal, UUID payment) {
    open.remove(reversal);
    ended.put(reversal, payment);
  }
}
