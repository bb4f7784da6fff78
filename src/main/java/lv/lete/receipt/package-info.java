/// Receipts as lines for a 42 or 48 column printer, as text and as PDF.
@NullMarked
package lv.lete.receipt;

import org.jspecify.annotations.NullMarked;
