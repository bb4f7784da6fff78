/// PDF files of any length written straight to a stream: objects, pages, and the parts of a
/// template that all pages share. Knows paper and letters, nothing of cards.
@NullMarked
package lv.lete.card.pdf;

import org.jspecify.annotations.NullMarked;
