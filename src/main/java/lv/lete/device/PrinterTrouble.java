package lv.lete.device;

/// Why a printer cannot print now. The screens have a sentence for each: what to do.
public enum PrinterTrouble {
  /// No printer of this name is configured, or its entry is wrong.
  NOT_CONFIGURED,
  /// It does not answer: cable, power, network.
  OFFLINE,
  /// Another program holds it.
  HELD_BY_ANOTHER,
  /// The paper is used up.
  PAPER_OUT,
  /// The cover is open.
  COVER_OPEN,
  /// It holds a letter that the printer can show neither as a character nor as a picture.
  UNPRINTABLE,
  /// It reported a fault of another kind, or did not finish in time.
  FAULT
}
