package lv.lete.ui.counter;

/// What lies over the counter while a customer without a card is looked for.
enum Panel {
  /// Nothing.
  NONE,
  /// Search by name or address.
  FIND,
  /// A code that the teller keys.
  KEY
}
