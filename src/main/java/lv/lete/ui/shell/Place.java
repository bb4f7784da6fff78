package lv.lete.ui.shell;

/// Which screen fills the window.
enum Place {
  /// Nobody is signed in.
  SIGN_IN,
  /// Somebody is, and no payment can be taken here now; the screen says why.
  BLOCKED,
  /// The float has not been counted in.
  OPEN_TILL,
  /// A crash left payments open: what became of them?
  RECOVERY,
  /// Customers are served.
  COUNTER,
  /// A session was left open over midnight: close it, or go on with its date?
  OVERNIGHT,
  /// The day between float and close: figures, cash, count, close, people.
  DAY,
  /// Whoever was given a one-time code chooses a PIN.
  FIRST_PIN,
  /// Devices are looked at and tested; what was on the screen waits.
  DEVICES,
  /// A payment that was taken is looked for, seen whole, reversed; what was on the screen waits.
  PAYMENTS,
  /// A supervisor looks at what is settled with billers; what was on the screen waits.
  SETTLEMENT,
  /// The teller is away; what was on the screen waits behind the PIN.
  LOCKED
}
