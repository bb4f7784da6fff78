/// Batches per biller and business date: who is owed what, and whether all books agree.
@NullMarked
package lv.lete.settlement;

import org.jspecify.annotations.NullMarked;
