/// Reads printed cards: back from the file that was made, and from a scan of a print.
@NullMarked
package lv.lete.card.read;

import org.jspecify.annotations.NullMarked;
