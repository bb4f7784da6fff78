/// A payment that was taken: found, seen whole, reversed.
@NullMarked
package lv.lete.ui.payments;

import org.jspecify.annotations.NullMarked;
