/// Batches on the screen: made, read back, released, posted.
@NullMarked
package lv.lete.ui.cards.batches;

import org.jspecify.annotations.NullMarked;
