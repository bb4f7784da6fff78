/// The test kit: a receipt printer that reads ESC/POS, a pty, players of recorded readings.
///
/// [ReceiptPrinter] stands where a printer would: point a printer service at its TCP port, or plug
/// it to a pty, print, and look at what came out as text, as a list of things done, or as a
/// picture.
///
/// ```
/// try (ReceiptPrinter printer = new ReceiptPrinter(48)) {
///   int port = printer.listen();             // 127.0.0.1, a free port
///   ...                                      // print to it
///   Sheet receipt = printer.awaitSheet(1, 5_000);
///   receipt.text();                          // lines as they stand on the paper, the rest in []
///   receipt.all(Printed.Unknown.class);      // empty, or the writer sends what no printer knows
///   receipt.png();                           // the same bytes on every machine
///   printer.paperOut();                      // and cover, knife, drawer, cable, speed
/// }
/// ```
@NullMarked
package lv.lete.device.simulator;

import org.jspecify.annotations.NullMarked;
