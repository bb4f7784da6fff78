/// Many cards in one file: pages in order, made on all processors, with what came of each.
@NullMarked
package lv.lete.card.sheet;

import org.jspecify.annotations.NullMarked;
