/// Templates as a designer leaves them: a folder with a description, an SVG a side and fonts. Read,
/// checked as a whole, and made into a design that cards are printed from.
@NullMarked
package lv.lete.card.template;

import org.jspecify.annotations.NullMarked;
