package lv.lete.device.escpos;

import java.nio.charset.StandardCharsets;

/// The commands of ESC/POS that are used, as the TM series' command reference has them.
final class EscPos {
  /// ESC @: everything as after switching on; ends Automatic Status Back, too.
  static final byte[] INITIALISE = {0x1B, 0x40};

  /// GS a 15: tell drawer, online, error and paper now and at every change.
  static final byte[] TELL_STATUS = {0x1D, 0x61, 0x0F};

  /// DLE EOT 1, 2, 4: answered at once, whatever the device does.
  static final byte[] ASK_NOW = {0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4};

  /// GS r 1 twice: answered when everything before is worked off. Twice, so that one byte of noise
  /// is no proof.
  static final byte[] ASK_BEHIND = {0x1D, 0x72, 1, 0x1D, 0x72, 1};

  /// How many answers [#ASK_BEHIND] gets.
  static final int ANSWERS_BEHIND = 2;

  /// GS r 1 once: the fresh question whose one answer must come alone.
  static final byte[] ASK_ONCE = {0x1D, 0x72, 1};

  /// DLE DC4 8 1 3 20 1 6 2 8: drop all data received and not printed, at once.
  static final byte[] DROP = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private EscPos() {}

  /// GS ( H fn 48: answer with these four characters when everything before is worked off.
  static byte[] askBehind(String id) {
    byte[] command = {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0, 0, 0, 0};
    System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, command, 7, 4);
    return command;
  }
}
