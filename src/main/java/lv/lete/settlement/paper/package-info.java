/// Settlement on paper.
@NullMarked
package lv.lete.settlement.paper;

import org.jspecify.annotations.NullMarked;
