/// PDF files of any length written straight to a stream, with parts that all pages share.
@NullMarked
package lv.lete.card.pdf;

import org.jspecify.annotations.NullMarked;
