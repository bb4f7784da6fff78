/// What a printed side looks like: boxes for texts and bars over a picture that all cards share,
/// and how a card's own words are laid into them.
@NullMarked
package lv.lete.card.face;

import org.jspecify.annotations.NullMarked;
