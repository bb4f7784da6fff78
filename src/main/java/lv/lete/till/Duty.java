package lv.lete.till;

/// Something that a role allows or does not. The table of who may do what is [Role].
public enum Duty {
  /// Opens a till, takes payments, asks for their reversal, and moves cash, counts, hands over and
  /// closes on a session of one's own.
  RUN_OWN_TILL,
  /// The same on a session that belongs to another teller, under one's own name.
  RUN_ANY_TILL,
  /// Says yes, with a PIN, to what a teller may not do alone.
  APPROVE,
  /// Adds people, bars them, changes their roles and lets them choose a new PIN.
  MANAGE_PEOPLE,
  /// Sees and exports settlements.
  SETTLE,
  /// Finds a payment and its whole life.
  FIND_PAYMENTS,
  /// Finds a contract by card, name or address.
  FIND_CONTRACTS,
  /// Orders a card for a customer.
  ORDER_CARDS,
  /// Prints cards.
  PRINT_CARDS
}
