/// The desk of the card-printing staff: its rooms side by side, and the long work that goes on in
/// them.
@NullMarked
package lv.lete.ui.cards;

import org.jspecify.annotations.NullMarked;
