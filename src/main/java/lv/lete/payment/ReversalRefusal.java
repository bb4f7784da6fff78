package lv.lete.payment;

import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.till.Approval;
import lv.lete.till.Till;

/// Why a reversal was not asked for, approved, carried out or withdrawn. Where not said otherwise
/// nothing was recorded and no money moves.
public sealed interface ReversalRefusal {
  /// The till is not ready: nobody is signed in, the role does not allow it, no open session, or
  /// another teller's.
  record TillNotReady(Till.Reason reason) implements ReversalRefusal {}

  /// The journal's chain is broken.
  record JournalBroken(Verdict.Broken verdict) implements ReversalRefusal {}

  /// This till took no such payment: another till's is reversed there.
  record NoSuchPayment() implements ReversalRefusal {}

  /// Nobody asked for such a reversal here.
  record NoSuchRequest() implements ReversalRefusal {}

  /// The payment was started and neither taken nor abandoned: that is said first.
  record StillOpen(PaymentStarted open) implements ReversalRefusal {}

  /// No money was taken, so none goes back.
  record NotTaken() implements ReversalRefusal {}

  /// The payment was reversed already, once and for ever; here is by what.
  record AlreadyReversed(PaymentReversed fact, Entry entry) implements ReversalRefusal {}

  /// Somebody else asked for it and that request is open: they carry it out, or it is withdrawn.
  record AskedByAnother(UUID reversal, String requester) implements ReversalRefusal {}

  /// Why? 1 to 200 characters that can be seen.
  record NoteMissing() implements ReversalRefusal {}

  /// The drawer should not hold so much cash: bring some in first, and record it.
  record NotEnoughCash(Money paidBack) implements ReversalRefusal {}

  /// Not without a supervisor.
  record NeedsApproval(Needs why) implements ReversalRefusal {}

  /// The supervisor did not say yes; the request stays open.
  record NotApproved(Approval.Denied why) implements ReversalRefusal {}

  /// The request was withdrawn: it can never be carried out. Ask anew.
  record RequestWithdrawn() implements ReversalRefusal {}

  /// The host holds other records of this till than its journal, or more: it may be an old copy, in
  /// which a reversal that was carried out is missing.
  record HostDiffers() implements ReversalRefusal {}

  /// The disk refused. Whether the last step is on it shows when it can be read again: nothing may
  /// be taken as done, and nothing is done twice. The code is for support.
  record StoreFault(String code) implements ReversalRefusal {}

  /// Something that must never happen did: nothing is reversed until Lete is started again.
  record Stopped() implements ReversalRefusal {}
}
