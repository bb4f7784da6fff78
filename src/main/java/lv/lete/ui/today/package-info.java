/// The day's payments of this till with their state, and reprints.
@NullMarked
package lv.lete.ui.today;

import org.jspecify.annotations.NullMarked;
