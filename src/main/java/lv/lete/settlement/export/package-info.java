/// Settlement as files that billers and banks take.
@NullMarked
package lv.lete.settlement.export;

import org.jspecify.annotations.NullMarked;
