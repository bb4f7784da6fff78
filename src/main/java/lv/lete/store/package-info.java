/// Opens one SQLite file the way that keeps promises: WAL, synchronous FULL, migrations.
@NullMarked
package lv.lete.store;

import org.jspecify.annotations.NullMarked;
