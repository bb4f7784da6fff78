/// Printing cards on the screen: which printer, how it goes, what came out, what is not known.
@NullMarked
package lv.lete.ui.cards.printing;

import org.jspecify.annotations.NullMarked;
