/// Printing cards: one interface for printers that speak IPP, the system's queues, and makers' own
/// libraries.
@NullMarked
package lv.lete.card.print;

import org.jspecify.annotations.NullMarked;
