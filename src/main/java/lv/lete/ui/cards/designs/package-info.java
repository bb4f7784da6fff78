/// Card designs on the screen with real words, and what is wrong with them.
@NullMarked
package lv.lete.ui.cards.designs;

import org.jspecify.annotations.NullMarked;
