/// What a crash left open: the teller says what became of each payment before the next customer.
@NullMarked
package lv.lete.ui.recovery;

import org.jspecify.annotations.NullMarked;
