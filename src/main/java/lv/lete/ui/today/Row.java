package lv.lete.ui.today;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import lv.lete.money.Money;

/// One payment of the day as the list shows it. `receiptOwed`: the customer has not got a receipt
/// yet, as far as the printer has told.
record Row(
    UUID payment,
    long number,
    Instant at,
    String name,
    String contract,
    String code,
    Money amount,
    State state,
    boolean receiptOwed) {

  /// Where a payment is on its way.
  enum State {
    /// The intent is on disk; nobody has said yet what became of the money.
    OPEN,
    /// On this till's disk; the host has not answered yet.
    QUEUED,
    /// The host has answered.
    ACKNOWLEDGED,
    /// No money was taken.
    ABANDONED,
    /// The money was taken and went back.
    REVERSED
  }

  /// Whether money was taken and has not gone back.
  boolean taken() {
    return state == State.QUEUED || state == State.ACKNOWLEDGED;
  }

  Row as(long acknowledged) {
    State now =
        switch (state) {
          case QUEUED, ACKNOWLEDGED -> number <= acknowledged ? State.ACKNOWLEDGED : State.QUEUED;
          case OPEN, ABANDONED, REVERSED -> state;
        };
    return now == state
        ? this
        : new Row(payment, number, at, name, contract, code, amount, now, receiptOwed);
  }

  Row owed(Predicate<Row> owed) {
    boolean now = owed.test(this);
    return now == receiptOwed
        ? this
        : new Row(payment, number, at, name, contract, code, amount, state, now);
  }
}
