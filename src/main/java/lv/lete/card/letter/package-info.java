/// Letters to customers: statements of payments, consumption tables, in bulk and in order of post.
@NullMarked
package lv.lete.card.letter;

import org.jspecify.annotations.NullMarked;
