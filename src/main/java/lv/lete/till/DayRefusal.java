package lv.lete.till;

import java.util.Set;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.money.Money;

/// Why an act of the till's day was not done. Nothing was recorded.
public sealed interface DayRefusal {
  /// The till is not ready for it: nobody is signed in, the role does not allow it, no session, or
  /// another teller's.
  record TillNotReady(Till.Reason reason) implements DayRefusal {}

  /// So many payments were started and neither taken nor abandoned: what became of their money must
  /// be said first.
  record PaymentsOpen(int open) implements DayRefusal {}

  /// Not more than nothing, more than `most`, or not the till's currency.
  record BadAmount(Money most) implements DayRefusal {}

  /// What for? 1 to 200 characters.
  record NoteMissing() implements DayRefusal {}

  /// No drawer gives out more than it should hold: what was brought in must be recorded first.
  record MoreThanDrawer() implements DayRefusal {}

  /// More than a teller may give out alone; a supervisor approves.
  record NeedsApproval(Money aloneUpTo) implements DayRefusal {}

  /// The second person did not say yes.
  record NotApproved(Approval.Denied why) implements DayRefusal {}

  /// A count that cannot be; `faceMinor` is the denomination it is about.
  record BadCount(CountProblem problem, long faceMinor) implements DayRefusal {}

  /// The drawer has not been counted.
  record NotCounted() implements DayRefusal {}

  /// Cash has moved since the drawer was counted: count again.
  record CountOutdated() implements DayRefusal {}

  /// Something was recorded since the figures were shown: look again.
  record Changed() implements DayRefusal {}

  /// This session cannot end so; these are the ways it can.
  record OutcomeNotOpen(Set<CloseOutcome> open) implements DayRefusal {}

  /// A dispute needs a statement of 1 to 2000 characters.
  record StatementMissing() implements DayRefusal {}

  /// A drawer is handed to another person, who takes payments.
  record WrongReceiver() implements DayRefusal {}

  /// What can be wrong with a count.
  enum CountProblem {
    /// There is no such coin or note here.
    UNKNOWN_DENOMINATION,
    /// The same coin or note twice.
    COUNTED_TWICE,
    /// Fewer than no pieces.
    NEGATIVE,
    /// More than any drawer holds.
    TOO_MUCH
  }
}
