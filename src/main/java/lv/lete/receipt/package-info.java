/// Receipts as text for a 42 or 48 column printer and as PDF.
@NullMarked
package lv.lete.receipt;

import org.jspecify.annotations.NullMarked;
