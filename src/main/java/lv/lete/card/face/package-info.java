/// What a printed side looks like: boxes for words and bars over a picture that all cards share.
@NullMarked
package lv.lete.card.face;

import org.jspecify.annotations.NullMarked;
