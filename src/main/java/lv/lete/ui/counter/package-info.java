/// The counter: one customer's payment, from the scan to "done".
@NullMarked
package lv.lete.ui.counter;

import org.jspecify.annotations.NullMarked;
