/// Card designs on the screen, front and back with real people's words, and what is wrong with
/// them.
@NullMarked
package lv.lete.ui.cards.designs;

import org.jspecify.annotations.NullMarked;
