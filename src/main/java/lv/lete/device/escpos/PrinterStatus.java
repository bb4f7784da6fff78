package lv.lete.device.escpos;

/// What an ESC/POS device last said of itself.
///
/// @param open whether its port is open
/// @param answered whether it said anything since the port was opened
/// @param coverOpen its cover stands open
/// @param paperOut no receipt paper
/// @param paperLow receipt paper will soon be used up
/// @param drawerHigh pin 3 of the drawer connector is high; which level means an open drawer
///   depends on the drawer
/// @param offline it says that it does not print now
/// @param fault an error of its mechanics (cutter, head), named by no bit above
public record PrinterStatus(
    boolean open,
    boolean answered,
    boolean coverOpen,
    boolean paperOut,
    boolean paperLow,
    boolean drawerHigh,
    boolean offline,
    boolean fault) {

  /// Nobody there.
  static final PrinterStatus GONE =
      new PrinterStatus(false, false, false, false, false, false, false, false);

  /// The port was opened and nothing has been said yet.
  static final PrinterStatus OPENED =
      new PrinterStatus(true, false, false, false, false, false, false, false);

  /// After four bytes of Automatic Status Back (GS a); their bits as the ESC/POS reference of the
  /// TM series has them. Bits of the first byte: 2 drawer pin 3, 3 offline, 5 cover. Second: 3
  /// cutter, 5 and 6 errors. Third: 0 and 1 paper near end, 2 and 3 no paper.
  PrinterStatus told(byte[] four) {
    return new PrinterStatus(
        open,
        true,
        (four[0] & 0x20) != 0,
        (four[2] & 0x0C) != 0,
        (four[2] & 0x03) != 0,
        (four[0] & 0x04) != 0,
        (four[0] & 0x08) != 0,
        (four[1] & 0x68) != 0);
  }

  /// After the answer to DLE EOT 1: bit 2 drawer pin 3, bit 3 offline.
  PrinterStatus general(int bits) {
    boolean drawer = (bits & 0x04) != 0;
    boolean off = (bits & 0x08) != 0;
    return new PrinterStatus(open, true, coverOpen, paperOut, paperLow, drawer, off, fault);
  }

  /// After the answer to DLE EOT 2: bit 2 cover, bit 5 stopped for want of paper, bit 6 error.
  PrinterStatus why(int bits) {
    boolean cover = (bits & 0x04) != 0;
    boolean broken = (bits & 0x40) != 0;
    return new PrinterStatus(open, true, cover, paperOut, paperLow, drawerHigh, offline, broken);
  }

  /// After the answer to DLE EOT 4: bits 2 and 3 paper near end, bits 5 and 6 no paper.
  PrinterStatus paper(int bits) {
    boolean none = (bits & 0x60) != 0;
    boolean low = (bits & 0x0C) != 0;
    return new PrinterStatus(open, true, coverOpen, none, low, drawerHigh, offline, fault);
  }

  /// True when nothing it said keeps paper from coming out.
  public boolean ready() {
    return open && !coverOpen && !paperOut && !offline && !fault;
  }
}
