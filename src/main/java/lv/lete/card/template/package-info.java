/// Templates as a designer leaves them: read, checked as a whole, made into a design.
@NullMarked
package lv.lete.card.template;

import org.jspecify.annotations.NullMarked;
