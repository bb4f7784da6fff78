/// Ships the journal past the cursor and pulls contracts, for ever and without haste.
@NullMarked
package lv.lete.sync;

import org.jspecify.annotations.NullMarked;
