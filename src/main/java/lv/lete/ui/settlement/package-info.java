/// Settlement on the screen, down to each payment, and its export.
@NullMarked
package lv.lete.ui.settlement;

import org.jspecify.annotations.NullMarked;
