package lv.lete.host;

/// Why the host holds a record instead of posting it, who has to look at it, and what they do next.
/// The names are stored and travel to terminals: they only grow.
enum Suspended {
  /// The bytes are no record: the chain vouches that the terminal wrote them so.
  UNREADABLE("support", "Read the stored bytes; ask the teller what was done at that time."),
  /// A record that breaks a rule of its type: sums that do not balance, an amount of nothing or
  /// less, a part that is missing.
  INVALID("settlement desk", "Compare the stored bytes with the receipt and the till count."),
  /// No biller of this id.
  UNKNOWN_BILLER("settlement desk", "Add the biller's configuration, or return the money."),
  /// The biller has no contract of this number.
  UNKNOWN_CONTRACT("settlement desk", "Ask the biller for the contract, then match or return."),
  /// The till session was never opened in this chain, or on another business date.
  UNKNOWN_SESSION("branch supervisor", "Find the till session that the payment belongs to."),
  /// The payment was never started in this chain.
  NOT_STARTED("branch supervisor", "Ask the teller; the intent is missing from the journal."),
  /// Contract, amount or session differ from those of the intent.
  DIFFERS_FROM_INTENT("branch supervisor", "Ask the teller which of the two is right."),
  /// It goes on the stored chain, but the terminal is quarantined: another of its kind may be
  /// about.
  QUARANTINED("support", "Find which of the two journals is the counter's; then post or return."),
  /// The ledger or suspense holds this payment already, from another record.
  DUPLICATE("settlement desk", "Compare both records; return the money if it was taken twice."),
  /// A reversal of a payment that is in suspense itself: the payer has the money back, and neither
  /// is the biller's.
  REVERSAL_OF_SUSPENDED(
      "settlement desk", "The payment is in suspense too: close both together, pay nobody."),
  /// A reversal of a payment that this host was never told of.
  REVERSAL_OF_UNKNOWN(
      "branch supervisor", "Find the payment; the money left the drawer without one."),
  /// A reversal that is not of the payment as it was posted: another journal, another sum, contract
  /// or tender, or bound to another record.
  REVERSAL_DIFFERS("branch supervisor", "Compare reversal and payment; ask who paid what back."),
  /// The payment was reversed before, or the reversal's id is another's.
  REVERSED_BEFORE("settlement desk", "Compare both reversals; the money may be paid back twice."),
  /// No open request in the journal has the hash that the reversal names.
  REVERSAL_NOT_ASKED("branch supervisor", "Ask the teller; the request is missing or withdrawn."),
  /// The approval that the reversal names is not in the journal, or is the requester's own, or no
  /// supervisor's; or none is named, and the payment is another's or of another date.
  REVERSAL_NOT_APPROVED("branch supervisor", "Ask the named supervisor whether they approved it."),
  /// Carried out by a part of the system: only a teller or a supervisor pays money back.
  REVERSAL_BY_NO_PERSON("support", "Find what wrote the record; count the drawer.");

  private final String owner;
  private final String nextAction;

  Suspended(String owner, String nextAction) {
    this.owner = owner;
    this.nextAction = nextAction;
  }

  /// Who has to look at it.
  String owner() {
    return owner;
  }

  /// What they do next.
  String nextAction() {
    return nextAction;
  }
}
