package lv.lete.ui.counter;

/// What lies over the counter for a while.
enum Panel {
  /// Nothing.
  NONE,
  /// Search by name or address.
  FIND,
  /// A code that the teller keys.
  KEY,
  /// The order of a card for the customer on the screen.
  CARD_ORDER
}
