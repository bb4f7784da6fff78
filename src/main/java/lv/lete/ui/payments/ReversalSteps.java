package lv.lete.ui.payments;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.payment.ReversalRefusal;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.ui.PaymentsDesk;
import org.jspecify.annotations.Nullable;

/// The steps of a reversal that belong together when a person presses one key: asked for, then
/// carried out. For a background thread.
record ReversalSteps(PaymentsDesk desk) {

  /// What may be done with a payment now, and the request that is open for it.
  record Looked(Offer offer, Optional<OpenRequest> open) {}

  /// What became of a try: the request that is on disk now, and its end or why there is none.
  record Tried(
      @Nullable UUID request, @Nullable PaymentReversed done, @Nullable ReversalRefusal refusal) {}

  /// Looks; changes nothing.
  Looked look(UUID payment) {
    Optional<OpenRequest> open =
        desk.leftOpen().stream()
            .filter(asked -> asked.fact().payment().equals(payment))
            .findFirst();
    return new Looked(desk.offer(payment), open);
  }

  /// Asks, unless `request` is on disk, and carries out.
  Tried alone(UUID payment, @Nullable UUID request, String note) {
    Tried asked = asked(payment, request, note);
    UUID reversal = asked.request();
    return reversal == null ? asked : tried(reversal, desk.carryOut(reversal));
  }

  /// The same with a supervisor's yes; the array is wiped.
  Tried approved(UUID payment, @Nullable UUID request, String note, String supervisor, char[] pin) {
    try {
      Tried asked = asked(payment, request, note);
      UUID reversal = asked.request();
      return reversal == null ? asked : tried(reversal, desk.approve(reversal, supervisor, pin));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private Tried asked(UUID payment, @Nullable UUID request, String note) {
    if (request != null) {
      return new Tried(request, null, null);
    }
    return switch (desk.ask(payment, note)) {
      case Asking.Asked now -> new Tried(now.fact().reversal(), null, null);
      case Asking.NotAsked(ReversalRefusal refusal) -> new Tried(null, null, refusal);
    };
  }

  private static Tried tried(UUID request, Reversing answer) {
    return switch (answer) {
      case Reversing.Reversed(var fact, _) -> new Tried(request, fact, null);
      case Reversing.NotReversed(ReversalRefusal refusal) -> new Tried(request, null, refusal);
    };
  }
}
