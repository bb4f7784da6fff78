/// Prints cards: by IPP, by the system's queues, by a maker's own library.
@NullMarked
package lv.lete.card.print;

import org.jspecify.annotations.NullMarked;
