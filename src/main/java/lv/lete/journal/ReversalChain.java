package lv.lete.journal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import org.jspecify.annotations.Nullable;

/// What must have come before a record about a reversal.
///
/// A request names a payment that was taken, by the hash of that record, and is the only open one
/// of it. A supervisor who is not the requester approves it by its hash, once. It is carried out by
/// whoever asked, for exactly the sums that were taken, with the approver who is on record, once
/// for a payment for ever; or withdrawn, and then never. Nobody need approve it where whoever took
/// the payment reverses it on the same business date. Every step is a teller's or a supervisor's.
///
/// Folded anew from the payment's earlier records each time: they are few, and reversals are rare.
final class ReversalChain {
  private final Map<UUID, Request> requests = new LinkedHashMap<>();
  private @Nullable PaymentTaken taken;
  private @Nullable String takenHash;
  private @Nullable String takenBy;
  private boolean reversed;

  /// A request that was made; `approver` is who said yes to it.
  private record Request(
      ReversalRequested fact,
      String hash,
      String requester,
      @Nullable String approver,
      boolean withdrawn) {
    Request approvedBy(String name) {
      return new Request(fact, hash, requester, name, withdrawn);
    }

    Request givenUp() {
      return new Request(fact, hash, requester, approver, true);
    }
  }

  private ReversalChain() {}

  /// Why a row of this type may not be the next link; empty for all that is about no reversal.
  static Optional<String> objection(String type, Row row, Function<UUID, List<Row>> ofPayment) {
    if (!RecordTypes.isReversal(type)) {
      return Optional.empty();
    }
    Recorded read = RecordJson.read(row.number(), row.bytes());
    return read.record() instanceof Recorded.Known(ReversalRecord fact)
        ? Optional.ofNullable(before(fact, row.number(), ofPayment).why(read.actor(), fact))
        : Optional.empty();
  }

  /// Why a fact may not be appended after all that there is.
  static Optional<String> objection(
      Actor actor, JournalRecord fact, Function<UUID, List<Row>> ofPayment) {
    return fact instanceof ReversalRecord reversal
        ? Optional.ofNullable(before(reversal, Long.MAX_VALUE, ofPayment).why(actor, reversal))
        : Optional.empty();
  }

  private static ReversalChain before(
      ReversalRecord fact, long number, Function<UUID, List<Row>> ofPayment) {
    ReversalChain chain = new ReversalChain();
    for (Row row : ofPayment.apply(Objects.requireNonNull(RecordTypes.paymentOf(fact)))) {
      if (row.number() < number) {
        Recorded read = RecordJson.read(row.number(), row.bytes());
        if (read.record() instanceof Recorded.Known(JournalRecord known)) {
          chain.accept(known, read.actor(), HexFormat.of().formatHex(row.hash()));
        }
      }
    }
    return chain;
  }

  private void accept(JournalRecord fact, Actor actor, String hash) {
    switch (fact) {
      case PaymentTaken found -> {
        taken = found;
        takenHash = hash;
        takenBy = actor.name();
      }
      case ReversalRequested asked ->
          requests.put(asked.reversal(), new Request(asked, hash, actor.name(), null, false));
      case ReversalApproved yes ->
          requests.computeIfPresent(yes.reversal(), (_, asked) -> asked.approvedBy(actor.name()));
      case ReversalWithdrawn gone ->
          requests.computeIfPresent(gone.reversal(), (_, asked) -> asked.givenUp());
      case PaymentReversed _ -> reversed = true;
      case JournalRecord _ -> {}
    }
  }

  private @Nullable String why(Actor actor, ReversalRecord fact) {
    if (reversed) {
      return "the payment was reversed before";
    }
    if (!actor.runsTills()) {
      return "its actor is " + actor.kind() + ", and no teller or supervisor";
    }
    return switch (fact) {
      case ReversalRequested asked -> request(asked);
      case ReversalApproved yes -> approval(actor, yes);
      case ReversalWithdrawn gone -> open(gone.reversal(), gone.requestHash());
      case PaymentReversed back -> reversal(actor, back);
    };
  }

  private @Nullable String request(ReversalRequested asked) {
    if (!asked.originalHash().equals(takenHash)) {
      return "it asks to reverse a payment that was not taken by the record it names";
    }
    if (requests.containsKey(asked.reversal())) {
      return "the reversal's id was used before";
    }
    return requests.values().stream().allMatch(Request::withdrawn)
        ? null
        : "another request to reverse the payment is open";
  }

  private @Nullable String approval(Actor actor, ReversalApproved yes) {
    String notOpen = open(yes.reversal(), yes.requestHash());
    if (notOpen != null) {
      return notOpen;
    }
    Request asked = Objects.requireNonNull(requests.get(yes.reversal()));
    if (!asked.requester().equals(yes.requester())) {
      return "it approves a request of " + yes.requester() + ", which another made";
    }
    if (actor.kind() != Actor.Kind.SUPERVISOR || Actor.mayBeOne(actor.name(), asked.requester())) {
      return "its actor may not approve the request";
    }
    return asked.approver() == null ? null : "the request was approved before";
  }

  private @Nullable String reversal(Actor actor, PaymentReversed back) {
    String notOpen = open(back.reversal(), back.requestHash());
    if (notOpen != null) {
      return notOpen;
    }
    Request asked = Objects.requireNonNull(requests.get(back.reversal()));
    if (!actor.name().equals(asked.requester())) {
      return "it carries out a request that another made";
    }
    if (!Objects.equals(back.approver(), asked.approver())) {
      return "it names approver " + back.approver() + ", on record is " + asked.approver();
    }
    PaymentTaken original = Objects.requireNonNull(taken);
    if (back.approver() == null && !isOwn(actor, back, original)) {
      return "nobody approved it, and its actor took no such payment on that business date";
    }
    boolean same =
        back.originalHash().equals(takenHash)
            && back.reversalCause() == asked.fact().reversalCause()
            && parts(back).equals(parts(original));
    return same ? null : "it is not the reversal of the payment that was taken";
  }

  private boolean isOwn(Actor actor, PaymentReversed back, PaymentTaken original) {
    return actor.name().equals(takenBy) && back.businessDate().equals(original.businessDate());
  }

  private @Nullable String open(UUID reversal, String hash) {
    Request asked = requests.get(reversal);
    if (asked == null || !asked.hash().equals(hash)) {
      return "nobody asked for it by the record it names";
    }
    return asked.withdrawn() ? "the request was withdrawn" : null;
  }

  private static List<Object> parts(PaymentReversed back) {
    return Arrays.asList(
        back.biller(), back.contract(), back.amount(), back.fee(), back.rounding(), back.tender());
  }

  private static List<Object> parts(PaymentTaken fact) {
    return Arrays.asList(
        fact.biller(), fact.contract(), fact.amount(), fact.fee(), fact.rounding(), fact.tender());
  }
}
