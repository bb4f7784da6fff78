/// Where every benchmark leaves its figures.
@NullMarked
package lv.lete.bench;

import org.jspecify.annotations.NullMarked;
