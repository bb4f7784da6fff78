package lv.lete.device.escpos;

/// How a device is asked to say that it has worked off what came before.
enum FenceKind {
  /// GS r: known to every ESC/POS printer; an answer is one byte and names nothing.
  GS_R,
  /// GS ( H: newer printers; the answer repeats an id, so nothing else passes for it.
  PROCESS_ID
}
