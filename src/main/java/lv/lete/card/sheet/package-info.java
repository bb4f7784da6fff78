/// Many cards in one file, made on all processors, in order.
@NullMarked
package lv.lete.card.sheet;

import org.jspecify.annotations.NullMarked;
