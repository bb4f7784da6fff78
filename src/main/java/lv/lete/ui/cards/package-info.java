/// The desk of the card-printing staff: rooms side by side, and the long work in them.
@NullMarked
package lv.lete.ui.cards;

import org.jspecify.annotations.NullMarked;
