package lv.lete.ui;

/// A device that needs somebody's hand, and what for.
public record Hand(Device device, Need need) {

  /// The devices of a counter.
  public enum Device {
    /// Reads cards and slips.
    SCANNER,
    /// Prints receipts.
    PRINTER,
    /// Prints receipts when asked to, instead of the first.
    SECOND_PRINTER,
    /// Holds the cash.
    DRAWER,
    /// Shows the customer what is due.
    DISPLAY
  }

  /// What a device needs a hand for.
  public enum Need {
    /// It does not answer: cable, power, network.
    NO_ANSWER,
    /// Another program holds it.
    HELD_BY_ANOTHER,
    /// It is not in `jpos.xml`, or its entry is wrong.
    WRONG_ENTRY,
    /// Its paper is used up.
    PAPER_OUT,
    /// Its paper will soon be used up; it still prints.
    PAPER_NEAR_END,
    /// Its cover is open.
    COVER_OPEN,
    /// It was told to open and did not.
    STUCK,
    /// A fault that has no word of its own.
    FAULT
  }

  /// Whether it does its work all the same.
  public boolean works() {
    return need == Need.PAPER_NEAR_END;
  }
}
