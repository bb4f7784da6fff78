package lv.lete.ui.counter;

/// What the rest of the window learns from a payment, on the FX thread.
public interface Events {
  /// A record was made: lists are read anew.
  void journalGrew();

  /// The payment is on disk for the first time: its receipt is due.
  void taken(Done done);
}
