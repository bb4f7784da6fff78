/// The append-only chained journal: every record type, its one encoding, append, read, verify.
@NullMarked
package lv.lete.journal;

import org.jspecify.annotations.NullMarked;
